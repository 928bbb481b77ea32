"""Stories found in a record: article by article, in any batches, and anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.model import Article, When
from onrecord.store import Store
from onrecord.stories import Remembered, assign
from tests.stories.test_assignment import FIRE, LATER, VOTE

ARTICLES = tuple(
    Article(text, outlet="Tolm Courier", published=When.parse(day))
    for text, day in ((FIRE, "2024-03-05"), (LATER, "2024-03-07"), (VOTE, "2024-03-08"))
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def found(record: Path, *batches: tuple[Article, ...], anew: bool = False) -> dict[str, tuple[str, ...]]:
    """The stories of each article after it was added in these batches."""
    for batch in batches:
        with Store(record) as store:
            store.add_articles(batch)
            pipeline.find_stories(store)
    with Store(record) as store:
        if anew:
            pipeline.find_stories_anew(store)
        return {article.id: store.story_of(article.id) for article in store.articles()}


def test_find_stories_in_a_record_finds_those_found_in_memory(record: Path) -> None:
    memory = Remembered()
    expected = {article.id: assign(article, memory) for article in ARTICLES}
    assert found(record, *((article,) for article in ARTICLES)) == expected


def test_find_stories_takes_a_batch_in_order_of_publication(record: Path) -> None:
    assert found(record, ARTICLES[::-1])[ARTICLES[1].id] == (f"s-{ARTICLES[0].id}",)


def test_find_stories_anew_does_not_depend_on_the_order_of_adding(record: Path, tmp_path: Path) -> None:
    forth = found(record, *((article,) for article in ARTICLES), anew=True)
    back = found(tmp_path / "back.db", *((article,) for article in ARTICLES[::-1]), anew=True)
    assert forth == back


def test_find_stories_anew_keeps_what_a_person_said(record: Path) -> None:
    with Store(record) as store:
        store.add_articles(ARTICLES[:1], story="mill")
    assert found(record, ARTICLES[1:], anew=True)[ARTICLES[1].id] == ("mill",)


def test_find_stories_forgets_an_article_that_was_deleted(record: Path) -> None:
    before = found(record, ARTICLES)
    with Store(record) as store:
        store.delete_article(ARTICLES[1].id)
    assert found(record, ARTICLES) == before  # else its own passages would be taken for what the outlet repeats


def test_find_stories_again_changes_nothing(record: Path) -> None:
    assert found(record, ARTICLES) == found(record, (), ())


def test_two_programs_that_find_stories_at_once_agree(record: Path) -> None:
    with Store(record) as one, Store(record) as two:
        one.add_articles(ARTICLES)
        batches = one.unremembered()
        batch = next(batches)
        pipeline.find_stories(two)
        before = one.stories()
        with one.memory() as memory:
            for article, _ in batch:
                assign(article, memory)
        assert one.stories() == before
