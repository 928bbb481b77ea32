"""Who cannot be the speaker: whom the quoted words call "her"; and outlets that a report calls so."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.model import Article, Mention
from onrecord.reading.document import document, span_of
from onrecord.reading.speech import SpeechReader
from tests.reading.speech.conftest import NLP, add_chains


def test_quoted_words_about_her_are_not_hers() -> None:
    doc = document(NLP, Article("“It was Eve Cole,” Ann Hale said. “They gave her a medal,” she said."))
    add_chains(doc, (("Ann Hale", "person"), ("Eve Cole", "person")))
    chains, pronouns = list(doc._.chains), [token.i for token in doc if token.text in ("her", "she")]
    own = tuple(Mention(span_of(doc, i, i + 1), "pronoun", "Eve Cole") for i in pronouns)
    chains[1] = replace(chains[1], mentions=(*chains[1].mentions, *own))
    doc._.chains, doc._.chain_of = tuple(chains), {**doc._.chain_of, **dict.fromkeys(pronouns, 1)}
    assert SpeechReader()(doc)._.speech[-1].speaker == "Ann Hale"


def test_body_that_a_report_calls_a_news_agency_is_an_outlet(read: Callable[..., Doc]) -> None:
    doc = read("“The pier fell,” the state news agency Bayna said.", ("Bayna", "organization"))
    (remark,) = doc._.speech
    assert (remark.speaker, remark.speaker_type, remark.channel) == ("Bayna", "outlet", "report")
