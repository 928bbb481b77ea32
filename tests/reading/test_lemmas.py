import pytest

from onrecord.reading.lemmas import one_spelling, packaged_lemmas


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("resigned", "VERB", "resign"),
        ("told", "VERB", "tell"),
        ("stood", "VERB", "stand"),
        ("Denied", "VERB", "deny"),
        ("running", "VERB", "run"),
        ("subpoenaed", "VERB", "subpoena"),
        ("chaired", "VERB", "chair"),
        ("shored", "VERB", "shore"),
        ("disturbed", "VERB", "disturb"),
        ("interfering", "VERB", "interfere"),
        ("modelling", "VERB", "model"),
        ("shook", "VERB", "shake"),
        ("upheld", "VERB", "uphold"),
        ("agencies", "NOUN", "agency"),
        ("women", "NOUN", "woman"),
        ("was", "AUX", "be"),
        ("States", "PROPN", "States"),
    ],
)
def test_lemma_of_a_form(form: str, tag: str, lemma: str) -> None:
    assert packaged_lemmas().of(form, tag) == lemma


def test_verbs_have_one_spelling() -> None:
    assert [one_spelling(verb) for verb in ("apologise", "summarise", "analyse")] == [
        "apologize",
        "summarize",
        "analyze",
    ]
    assert [one_spelling(verb) for verb in ("surprise", "supervise", "raise")] == ["surprise", "supervise", "raise"]
