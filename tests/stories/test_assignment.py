from __future__ import annotations

from onrecord.model import Article, When
from onrecord.stories import Remembered, assign, remember

FIRE = (
    "A fire destroyed the Marlow paper mill in Tolm early Tuesday. Firefighters from Tolm and Pell fought the flames."
)
LATER = (
    "Investigators searched the ruins of the Marlow mill in Tolm. The paper mill burned on Tuesday, firefighters said."
)
VOTE = (
    "Parliament elected Ines Okafor speaker on Thursday. Okafor, of the Harbor Party, won 61 votes in the second round."
)


def stories(*texts: tuple[str, str]) -> list[tuple[str, ...]]:
    memory = Remembered()
    return [assign(Article(text, published=When.parse(day)), memory) for text, day in texts]


def test_assign_joins_reports_of_one_event() -> None:
    first, then, other = stories((FIRE, "2024-03-05"), (LATER, "2024-03-07"), (VOTE, "2024-03-07"))
    assert first == then != other


def test_assign_names_a_new_story_after_its_first_article() -> None:
    article = Article(FIRE)
    assert assign(article, Remembered()) == (f"s-{article.id}",)


def test_assign_works_without_dates_and_words() -> None:
    memory = Remembered()
    assert assign(Article(""), memory) and assign(Article(FIRE), memory)
    assert memory.articles() == 2


def test_assign_finds_a_story_that_a_person_named() -> None:
    memory = Remembered()
    remember(Article(FIRE, published=When.parse("2024-03-05")), ["mill"], memory)
    assert assign(Article(LATER, published=When.parse("2024-03-07")), memory) == ("mill",)


def test_assign_passes_over_what_an_outlet_repeats() -> None:
    links = "Sign up for the Tolm Courier newsletters. Our Tolm reporters Vera Lund and Abel Sorrow cover the county.\n"
    memory = Remembered()
    texts = (f"{links}{FIRE}", f"{links}Ballots of a school board were counted.", f"{links}An owl was seen.")
    first, *others = [assign(Article(text, outlet="Tolm Courier"), memory) for text in texts]
    assert first not in others


def test_assign_puts_a_report_of_two_events_into_both_stories() -> None:
    both = f"{FIRE} Elsewhere: {VOTE}"
    fire, vote, found = stories((FIRE, "2024-03-05"), (VOTE, "2024-03-07"), (both, "2024-03-07"))
    assert set(found) == {*fire, *vote}


def test_assign_gives_the_same_stories_for_the_same_order() -> None:
    texts = ((FIRE, "2024-03-05"), (VOTE, "2024-03-07"), (LATER, "2024-03-07"))
    assert stories(*texts) == stories(*texts)
