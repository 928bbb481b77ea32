"""How far the words of a claim stand alone."""

import pytest

from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.form import form_of
from onrecord.reading.claims.predicates import predicates
from onrecord.reading.claims.tree import Tree
from tests.reading.claims.sentences import read

CASES = {
    "clause": ("The/DET/det/1 mill/NOUN/nsubj/2 closed/VERB/ROOT/2", 2, 0, "clause"),
    "shared": ("She/PRON/nsubj/1 won/VERB/ROOT/1 and/CCONJ/cc/3 left/VERB/conj/1", 3, 3, "shared"),
    "relative": ("clerk/NOUN/ROOT/0 who/PRON/nsubj/2 quit/VERB/acl:relcl/0", 2, 1, "relative"),
    "of an object": (
        "email/NOUN/ROOT/0 that/PRON/obj/3 she/PRON/nsubj/3 sent/VERB/acl:relcl/0",
        3,
        1,
        "fragment",
    ),
    "participle": ("He/PRON/nsubj/1 fell/VERB/ROOT/1 injuring/VERB/advcl/1 two/NUM/obj/2", 2, 2, "fragment"),
    "governor in the claim": (
        "Staff/NOUN/nsubj:pass/2 were/AUX/aux:pass/2 asked/VERB/ROOT/2 to/PART/mark/4 leave/VERB/xcomp/2",
        4,
        0,
        "clause",
    ),
    "infinitive": ("He/PRON/nsubj/1 hopes/VERB/ROOT/1 to/PART/mark/3 stay/VERB/xcomp/1", 3, 2, "fragment"),
}


@pytest.mark.parametrize("case", CASES)
def test_form_tells_how_far_words_stand_alone(case: str) -> None:
    sentence, predicate, start, expected = CASES[case]
    tree = Tree(read(sentence))
    assert form_of(Statuses(tree, predicates(tree)), predicate, start) == expected
