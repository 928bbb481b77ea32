from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from onrecord.model import Article, Chain, Claim, Mention, Span
from onrecord.reading.document import document, span_of
from onrecord.reading.encoder.attributions import AttributionSpans


def read_document(vocab: Vocab) -> Doc:
    doc = Doc(vocab, ["Ana", "Roe", "resigned", "."], [True, True, False, False])
    article = Article(doc.text)
    doc._.article = article
    doc._.attributions = (AttributionSpans(((0, 2),), ((2, 3),), ()),)
    doc._.clusters = (((0, 2),),)
    doc._.chains = (Chain(0, "Ana Roe", "person", (Mention(Span.of(article.text, 0, 7), "name", "Ana Roe"),)),)
    doc._.chain_of = {0: 0, 1: 0}
    doc._.claims = (Claim(span_of(doc, 0, 3), "resign", (), "happened", vector=b"\x01\x7f"),)
    return doc


def test_attributes_survive_bytes() -> None:
    doc = read_document(Vocab())
    read_back = Doc(Vocab()).from_bytes(doc.to_bytes())
    for name in ("article", "attributions", "clusters", "chains", "chain_of", "claims"):
        assert read_back._.get(name) == doc._.get(name), name


def test_attributes_survive_a_bin_of_documents() -> None:
    doc = read_document(Vocab())
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read_back,) = DocBin().from_bytes(stored).get_docs(Vocab())
    assert read_back._.claims == doc._.claims


def test_attributes_are_empty_until_written() -> None:
    doc = Doc(Vocab(), ["Rain"])
    assert doc._.article is None and doc._.chain_of is None
    assert doc._.claims == () == doc._.attributions
    assert Doc(Vocab()).from_bytes(doc.to_bytes())._.chains == ()


def test_document_keeps_its_article() -> None:
    class Pipeline:
        @staticmethod
        def make_doc(text: str) -> Doc:
            return Doc(Vocab(), text.split())

    article = Article("It rained.")
    assert document(Pipeline(), article)._.article == article  # type: ignore[arg-type]
