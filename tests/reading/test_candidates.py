"""What the coreference ranker knows of pairs of mentions, on a made-up text."""

import numpy as np
import pytest

from onrecord.reading.encoder import candidates as pairs
from onrecord.reading.encoder.candidates import PAIR_CLASSES, Candidates, candidates
from onrecord.reading.encoder.mentions import (
    APPOSITION,
    COUNT,
    DETERMINER_CLASSES,
    DETERMINERS,
    PLURAL,
    POSSESSOR,
    PREDICATION,
    PRONOUN,
    TIE_CLASSES,
    MentionFeatures,
    mention_features,
)

TREE = """
The/DET/det/2 Harbor/PROPN/compound/2 Board/PROPN/nsubj/3 owns/VERB/root/3 the/DET/det/6 old/ADJ/amod/6 mill/NOUN/obj/3
./PUNCT/punct/3 Ann/PROPN/nsubj/14 Hale/PROPN/flat/8 ,/PUNCT/punct/12 the/DET/det/12 chair/NOUN/appos/8
,/PUNCT/punct/12 sold/VERB/root/14 its/PRON/nmod:poss/16 mill/NOUN/obj/14 ./PUNCT/punct/14 HB/PROPN/nmod:poss/21
's/PART/case/18 three/NUM/nummod/21 mills/NOUN/nsubj/22 closed/VERB/root/22 ./PUNCT/punct/22
"""
WORDS, UPOS, RELATIONS, _HEADS = zip(*(token.rsplit("/", 3) for token in TREE.split()), strict=True)
HEADS = [int(head) for head in _HEADS]
SENTENCES = [0] * 8 + [1] * 10 + [2] * 6
BOARD, MILL, HALE, CHAIR, ITS, ITS_MILL, HB, MILLS = 2, 6, 8, 12, 15, 16, 18, 21
HEADS_OF_MENTIONS = np.array([BOARD, MILL, HALE, CHAIR, ITS, ITS_MILL, HB, MILLS])


@pytest.fixture
def features() -> MentionFeatures:
    return mention_features(WORDS, UPOS, ["O"] * len(WORDS), HEADS, RELATIONS, SENTENCES)


@pytest.fixture
def found(features: MentionFeatures) -> Candidates:
    return candidates(features, HEADS_OF_MENTIONS)


def _class(found: Candidates, name: str, anaphor: int, antecedent: int) -> int:
    place = {head: i for i, head in enumerate(HEADS_OF_MENTIONS.tolist())}
    return int(found.classes[name][place[anaphor], place[antecedent]])


def test_features_know_determiners_and_number(features: MentionFeatures) -> None:
    assert features.determiner[[BOARD, MILL, ITS_MILL]].tolist() == [
        DETERMINERS["the"],
        DETERMINERS["the"],
        DETERMINERS["its"],
    ]
    assert features.determiner[MILLS] in (COUNT, POSSESSOR)
    assert features.number[[ITS, MILLS]].tolist() == [PRONOUN, PLURAL]


def test_matches_tell_how_the_words_of_two_mentions_agree(found: Candidates) -> None:
    assert _class(found, "matches", HB, BOARD) == pairs.ACRONYM
    assert _class(found, "matches", ITS_MILL, MILL) == pairs.HEAD  # "its" against "old"
    assert _class(found, "matches", CHAIR, MILL) == 0
    assert _class(found, "matches", ITS, BOARD) == 0


def test_ties_tell_how_one_mention_hangs_on_the_other(found: Candidates) -> None:
    assert _class(found, "ties", CHAIR, HALE) == 3 + APPOSITION
    assert _class(found, "ties", HALE, CHAIR) == 3 + TIE_CLASSES + APPOSITION
    assert _class(found, "ties", ITS_MILL, ITS) == 3 + TIE_CLASSES
    assert _class(found, "ties", MILLS, MILL) == 0


def test_ties_know_a_predicate_noun() -> None:
    words, relations = ["Ann", "Hale", "is", "mayor"], ["nsubj", "flat", "cop", "root"]
    features = mention_features(words, ["PROPN", "PROPN", "AUX", "NOUN"], ["O"] * 4, [3, 0, 3, 3], relations, [0] * 4)
    assert candidates(features, np.array([0, 3])).classes["ties"][0, 1] == 3 + PREDICATION


def test_classes_are_rows_of_their_tables(found: Candidates) -> None:
    assert set(found.classes) == set(PAIR_CLASSES)
    for name, classes in found.classes.items():
        assert classes.shape == (8, 8) and classes.min() >= 0 and classes.max() < PAIR_CLASSES[name], name


def test_determiners_of_both_mentions_make_one_class(found: Candidates) -> None:
    assert _class(found, "determiners", ITS_MILL, MILL) == DETERMINERS["its"] * DETERMINER_CLASSES + DETERMINERS["the"]


def test_same_name_lifts_shared_words(found: Candidates) -> None:
    place = HEADS_OF_MENTIONS.tolist()
    assert found.same_name[place.index(ITS_MILL), place.index(MILL)]
    assert not found.same_name[place.index(CHAIR), place.index(MILL)]
