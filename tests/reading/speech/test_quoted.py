from collections.abc import Callable

from onrecord.model import Attribution

Said = Callable[..., tuple[Attribution, ...]]
LEE, COLE = ("Ann Hale", "person"), ("Bob Cole", "person")


def rows(speech: tuple[Attribution, ...]) -> list[tuple[str, str, str]]:
    return [(remark.kind, remark.speaker, remark.content.quote) for remark in speech if remark.kind != "indirect"]


def test_direct_quotation_before_and_after_its_cue(said: Said) -> None:
    assert rows(said("“The bridge is shut,” Ann Hale said.", LEE)) == [("direct", "Ann Hale", "“The bridge is shut,”")]
    assert rows(said("“The bridge is shut,” said Ann Hale.", LEE)) == [("direct", "Ann Hale", "“The bridge is shut,”")]
    assert rows(said('Ann Hale replied, "Yes."', LEE)) == [("direct", "Ann Hale", '"Yes."')]


def test_quotation_interrupted_by_its_cue_is_one_entry_for_each_part(said: Said) -> None:
    text = "“The bridge is shut,” Hale said, “and it will stay shut.” “We are sorry.”"
    assert rows(said(text, LEE)) == [
        ("direct", "Ann Hale", "“The bridge is shut,”"),
        ("direct", "Ann Hale", "“and it will stay shut.”"),
        ("direct", "Ann Hale", "“We are sorry.”"),
    ]


def test_quotation_without_cue_follows_the_speaker_before(said: Said) -> None:
    text = "“The bridge is shut,” Hale said. “Nobody was hurt.”\n\n“We will reopen it on Monday.”"
    assert [speaker for _, speaker, _ in rows(said(text, LEE))] == ["Ann Hale"] * 3


def test_quotation_after_a_paragraph_that_ends_with_a_colon(said: Said) -> None:
    text = "Hale tweeted on Friday:\n\n“The bridge is shut, and nobody can say why.”"
    (remark,) = said(text, LEE)
    assert (remark.speaker, remark.channel) == ("Ann Hale", "tweet")


def test_mixed_quotation_holds_the_whole_reported_clause(said: Said) -> None:
    speech = rows(said("Hale said that the bridge was “as good as lost” after the flood.", LEE))
    assert speech == [("mixed", "Ann Hale", "the bridge was “as good as lost” after the flood")]


def test_two_speakers_in_one_sentence_keep_their_words(said: Said) -> None:
    text = "Hale called the plan “reckless,” but Cole said it was a “first step” for the port."
    assert [(speaker, content) for _, speaker, content in rows(said(text, LEE, COLE))] == [
        ("Ann Hale", "the plan “reckless,”"),
        ("Bob Cole", "it was a “first step” for the port"),
    ]


def test_shared_quotation_is_one_entry_for_each_named_speaker(said: Said) -> None:
    speech = rows(said("“We have lost,” Ann Hale and Bob Cole said.", LEE, COLE))
    assert {speaker for _, speaker, _ in speech} == {"Ann Hale", "Bob Cole"}


def test_scare_quotes_titles_and_nicknames_are_no_speech(said: Said) -> None:
    assert rows(said("The so-called “ghost fleet” lay off the coast for a year.", LEE)) == []
    assert rows(said("Hale wrote “The Long Winter Road” in 1998.", LEE)) == []
    assert rows(said("Hale said the “Venice”-style floods were over.", LEE)) == []


def test_forgotten_closing_mark_ends_before_the_cue(said: Said) -> None:
    text = '"The bridge is shut, Hale said. "It will stay shut."'
    assert [content for _, _, content in rows(said(text, LEE))] == ['"The bridge is shut,', '"It will stay shut."']


def test_signature_after_a_dash_names_the_speaker(said: Said) -> None:
    (remark,) = said("“I am tired of the noise.” ― Ann Hale, Toledo", LEE)
    assert remark.speaker == "Ann Hale"


def test_pull_quote_is_told_by_the_quotation_that_it_repeats(said: Said) -> None:
    text = "Nobody at the port was ever told about it.\n\n“Nobody at the port was ever told about it,” Hale said."
    assert [remark.speaker for remark in said(text, LEE)] == ["Ann Hale", "Ann Hale"]


def test_transcript_gives_each_turn_to_its_label(said: Said) -> None:
    text = "LEE: Was the bridge safe?\n\nCOLE: It was inspected.\n\nLEE: By whom, exactly?"
    speech = said(text, ("LEE", "person"), ("COLE", "person"))
    assert [remark.speaker for remark in speech] == ["LEE", "COLE", "LEE"]
    assert speech[0].content.quote == "Was the bridge safe?"


def test_one_label_over_and_over_is_no_transcript(said: Said) -> None:
    assert said("RELATED: Pier falls.\n\nRELATED: Pier rebuilt.\n\nRELATED: Pier opens.") == ()


def test_labels_of_pictures_are_no_transcript(said: Said) -> None:
    assert said("VIDEO: The pier falls at dawn.\n\nPHOTOS: The pier on Monday.\n\nVIDEO: It is rebuilt.") == ()


def test_quotation_of_a_family_name_is_of_who_spoke_before(said: Said) -> None:
    text = "“Run,” Ann Hale said.\n\nThe bridge fell on Otto Hale.\n\n“It was awful,” Hale said."
    assert {remark.speaker for remark in said(text, ("Otto Hale", "person"), ("Ann Hale", "person"))} == {"Ann Hale"}


def test_empty_text_says_nothing(said: Said) -> None:
    assert said("") == ()
    assert said("\n\n") == ()


def test_quotation_that_every_paragraph_reopens_is_one_remark_a_paragraph(said: Said) -> None:
    text = "Hale said: “The bridge is shut.\n\n“Nobody was hurt.\n\n“We are sorry.”"
    assert rows(said(text, LEE)) == [
        ("direct", "Ann Hale", "“The bridge is shut."),
        ("direct", "Ann Hale", "“Nobody was hurt."),
        ("direct", "Ann Hale", "“We are sorry.”"),
    ]


def test_paragraph_in_single_marks_that_nothing_closes_is_a_quotation(said: Said) -> None:
    text = "'The bridge is shut,' Hale said.\n\n'Nobody was hurt.\n\nIt reopens in May.\n\n'We are sorry about it.'"
    assert [content for _, _, content in rows(said(text, LEE))] == [
        "'The bridge is shut,'",
        "'Nobody was hurt.",
        "'We are sorry about it.'",
    ]


def test_quotation_without_cue_follows_the_one_reported_in_the_sentence_before(said: Said) -> None:
    text = "“The bridge is shut,” Hale said.\n\nCole said it was a mistake.\n\n“Nobody asked us about it.”"
    assert [speaker for _, speaker, _ in rows(said(text, LEE, COLE))] == ["Ann Hale", "Bob Cole"]


def test_one_word_after_a_film_is_its_title(said: Said) -> None:
    assert said("Hale wrote a song for the film “Harbor.”", ("Ann Hale", "person")) == ()
