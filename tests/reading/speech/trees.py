"""Read documents over trees made by hand, and what is said in them."""

from spacy.tokens import Doc

from onrecord.model import Article
from onrecord.reading.speech import SpeechReader
from tests.reading.speech.conftest import NLP, add_chains

LEE, COLE = ("Ann Hale", "person"), ("Bob Cole", "person")


def tree(rows: str, *names: tuple[str, str]) -> Doc:
    """A read document from lines of word, part of speech, relation and number of the head (from 0)."""
    table = [line.split() for line in rows.strip().splitlines()]
    words, pos, relations, heads = (list(column) for column in zip(*table, strict=True))
    doc = Doc(NLP.vocab, words=words, pos=pos, deps=relations, heads=[int(head) for head in heads])
    doc._.article = Article(doc.text, outlet="The Harbor Herald")
    add_chains(doc, names)
    return doc


def remarks(doc: Doc) -> list[tuple[str, str, str]]:
    return [(remark.speaker, remark.stance, remark.content.quote) for remark in SpeechReader()(doc)._.speech]
