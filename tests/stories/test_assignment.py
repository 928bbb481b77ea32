from __future__ import annotations

from onrecord.model import Article, When
from onrecord.stories import StoryIndex, assign, features_of

FIRE = (
    "A fire destroyed the Marlow paper mill in Tolm early Tuesday. Firefighters from Tolm and Pell fought the flames."
)
LATER = (
    "Investigators searched the ruins of the Marlow mill in Tolm. The paper mill burned on Tuesday, firefighters said."
)
VOTE = (
    "Parliament elected Ines Okafor speaker on Thursday. Okafor, of the Harbor Party, won 61 votes in the second round."
)


def stories(*texts: tuple[str, str]) -> list[str]:
    index = StoryIndex()
    return [assign(features_of(Article(text, published=When.parse(day))), index) for text, day in texts]


def test_assign_joins_reports_of_one_event() -> None:
    first, then, other = stories((FIRE, "2024-03-05"), (LATER, "2024-03-07"), (VOTE, "2024-03-07"))
    assert first == then != other


def test_assign_names_a_new_story_after_its_first_article() -> None:
    article = Article(FIRE)
    assert assign(features_of(article), StoryIndex()) == f"s-{article.id}"


def test_assign_works_without_dates_and_words() -> None:
    index = StoryIndex()
    assert assign(features_of(Article("")), index) in index
    assert assign(features_of(Article(FIRE)), index) in index


def test_nearest_is_empty_for_an_empty_index() -> None:
    assert StoryIndex().nearest(features_of(Article(FIRE))) == []
