from collections.abc import Callable

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE = ("Ann Hale", "person")


def test_voice_without_a_name_keeps_the_words_of_the_report(said: Said) -> None:
    (remark,) = said("“It leaked for weeks,” a spokeswoman for the port said.")
    assert (remark.speaker, remark.speaker_type) == ("a spokeswoman for the port", "anonymous")


def test_voice_of_a_spokesman_with_a_name_is_that_person(said: Said) -> None:
    (remark,) = said("“It leaked for weeks,” port spokeswoman Ann Hale said.", LEE)
    assert (remark.speaker, remark.speaker_type) == ("Ann Hale", "person")


def test_voice_of_an_aide_is_not_the_one_aided(said: Said) -> None:
    (remark,) = said("“It leaked for weeks,” an aide to Ann Hale said.", LEE)
    assert (remark.speaker, remark.speaker_type) == ("an aide to Ann Hale", "anonymous")


def test_voice_of_a_document_and_of_a_website(said: Said) -> None:
    (letter,) = said("“You have ten days,” the letter said.")
    assert (letter.speaker, letter.speaker_type, letter.channel) == ("the letter", "document", "letter")
    (site,) = said("“We build boats,” Marlow’s website says.", ("Marlow", "organization"))
    assert (site.speaker, site.speaker_type, site.channel) == ("Marlow", "organization", "website")


def test_voice_of_an_outlet(said: Said) -> None:
    (remark,) = said("“The port knew,” the Bay Tribune reported.", ("Bay Tribune", "organization"))
    assert (remark.speaker, remark.speaker_type, remark.channel) == ("Bay Tribune", "outlet", "report")


def test_pronoun_without_a_chain_means_who_spoke_last(said: Said) -> None:
    speech = said("“The port knew,” Ann Hale said.\n\n“Nobody told us,” she added.", LEE)
    assert [remark.speaker for remark in speech] == ["Ann Hale", "Ann Hale"]


def test_statement_speaks_for_whom_it_is_from(said: Said) -> None:
    (remark,) = said("A statement from the family of Ann Hale read: “We miss her.”", LEE)
    assert (remark.speaker, remark.channel) == ("the family of Ann Hale", "statement")


def test_pronoun_is_not_the_person_spoken_to(said: Said) -> None:
    speech = said("“It fell,” Ann Hale said. “Thank you, Cole,” she added.", LEE, ("Bob Cole", "person"))
    assert [remark.speaker for remark in speech] == ["Ann Hale", "Ann Hale"]


def test_bare_statement_is_a_document_of_its_owner(said: Said) -> None:
    speech = said("“It fell,” Ann Hale said in a statement. “It was old,” the statement said.", LEE)
    assert [(remark.speaker, remark.speaker_type, remark.speaker_chain) for remark in speech] == [
        ("Ann Hale", "person", 0),
        ("the statement", "document", 0),
    ]


def test_voice_in_a_relative_clause_is_its_subject(said: Said) -> None:
    speech = said("He saw what the police said was “a bomb.”", ("police", "organization"))
    assert [remark.speaker for remark in speech] == ["police"]


def test_labels_of_pictures_are_nobody(said: Said) -> None:
    text = "Timeline: The pier fell at noon.\n\nScene: The crews dig.\n\nTimeline: The crews leave."
    assert said(text, LEE) == ()
