"""Claims of whole sentences: cut, participants, times, quantities."""

import pytest
import spacy

from onrecord.model import Attribution, Chain, Claim, Mention
from onrecord.reading.claims import ClaimReader
from onrecord.reading.claims.component import claims
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from tests.reading.claims.sentences import BLANK, claims_of, read, told

STORM = (
    "The/DET/det/1 storm/NOUN/nsubj/2 killed/VERB/ROOT/2 at/ADP/case/4 least/ADJ/nmod/5 12/NUM/nummod/6"
    " people/NOUN/obj/2 ,/PUNCT/punct/8 destroying/VERB/advcl/2 300/NUM/nummod/10 homes/NOUN/obj/8 ./PUNCT/punct/2"
)
ARREST = (
    "Two/NUM/nummod/1 men/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 arrested/VERB/ROOT/3 by/ADP/case/5"
    " police/NOUN/obl:agent/3 on/ADP/case/7 Monday/PROPN/obl/3 and/CCONJ/cc/9 charged/VERB/conj/3 with/ADP/case/11"
    " murder/NOUN/obl/9 ./PUNCT/punct/3"
)
TOLD = (
    "Roe/PROPN/nsubj/1 told/VERB/ROOT/1 reporters/NOUN/iobj/1 Thursday/PROPN/obl:unmarked/6 she/PRON/nsubj/6"
    " would/AUX/aux/6 run/VERB/ccomp/1 ./PUNCT/punct/1"
)
OUSTER = (
    "The/DET/det/1 board/NOUN/nmod:poss/3 's/PART/case/1 dismissal/NOUN/nsubj/7 of/ADP/case/6 its/PRON/nmod:poss/6"
    " president/NOUN/nmod/3 shocked/VERB/ROOT/7 donors/NOUN/obj/7 ./PUNCT/punct/7"
)


def roles(claim: Claim) -> list[tuple[str, str]]:
    return [(argument.role, argument.span.quote) for argument in claim.arguments]


def test_component_cuts_a_participle_off_and_fills_its_subject() -> None:
    killed, destroyed = claims_of(STORM)
    assert killed.span.quote == "The storm killed at least 12 people"
    assert destroyed.span.quote == "destroying 300 homes"
    assert roles(killed) == [("agent", "The storm"), ("patient", "at least 12 people")]
    assert roles(destroyed) == [("agent", "The storm"), ("patient", "300 homes")]


def test_component_links_quantities() -> None:
    killed, destroyed = claims_of(STORM)
    assert (killed.quantities, destroyed.quantities) == ((0,), (1,))


def test_component_turns_passives_round_and_shares_subject_and_time() -> None:
    arrested, charged = claims_of(ARREST, times={"Monday": "2021-03-08"})
    assert roles(arrested) == [("patient", "Two men"), ("agent", "police")]
    assert roles(charged)[0] == ("patient", "Two men")
    assert [claim.when and claim.when.edtf for claim in (arrested, charged)] == ["2021-03-08", "2021-03-08"]


def test_component_gives_the_time_of_saying_to_the_saying() -> None:
    (run,) = claims_of(TOLD, times={"Thursday": "2021-03-04"})
    assert (run.predicate, run.factuality, run.when) == ("run", "planned", None)
    assert run.span.quote == "she would run"


def test_component_reads_event_nouns_with_their_participants() -> None:
    dismissal, shock = claims_of(OUSTER)
    assert (dismissal.predicate, dismissal.factuality) == ("dismiss", "happened")
    assert roles(dismissal) == [("patient", "its president"), ("agent", "The board 's")] or roles(dismissal) == [
        ("patient", "its president"),
        ("agent", "The board's"),
    ]
    assert shock.predicate == "shock"


def test_component_tells_what_a_time_describes_from_when_it_happened() -> None:
    (claim,) = claims_of(
        "She/PRON/nsubj/1 praised/VERB/ROOT/1 his/PRON/nmod:poss/4 2014/NUM/nummod/4 book/NOUN/obj/1 ./PUNCT/punct/1",
        times={"2014": "2014"},
    )
    assert claim.when is None


def test_component_what_is_left_undone_is_told_with_what_is_done() -> None:
    leave, name = claims_of(
        "He/PRON/nsubj/2 may/AUX/aux/2 leave/VERB/ROOT/2 without/SCONJ/mark/4 naming/VERB/advcl/2 a/DET/det/6"
        " deputy/NOUN/obj/4 ./PUNCT/punct/2"
    )
    assert [(claim.predicate, claim.factuality) for claim in (leave, name)] == [
        ("leave", "possible"),
        ("name", "not happened"),
    ]
    assert name.span.quote == "He may leave without naming a deputy"


@pytest.mark.parametrize(("word", "value"), [("since", "2019/.."), ("until", "../2019"), ("in", "2019")])
def test_component_opens_times_that_reach(word: str, value: str) -> None:
    (claim,) = claims_of(
        f"He/PRON/nsubj/2 has/AUX/aux/2 led/VERB/ROOT/2 the/DET/det/4 agency/NOUN/obj/2 {word}/ADP/case/6"
        " 2019/NUM/obl/2 ./PUNCT/punct/2",
        times={"2019": "2019"},
    )
    assert claim.when is not None and claim.when.edtf == value


def test_component_marks_lead_and_background() -> None:
    history = (
        "He/PRON/nsubj/3 had/AUX/aux/3 previously/ADV/advmod/3 served/VERB/ROOT/3 in/ADP/case/6 the/DET/det/6"
        " navy/NOUN/obl/3 ./PUNCT/punct/3"
    )
    doc_claims = claims_of("He/PRON/nsubj/1 resigned/VERB/ROOT/1 ./PUNCT/punct/1", history)
    assert [claim.lead for claim in doc_claims] == [True, True]
    assert [claim.background for claim in doc_claims] == [False, False]


def test_component_spans_are_exact_words_of_the_article() -> None:
    for claim in claims_of(STORM, ARREST, OUSTER):
        assert claim.span.end - claim.span.start == len(claim.span.quote)
        assert claim.sentence in {0, 1, 2}


def test_component_has_no_claim_for_mere_saying() -> None:
    assert (
        told("It/PRON/nsubj/2 was/AUX/aux/2 over/ADV/ROOT/2 ./PUNCT/punct/2", "He/PRON/nsubj/1 said/VERB/ROOT/1") == []
    )


def test_component_reads_a_document_without_syntax() -> None:
    doc = ClaimReader()(BLANK.make_doc("Twelve people died."))
    assert doc._.claims == () and doc._.quantities == ()
    assert ClaimReader()(BLANK.make_doc(""))._.claims == ()


def test_component_is_registered() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_claims")
    assigned = nlp.analyze_pipes()["summary"]["onrecord_claims"]["assigns"]
    assert assigned == ["doc._.claims", "doc._.links", "doc._.quantities"]


def test_component_reads_appositions_as_standing_descriptions() -> None:
    nurse, director, spoke = claims_of(
        "Poe/PROPN/nsubj/13 ,/PUNCT/punct/4 a/DET/det/4 retired/ADJ/amod/4 nurse/NOUN/appos/0 ,/PUNCT/punct/6"
        " and/CCONJ/cc/7 Hale/PROPN/conj/0 ,/PUNCT/punct/11 the/DET/det/11 acting/ADJ/amod/11 director/NOUN/appos/7"
        " ,/PUNCT/punct/11 spoke/VERB/ROOT/13"
    )
    assert (nurse.predicate, nurse.factuality, nurse.background) == ("be nurse", "happened", True)
    assert roles(nurse) == [("agent", "Poe"), ("other", "a retired nurse")]
    assert (director.predicate, director.factuality) == ("be director", "ongoing")
    assert roles(spoke) == [("agent", "Poe"), ("agent", "Hale")]


def test_component_gives_an_event_told_again_the_time_it_was_told_with() -> None:
    doc = read(
        "Roe/PROPN/nsubj/1 resigned/VERB/ROOT/1 on/ADP/case/3 Monday/PROPN/obl/1 ./PUNCT/punct/1",
        "Roe/PROPN/nmod:poss/2 's/PART/case/0 resignation/NOUN/nsubj/3 surprised/VERB/ROOT/3 markets/NOUN/obj/3",
        times={"Monday": "2021-03-08"},
    )
    doc._.chain_of = {0: 0, 5: 0}
    doc._.chains = (Chain(0, "Roe", "person", ()),)
    tree = Tree(doc)
    told_twice = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [(claim.predicate, claim.when and claim.when.edtf) for claim in told_twice] == [
        ("resign", "2021-03-08"),
        ("resign", "2021-03-08"),
        ("surprise", "2021-03-08?"),
    ]


def test_component_spans_keep_a_deed_within_a_purpose_and_leave_out_an_empty_saying() -> None:
    met = claims_of(
        "She/PRON/nsubj/1 met/VERB/ROOT/1 clerks/NOUN/obj/1 to/PART/mark/4 discuss/VERB/advcl/1 closing/VERB/xcomp/4"
        " the/DET/det/7 port/NOUN/obj/5 ./PUNCT/punct/1"
    )[0]
    assert met.span.quote == "She met clerks to discuss closing the port"
    left = claims_of(
        "He/PRON/nsubj/1 left/VERB/ROOT/1 town/NOUN/obj/1 after/SCONJ/mark/4 saying/VERB/advcl/1 he/PRON/nsubj/7"
        " would/AUX/aux/7 return/VERB/ccomp/4 ./PUNCT/punct/1"
    )[0]
    assert left.span.quote == "He left town"


@pytest.mark.parametrize(("agent", "status"), [("He", "possible"), ("I", "happened")])
def test_component_what_a_sufferer_tells_of_a_wrong_is_an_accusation(agent: str, status: str) -> None:
    doc = read(f"“/PUNCT/punct/2 {agent}/PRON/nsubj/2 pushed/VERB/ROOT/2 me/PRON/obj/2 ”/PUNCT/punct/2")
    content = span_of(doc, 0, len(doc))
    doc._.speech = (Attribution(content, "direct", "Ann Roe", "person"),)
    tree = Tree(doc)
    (claim,) = claims(doc, tree, Times(doc, tree, ()), [])
    assert claim.factuality == status


@pytest.mark.parametrize(
    ("source", "verb", "status"),
    [
        ("Prosecutors", "left", "possible"),
        ("Lawyers", "left", "happened"),
        ("Officers", "left", "happened"),
        ("Prosecutors", "testified", "happened"),
    ],
)
def test_component_what_prosecutors_tell_of_somebody_is_an_accusation(source: str, verb: str, status: str) -> None:
    doc = read(f"{source}/NOUN/nsubj/1 said/VERB/ROOT/1 Vick/PROPN/nsubj/3 {verb}/VERB/ccomp/1 early/ADV/advmod/3")
    content, words = span_of(doc, 2, 5), span_of(doc, 0, 1)
    doc._.speech = (Attribution(content, "indirect", source, "person", source=words),)
    tree = Tree(doc)
    (claim,) = claims(doc, tree, Times(doc, tree, ()), [])
    assert claim.factuality == status


@pytest.mark.parametrize(("source", "status"), [("Prosecutors", "possible"), ("Officers", "happened")])
def test_component_what_a_party_tells_of_a_crime_is_an_accusation(source: str, status: str) -> None:
    doc = read(f"{source}/NOUN/nsubj/1 said/VERB/ROOT/1 Vick/PROPN/nsubj/3 fired/VERB/ccomp/1 first/ADV/advmod/3")
    content, words = span_of(doc, 2, 5), span_of(doc, 0, 1)
    doc._.speech = (Attribution(content, "indirect", source, "person", source=words),)
    tree = Tree(doc)
    (claim,) = claims(doc, tree, Times(doc, tree, ()), [])
    assert (claim.predicate, claim.factuality) == ("fire", status)


@pytest.mark.parametrize(("speaker", "status"), [(1, "refused"), (2, "not happened")])
def test_component_what_another_will_not_do_is_no_refusal(speaker: int, status: str) -> None:
    doc = read(
        "Roe/PROPN/nsubj/1 said/VERB/ROOT/1 Vick/PROPN/nsubj/5 will/AUX/aux/5 not/PART/advmod/5 return/VERB/ccomp/1"
    )
    content, named = span_of(doc, 2, 6), span_of(doc, 2, 3)
    doc._.chains = tuple(
        Chain(number, name, "person", (Mention(named, "name", name),))
        for number, name in enumerate(("", "Vick", "Roe"))
    )
    doc._.chain_of = {2: 1}
    doc._.speech = (Attribution(content, "indirect", "Roe", "person", speaker_chain=speaker),)
    tree = Tree(doc)
    (claim,) = claims(doc, tree, Times(doc, tree, ()), [])
    assert (claim.predicate, claim.factuality) == ("return", status)


@pytest.mark.parametrize("verdict", ["guilty", "not guilty"])
def test_component_a_verdict_is_part_of_the_predicate(verdict: str) -> None:
    words = " ".join(
        f"{word}/{'ADJ' if word == 'guilty' else 'PART'}/{'xcomp/2' if word == 'guilty' else 'advmod/4'}"
        for word in verdict.split()
    )
    assert told(f"Vick/PROPN/nsubj:pass/2 was/AUX/aux:pass/2 found/VERB/ROOT/2 {words}") == [
        (f"find {verdict}", "happened")
    ]
