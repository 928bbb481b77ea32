import pytest
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.errors import ReaderError
from onrecord.reading.encoder import AttributionSpans, load_language
from onrecord.reading.encoder.weights import READER, packaged

pytestmark = pytest.mark.skipif(not (packaged() / READER).exists(), reason="no weights: python -m training")

ARTICLES = [
    "Harbour chief resigns\n\nMayor Ann Roe said Tuesday that the director, Maria Quist, had resigned. “I am leaving "
    "with a clear conscience,” she told reporters.",
    "The company denied the report.",
    "",
    "\n \n",
    "He left. " * 200,
    "x" * 3000,
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


def _all(doc: Doc) -> list[object]:
    tokens = [(t.pos_, t.dep_, t.head.i, t.lemma_, t.is_sent_start) for t in doc]
    return [tokens, [(e.start, e.end, e.label_) for e in doc.ents], doc._.attributions, doc._.clusters]


def test_reading_depends_on_nothing_but_the_article(nlp: Language) -> None:
    alone = [_all(nlp(text)) for text in ARTICLES]
    assert [_all(doc) for doc in nlp.pipe(ARTICLES)] == alone
    assert [_all(doc) for doc in nlp.pipe(reversed(ARTICLES), batch_size=2)] == alone[::-1]


def test_threads_change_nothing(nlp: Language) -> None:
    assert _all(load_language(threads=2)(ARTICLES[0])) == _all(nlp(ARTICLES[0]))


def test_text_and_sentences_are_kept(nlp: Language) -> None:
    for text in ARTICLES:
        doc = nlp(text)
        assert doc.text == text
        assert sum(len(sentence) for sentence in doc.sents) == len(doc)
        assert all(sum(t.head.i == t.i for t in s) == 1 for s in doc.sents if not s.text.isspace())


def test_an_article_is_read(nlp: Language) -> None:
    doc = nlp(ARTICLES[0])
    assert "Maria Quist" in {ent.text for ent in doc.ents if ent.label_ == "PERSON"}
    quoted = next(a for a in doc._.attributions if "conscience" in _text(doc, a.content))
    assert _text(doc, quoted.cue) == "told"
    assert _text(doc, quoted.source) == "she"


def _text(doc: Doc, ranges: tuple[tuple[int, int], ...]) -> str:
    return " ".join(doc[start:end].text for start, end in ranges)


def test_spans_lie_in_the_document(nlp: Language) -> None:
    doc = nlp(ARTICLES[0])
    spans = [span for a in doc._.attributions for span in (*a.source, *a.cue, *a.content)]
    spans += [span for cluster in doc._.clusters for span in cluster]
    assert all(0 <= start < end <= len(doc) for start, end in spans)
    assert all(isinstance(a, AttributionSpans) for a in doc._.attributions)


def test_missing_weights_are_named(tmp_path: object) -> None:
    with pytest.raises(ReaderError, match="missing"):
        load_language(tmp_path)  # type: ignore[arg-type]
