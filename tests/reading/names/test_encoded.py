"""Names as the encoder sees them, trimmed and mended."""

from tests.reading.names.trees import chains, read

REPEATED = (
    "Ashford/PROPN/compound/1/B-ORG Ashford/PROPN/nsubj/2/I-ORG holds/VERB/ROOT/2 data/NOUN/obj/2 ./PUNCT/punct/2"
)
OWNED = (
    "The/DET/det/4 Information/PROPN/compound/2 Commissioner/PROPN/nmod:poss/4 ’s/PART/case/2 "
    "Office/PROPN/nsubj/5 agreed/VERB/ROOT/5 ./PUNCT/punct/5"
)


def test_encoded_name_given_twice_in_a_row_is_one_name() -> None:
    assert list(chains(read(REPEATED))) == ["Ashford"]


def test_institutions_keep_the_official_whose_office_it_is() -> None:
    assert list(chains(read(OWNED))) == ["Information Commissioner’s Office"]
