"""Stories put together, apart and elsewhere by persons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.errors import DecisionError, NotFoundError
from onrecord.model import Article, Decision
from onrecord.regrouping import take_back, tell_instead
from onrecord.store import Store

MILL = Article("The mill burned.", outlet="Post")
RUIN = Article("The ruin was searched.", outlet="Post")
VOTE = Article("A speaker was elected.", outlet="Post")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "record.db") as store:
        store.add_articles([MILL, RUIN], story="mill")
        store.add_articles([VOTE], story="vote")
        yield store


def told(store: Store) -> dict[str, int]:
    return {listing.id: listing.articles for listing in store.stories()}


def test_merge_is_a_decision_with_its_reason(store: Store) -> None:
    decision = tell_instead(store, "merge", "vote", "mill", (), because="one sitting", by="editor")
    assert told(store) == {"mill": 3}
    assert store.decisions("mill") == (decision,)
    assert decision.subjects == ("vote", "mill", VOTE.id) and decision.because == "one sitting"


def test_merge_takes_the_judgements_along(store: Store) -> None:
    judgement = Decision("d-1", "vote", "same", ("A", "B"), "one man", "editor", datetime(2024, 3, 9, tzinfo=UTC))
    store.append_decision(judgement)
    tell_instead(store, "merge", "vote", "mill", (), because="one sitting", by="editor")
    assert [item.subjects for item in store.decisions("mill") if item.kind == "same"] == [("A", "B")]


def test_split_and_move_put_articles_elsewhere(store: Store) -> None:
    tell_instead(store, "split", "mill", "search", (RUIN.id,), because="another event", by="editor")
    tell_instead(store, "move", "search", "vote", (RUIN.id,), because="no, this one", by="editor")
    assert told(store) == {"mill": 1, "vote": 2}


def test_take_back_puts_articles_back_once(store: Store) -> None:
    decision = tell_instead(store, "merge", "vote", "mill", (), because="one sitting", by="editor")
    take_back(store, decision.id, because="it was not", by="editor")
    assert told(store) == {"mill": 2, "vote": 1}
    with pytest.raises(DecisionError, match="taken back before"):
        take_back(store, decision.id, because="it was not", by="editor")


def test_take_back_leaves_articles_that_went_elsewhere_since(store: Store) -> None:
    decision = tell_instead(store, "merge", "mill", "vote", (), because="one event", by="editor")
    tell_instead(store, "move", "vote", "search", (RUIN.id,), because="another", by="editor")
    take_back(store, decision.id, because="no", by="editor")
    assert told(store) == {"mill": 1, "search": 1, "vote": 1}


def test_judgements_on_stories_outlive_finding_them_anew(store: Store) -> None:
    tell_instead(store, "split", "mill", "search", (RUIN.id,), because="another event", by="editor")
    pipeline.find_stories_anew(store)
    assert told(store) == {"mill": 1, "search": 1, "vote": 1}


def test_tell_instead_refuses_what_is_not_there(store: Store) -> None:
    with pytest.raises(NotFoundError, match="is not in story 'vote'"):
        tell_instead(store, "split", "vote", "new", (MILL.id,), because="x", by="editor")
    with pytest.raises(DecisionError, match="reason"):
        tell_instead(store, "merge", "vote", "mill", (), because=" ", by="editor")
    with pytest.raises(DecisionError, match="name two"):
        tell_instead(store, "merge", "vote", "vote", (), because="x", by="editor")
    with pytest.raises(DecisionError, match="no judgement on stories"):
        take_back(store, "d-none", because="x", by="editor")
