"""Biography and standing descriptions are told apart from news, outside the first two paragraphs."""

import pytest

from tests.reading.claims.sentences import claims_of

CASES = {
    "service": ("She/PRON/nsubj/1 served/VERB/ROOT/1 in/ADP/case/4 the/DET/det/4 navy/NOUN/obl/1", True),
    "post": ("She/PRON/nsubj/1 worked/VERB/ROOT/1 as/ADP/case/4 a/DET/det/4 clerk/NOUN/obl/1", True),
    "institution": ("It/PRON/nsubj/1 employs/VERB/ROOT/1 900/NUM/nummod/3 people/NOUN/obj/1", True),
    "attendance": ("She/PRON/nsubj/1 attended/VERB/ROOT/1 the/DET/det/3 vigil/NOUN/obj/1", False),
    "deed": ("She/PRON/nsubj/1 resigned/VERB/ROOT/1", False),
}


@pytest.mark.parametrize("case", CASES)
def test_background_is_biography_and_description(case: str) -> None:
    sentence, expected = CASES[case]
    claim = claims_of(*_paragraphs(), sentence)[-1]
    assert (claim.lead, claim.background) == (False, expected)


def _paragraphs() -> list[str]:
    sentence = "It/PRON/nsubj/1 rained/VERB/ROOT/1 ./PUNCT/punct/1 ¶/SPACE/dep/2"
    return [sentence, sentence]
