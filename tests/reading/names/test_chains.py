"""Names, descriptions and pronouns of parsed sentences, joined into chains."""

from spacy.tokens import Doc

from onrecord.reading.names import Names
from onrecord.reading.names.mentions import _without_circumstance
from tests.reading.names import trees
from tests.reading.names.trees import BLANK, chains, read


def test_names_keep_titles_in_the_mention_and_out_of_the_name() -> None:
    doc = read(trees.TITLED)
    person = next(chain for chain in doc._.chains if chain.name == "Tara Mills")
    assert person.mentions[0].span.quote == "Deputy RTA commissioner Tara Mills"
    assert person.mentions[0].titles == ("Deputy RTA commissioner",)


def test_names_join_an_apposition_to_its_name() -> None:
    assert "the group’s president" in chains(read(trees.APPOSED))["Matt Kirby"]


def test_names_join_an_acronym_a_description_and_a_pronoun_to_the_organization() -> None:
    assert chains(read(trees.ACRONYM))["Rail Transport Authority"] == [
        "Rail Transport Authority", "RTA", "The agency", "its",
    ]  # fmt: skip


def test_names_give_pronouns_to_persons_of_their_gender() -> None:
    found = chains(read(trees.PRONOUNS))
    assert found["Nora Bell"] == ["Nora Bell", "She"]
    assert found["Carl Reed"] == ["Carl Reed", "him"]


def test_names_take_somebody_told_by_age_for_a_person() -> None:
    found = chains(read(trees.AGED))
    assert list(found.values()) == [["Carl Reed"], ["The 9 - year - old", "He"]]


def test_names_give_a_body_of_others_to_none_that_is_called_otherwise() -> None:
    assert chains(read(trees.UNIONS))["Harbor Union"] == ["Harbor Union", "The union"]


def test_names_call_a_body_after_its_nation_but_not_its_spokesman() -> None:
    found = chains(read(trees.MINISTRY))
    assert found["French foreign ministry"] == ["French foreign ministry", "The ministry"]
    assert "A French government spokesman" in found


def test_names_give_a_presidency_to_the_president() -> None:
    found = chains(read(trees.PRESIDENCY))
    assert found["Tara Mills"] == ["President Tara Mills", "her"]
    assert found["Nora Bell"] == ["Nora Bell", "Nora Bell", "her"]


def test_names_keep_a_relative_apart_from_the_person() -> None:
    found = chains(read(trees.KIN))
    assert found["Carl Reed"] == ["Carl Reed", "His"]
    assert found["His mother"] == ["His mother"]


def test_names_find_the_holder_of_an_office() -> None:
    found = chains(read(trees.COMMISSIONER))
    assert found["Tara Mills"] == ["Commissioner Tara Mills", "The commissioner"]
    assert found["Carl Reed"] == ["Carl Reed", "him"]


def test_names_map_tokens_to_chains() -> None:
    doc = read(trees.PRONOUNS)
    numbers = {chain.name: chain.id for chain in doc._.chains}
    assert doc._.chain_of[0] == doc._.chain_of[1] == doc._.chain_of[6] == numbers["Nora Bell"]


def test_names_chains_point_at_the_text() -> None:
    for sentence in (trees.TITLED, trees.ACRONYM, trees.SENATORS):
        doc = read(sentence)
        text = doc._.article.text
        for chain in doc._.chains:
            assert chain.mentions == tuple(sorted(chain.mentions, key=lambda mention: mention.span))
            assert all(text[m.span.start : m.span.end] == m.span.quote for m in chain.mentions)


def test_names_read_a_document_without_annotation() -> None:
    doc = Names()(Doc(BLANK.vocab, words=["Nora", "Bell", "met", "Rep.", "Carl", "Reed"]))
    assert isinstance(doc._.chains, tuple)
    assert Names()(BLANK(""))._.chains == ()


def test_names_end_a_description_behind_it_where_arcs_cross() -> None:
    """ "with" hangs on "builder", and what stands before the builder on its noun."""
    doc = read(
        "by/ADP/case/1 boat/NOUN/obl/3 ,/PUNCT/punct/3 came/VERB/root/3 Roe/PROPN/nsubj/3/B-PER and/CCONJ/cc/7 "
        "the/DET/det/7 builder/NOUN/conj/4 with/ADP/case/9 years/NOUN/nmod/7 of/ADP/case/11 work/NOUN/nmod/9"
    )
    loose = doc[9]
    assert _without_circumstance(doc[7], 12) == 8 == loose.left_edge.i
    doc[0].head = loose  # crosses the arc of the builder
    assert _without_circumstance(doc[7], 12) == 12
