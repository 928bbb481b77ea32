"""What every back end of the store promises."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import DecisionError, NotFoundError, StoreError
from onrecord.model import Article, Basis, Claim, DateCandidate, Decision, Reading, Span, When
from onrecord.store import Store, StoryListing

TEXT = "The harbour master resigned on Friday, the port said."
FRIDAY = When.parse("2024-03-08", Basis("2024-03-08", "", "meta"))
ARTICLE = Article(TEXT, outlet="Harbour Post", headline="Harbour master goes", published=FRIDAY)
OTHER = Article("A crane fell on Sunday, officials said.", outlet="Dock Times", published=FRIDAY)


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    with Store(location) as store:
        yield store


def reading(article: Article, version: str = "1") -> Reading:
    return Reading(
        article, version, claims=(Claim(Span.of(article.text, 4, 11), "resign", (), "happened", vector=b"\x01\xff"),)
    )


def decision(id: str, kind: str = "reject", story: str = "port", subjects: tuple[str, ...] = ("e1",)) -> Decision:
    return Decision(id, story, kind, subjects, "wrong man", "editor", datetime(2024, 3, 9, tzinfo=UTC))  # type: ignore[arg-type]


def test_store_keeps_articles_over_reopening(location: str) -> None:
    with Store(location) as first:
        assert first.add_articles([ARTICLE, OTHER], story="port") == ("added", "added")
    with Store(location, create=False) as second:
        assert set(second.articles("port")) == {ARTICLE, OTHER}
        assert second.article(ARTICLE.id) == ARTICLE


def test_store_takes_the_same_article_once(store: Store) -> None:
    assert store.add_articles([ARTICLE, ARTICLE]) == ("added", "known")
    assert store.articles() == (ARTICLE,)


def test_store_keeps_the_same_words_of_two_outlets_apart(store: Store) -> None:
    store.add_articles([ARTICLE, replace(ARTICLE, outlet="Dock Times", id="")])
    assert len(store.articles()) == 2


def test_store_completes_an_article_whose_outlet_becomes_known(store: Store) -> None:
    nameless = replace(ARTICLE, outlet=None, published=None, id="")
    store.add_articles([nameless], story="port")
    assert store.add_articles([ARTICLE]) == ("completed",)
    assert store.articles("port") == (ARTICLE,)
    assert store.add_articles([nameless]) == ("known",)


def test_store_keeps_a_date_that_a_person_gave(store: Store) -> None:
    given = replace(
        ARTICLE,
        published=When.parse("2024-03-07", Basis(rule="given")),
        date_candidates=(DateCandidate("2024-03-07", "given"),),
    )
    store.add_articles([ARTICLE, given, ARTICLE])
    assert store.article(ARTICLE.id).published == given.published


def test_store_adds_all_of_a_batch_or_nothing(store: Store) -> None:
    def batch() -> Iterator[Article]:
        yield ARTICLE
        raise RuntimeError("the power fails")

    with pytest.raises(RuntimeError):
        store.add_articles(batch())
    assert store.articles() == ()


def test_store_lists_stories_with_their_articles(store: Store) -> None:
    store.add_articles([ARTICLE, OTHER])
    store.assign({ARTICLE.id: "a", OTHER.id: "a"})
    store.add_articles([OTHER], story="crane")
    assert store.stories() == (StoryListing("a", 1, False), StoryListing("crane", 1, True))
    assert store.story_of(OTHER.id) == ("crane",)


def test_store_assign_leaves_what_a_person_said(store: Store) -> None:
    store.add_articles([ARTICLE], story="port")
    store.assign({ARTICLE.id: "derived"})
    assert store.story_of(ARTICLE.id) == ("port",)
    store.assign({ARTICLE.id: "harbour"}, given=True)
    assert store.story_of(ARTICLE.id) == ("harbour",)


def test_store_returns_a_reading_unchanged(store: Store) -> None:
    store.add_articles([ARTICLE])
    store.put_readings([reading(ARTICLE)])
    assert store.reading(ARTICLE, "1") == reading(ARTICLE)
    assert store.reading(ARTICLE, "2") is None
    assert store.readings([OTHER, ARTICLE], "1") == (None, reading(ARTICLE))


def test_store_forgets_a_reading_when_the_date_is_corrected(store: Store) -> None:
    store.add_articles([ARTICLE])
    store.put_readings([reading(ARTICLE)])
    redated = replace(ARTICLE, published=When.parse("2024-03-01"))
    assert store.reading(redated, "1") is None


def test_store_finds_what_was_not_read_yet(store: Store) -> None:
    store.add_articles([ARTICLE, OTHER])
    assert set(store.unread("1")) == {ARTICLE, OTHER} and store.count_articles() == 2
    store.put_readings([reading(ARTICLE)])
    assert store.unread("1") == (OTHER,) and len(store.unread("2", limit=1)) == 1
    assert store.unread("1", after=OTHER.content_hash) == ()
    store.add_articles([replace(ARTICLE, published=When.parse("2024-03-01", Basis(rule="given")))])
    assert len(store.unread("1")) == 2  # its times are to be reckoned anew


def test_store_passes_over_readings_of_articles_that_are_gone(store: Store) -> None:
    store.put_readings([reading(OTHER)])
    assert store.reading(OTHER, "1") is None


def test_a_reading_takes_the_place_of_one_by_another_version(store: Store) -> None:
    store.add_articles([ARTICLE])
    for version in ("1", "2"):
        store.put_readings([reading(ARTICLE, version)])
    assert store.reading(ARTICLE, "1") is None and store.reading(ARTICLE, "2") is not None


def test_store_keeps_what_was_seen_last(store: Store) -> None:
    assert store.seen() == {}
    store.keep_seen({"file a": "1", "feed b": "1"})
    store.keep_seen({"file a": "2"})
    assert store.seen() == {"file a": "2", "feed b": "1"}


def test_store_deletes_an_article_and_nothing_else(store: Store) -> None:
    store.add_articles([ARTICLE, OTHER], story="port")
    store.put_readings([reading(ARTICLE), reading(OTHER)])
    store.append_decision(decision("d1"))
    assert store.delete_article(ARTICLE.id) == ARTICLE
    assert store.articles("port") == (OTHER,)
    assert store.reading(OTHER, "1") and not store.reading(ARTICLE, "1")
    assert store.decisions() == (decision("d1"),)
    with pytest.raises(NotFoundError, match=ARTICLE.id):
        store.delete_article(ARTICLE.id)


def test_store_replays_decisions_in_order(store: Store) -> None:
    made = [decision("z"), decision("a"), decision("m", story="other")]
    for item in (*made, made[0]):
        store.append_decision(item)
    assert store.decisions("port") == (made[0], made[1])
    assert store.decisions() == tuple(made)
    with pytest.raises(DecisionError, match="new id"):
        store.append_decision(replace(made[0], because="another reason"))


def test_store_names_a_story_that_is_not_there(store: Store) -> None:
    with pytest.raises(NotFoundError, match="'nowhere'"):
        store.articles("nowhere")


def test_store_keeps_what_many_writers_add_at_once(location: str) -> None:
    articles = [replace(ARTICLE, text=f"{TEXT} Ship {number} left.", id="") for number in range(24)]
    with Store(location):
        pass

    def add(article: Article) -> None:
        with Store(location) as own:
            own.add_articles([article])
            assert article in own.articles()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(add, articles))
    with Store(location) as store:
        assert len(store.articles()) == 24


def test_store_backup_is_a_record_of_the_same(store: Store, tmp_path: Path) -> None:
    store.add_articles([ARTICLE, OTHER], story="port")
    store.put_readings([reading(ARTICLE)])
    store.append_decision(decision("d1"))
    store.backup(tmp_path / "copy.db")
    with Store(tmp_path / "copy.db", create=False) as copy:
        assert copy.articles() == store.articles()
        assert copy.stories() == store.stories()
        assert copy.decisions() == store.decisions()
        assert copy.reading(ARTICLE, "1") == reading(ARTICLE)
        copy.append_decision(decision("d2"))
        assert copy.verify() == ()
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []


def test_store_backup_never_overwrites(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(StoreError, match="name a new file"):
        store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match="make it first"):
        store.backup(tmp_path / "nowhere" / "copy.db")


def test_store_verify_finds_a_quote_that_is_not_where_it_should_be(store: Store) -> None:
    store.add_articles([ARTICLE])
    store.put_readings([Reading(ARTICLE, "1", sentences=(Span(0, 3, "Tha"),))])
    assert [line for line in store.verify() if "'Tha' at 0" in line]


def test_store_verify_finds_an_undo_of_nothing(store: Store) -> None:
    store.append_decision(decision("u", "undo", subjects=("never",)))
    assert store.verify() == ("decision u takes back never, which was never made",)
