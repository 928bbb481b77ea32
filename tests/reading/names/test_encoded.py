"""Names as the encoder sees them, trimmed and mended."""

from spacy.tokens import Doc, Span

from onrecord.reading.names.entities import mend_entities
from tests.reading.names.trees import BLANK, chains, read

REPEATED = (
    "Ashford/PROPN/compound/1/B-ORG Ashford/PROPN/nsubj/2/I-ORG holds/VERB/ROOT/2 data/NOUN/obj/2 ./PUNCT/punct/2"
)
OWNED = (
    "The/DET/det/4 Information/PROPN/compound/2 Commissioner/PROPN/nmod:poss/4 ’s/PART/case/2 "
    "Office/PROPN/nsubj/5 agreed/VERB/ROOT/5 ./PUNCT/punct/5"
)
COURT = (
    "The/DET/det/3 Elm/PROPN/compound/3 State/PROPN/compound/3 Court/PROPN/nsubj/6/B-ORG of/ADP/case/5/I-ORG "
    "Appeals/PROPN/nmod/3/I-ORG ruled/VERB/ROOT/6 ./PUNCT/punct/6"
)

CREDITED = (
    "GETTY/PROPN/compound/1/B-PER Roe/PROPN/nsubj/2/I-PER smiled/VERB/ROOT/2 at/ADP/case/4 Getty/PROPN/obl/2/B-PER "
    "./PUNCT/punct/2"
)
SPELT_OUT = (
    "U.S./PROPN/compound/5/B-PLA Coastal/PROPN/compound/2 Roads/PROPN/compound/5 and/CCONJ/cc/4 "
    "Ports/PROPN/conj/2/B-ORG Agency/PROPN/nsubj/6/I-ORG agreed/VERB/ROOT/6 ./PUNCT/punct/6\n"
    "CRPA/PROPN/nsubj/1/B-ORG closed/VERB/ROOT/1 ./PUNCT/punct/1"
)
SPELT_INSIDE = (
    "Elm/PROPN/compound/5/B-ORG Coastal/PROPN/compound/2/I-ORG Roads/PROPN/compound/5/I-ORG and/CCONJ/cc/4/I-ORG "
    "Ports/PROPN/conj/2/I-ORG Chapel/PROPN/nsubj/6/I-ORG burned/VERB/ROOT/6 ./PUNCT/punct/6\n"
    "CRP/PROPN/nsubj/1/B-ORG closed/VERB/ROOT/1 ./PUNCT/punct/1"
)
NOT_SPELT_OUT = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER praised/VERB/ROOT/2 Ports/PROPN/compound/4 "
    "Agency/PROPN/obj/2 ./PUNCT/punct/2\n"
    "CRPA/PROPN/nsubj/1/B-ORG closed/VERB/ROOT/1 ./PUNCT/punct/1"
)


THE_POPE = "The/DET/det/1 Pope/PROPN/nsubj/2/B-PER spoke/VERB/ROOT/2 ./PUNCT/punct/2"
POPE = "Pope/PROPN/nsubj/1/B-PER spoke/VERB/ROOT/1 ./PUNCT/punct/1"
SOMEBODY_ELSE = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER met/VERB/ROOT/2 Paul/PROPN/obj/2/B-PER Hart/PROPN/flat/3/I-PER "
    "./PUNCT/punct/2\n"
    "He/PRON/nsubj/1 backed/VERB/ROOT/1 Mr./PROPN/nmod:desc/3 Reed/PROPN/nmod:poss/5/B-PER ’s/PART/case/3 "
    "choice/NOUN/obj/1 ./PUNCT/punct/1"
)


ENDORSED = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER praised/VERB/ROOT/2 Paul/PROPN/obj/2/B-PER "
    "Hart/PROPN/flat/3/I-PER ,/PUNCT/punct/7 who/PRON/nsubj/7 endorsed/VERB/acl:relcl/3 his/PRON/nmod:poss/9 "
    "run/NOUN/obj/7 ./PUNCT/punct/2"
)
INITIAL = (
    "M./PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER wrote/VERB/ROOT/2 of/ADP/case/4 Martin/PROPN/obl/2/B-PER "
    "./PUNCT/punct/2"
)


def test_pronoun_is_not_who_endorses() -> None:
    assert "his" in chains(read(ENDORSED))["Carl Reed"]


def test_names_do_not_stand_for_an_initial() -> None:
    assert {"M. Reed", "Martin"} <= set(chains(read(INITIAL)))


def test_names_with_an_article_are_titles() -> None:
    assert "Pope" not in chains(read(THE_POPE))
    assert "Pope" in chains(read(POPE))


def test_pronoun_is_nobody_whom_its_own_clause_names() -> None:
    assert "He" in chains(read(SOMEBODY_ELSE))["Paul Hart"]


def test_names_that_a_hyphen_joins_are_whole() -> None:
    doc = Doc(BLANK.vocab, words=["KXYZ", "-", "TV", "reporter"], spaces=[False, False, True, False])
    doc.ents = [Span(doc, 0, 1, label="ORGANIZATION")]
    mend_entities(doc)
    assert [entity.text for entity in doc.ents] == ["KXYZ-TV"]


def test_names_that_an_acronym_spells_are_whole() -> None:
    assert list(chains(read(SPELT_OUT))) == ["U.S. Coastal Roads and Ports Agency"]
    assert "Carl Reed" in chains(read(NOT_SPELT_OUT))


def test_names_around_what_an_acronym_spells_stay_whole() -> None:
    assert "Elm Coastal Roads and Ports Chapel" in chains(read(SPELT_INSIDE))


def test_encoded_credits_of_pictures_are_no_part_of_a_name_and_nobody() -> None:
    assert list(chains(read(CREDITED))) == ["Roe"]


def test_encoded_name_given_twice_in_a_row_is_one_name() -> None:
    assert list(chains(read(REPEATED))) == ["Ashford"]


def test_institutions_keep_the_official_whose_office_it_is() -> None:
    assert list(chains(read(OWNED))) == ["Information Commissioner’s Office"]


def test_institutions_keep_what_the_court_is_of() -> None:
    assert list(chains(read(COURT))) == ["Elm State Court of Appeals"]
