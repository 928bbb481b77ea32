"""Rounds of faults: start, kill at a random moment, look whether everything acknowledged is there."""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.store import Store
from onrecord.store import migrations as schema
from tests.faults.work import WORK, article, run, slow_steps

__all__ = ["Report", "kill_rounds", "migration_rounds", "truncation_rounds"]

# A quarter of the kills (of migrations nine in ten) come this soon after the start (seconds), while the record is
# opened or made.
EARLY = 0.3
# The others come after some acknowledgements, at a random moment (seconds) of the transaction that follows.
MOST_ACKNOWLEDGED, WITHIN = 8, 0.03


@dataclass
class Report:
    """What a run found: faults by kind, what was acknowledged before them, and every loss in words."""

    faults: Counter[str] = field(default_factory=Counter)
    acknowledged: Counter[str] = field(default_factory=Counter)
    losses: list[str] = field(default_factory=list)


def kill_rounds(location: str, rounds: int, seed: int = 0) -> Report:
    """Kills workers (one, or two that write at once) on one and the same record, over and over."""
    chance = random.Random(seed)
    report = Report()
    seen: dict[str, set[str]] = {"article": set(), "decision": set()}
    for _ in range(rounds):
        kinds = chance.choices([kind for kind in WORK if kind != "migrate"], k=chance.choice((1, 1, 2)))
        for what, id in _killed(kinds, location, chance):
            if what == "error" and "another program is writing" in id:
                report.acknowledged["refused writer"] += 1  # it waited for the other one in vain, and said so
            elif what == "error":
                report.losses.append(f"{'+'.join(kinds)}: {id}")
            else:
                seen[what].add(id)
                report.acknowledged[what] += 1
        report.faults["kill " + " + ".join(sorted(kinds))] += 1
        report.losses += _missing(location, seen)
    return report


def migration_rounds(location: Path, rounds: int, seed: int = 0) -> Report:
    """Kills a migration at a random moment; the record must open with the old or with the new schema, whole."""
    chance = random.Random(seed)
    report = Report()
    with Store(location) as store:
        kept = [article(f"old-{number}") for number in range(40)]
        store.add_articles(kept, story="ferry")
    for number in range(rounds):
        copy = location.with_name(f"migrate-{number}.db")
        shutil.copy(location, copy)
        _killed(["migrate"], str(copy), chance, early=0.9)
        report.faults["kill migrate"] += 1
        released, schema.STEPS = schema.STEPS, slow_steps()
        try:
            with Store(copy) as store:
                report.losses += (
                    [] if set(kept) <= set(store.articles("ferry")) else [f"migration {number}: articles are gone"]
                )
                report.losses += store.verify()
        except StoreError as error:
            report.losses.append(f"migration {number}: {error}")
        finally:
            schema.STEPS = released
        copy.unlink()
    return report


def truncation_rounds(location: Path, rounds: int, seed: int = 0) -> Report:
    """Cuts a record's file off anywhere: it opens whole, or the error says to restore it; it is never half a record."""
    chance = random.Random(seed)
    report = Report()
    with Store(location) as store:
        whole = set(store.articles())
        store.backup(location.with_name("whole.db"))
    data = location.with_name("whole.db").read_bytes()
    for number in range(rounds):
        cut = location.with_name(f"cut-{number}.db")
        cut.write_bytes(data[: chance.randrange(1, len(data))])
        report.faults["truncate"] += 1
        try:
            with Store(cut) as store:
                found, problems = set(store.articles()), store.verify()
            if found != whole and not problems:
                report.losses.append(
                    f"cut at {cut.stat().st_size} of {len(data)}: {len(whole - found)} articles gone in silence"
                )
        except StoreError as error:
            if "restore" not in str(error):
                report.losses.append(f"cut: the error says not what to do: {error}")
        for part in location.parent.glob(f"{cut.name}*"):
            part.unlink()
    return report


def _killed(kinds: list[str], location: str, chance: random.Random, early: float = 0.25) -> list[tuple[str, str]]:
    """What workers of these kinds acknowledged before they were killed, all at one moment."""
    children = [_started(kind, location) for kind in kinds]
    if chance.random() < early:
        time.sleep(chance.uniform(0.001, EARLY))
        said = b""
    else:
        said = _acknowledged(children[0][1], chance.randint(1, MOST_ACKNOWLEDGED))
        time.sleep(chance.uniform(0, WITHIN))
    for process, _ in children:
        os.kill(process, signal.SIGKILL)
    words = [said]
    for process, pipe in children:
        os.waitpid(process, 0)
        with os.fdopen(pipe, "rb") as rest:
            words.append(rest.read())
    # the first pipe's words were begun above; a line that the kill cut off was not acknowledged
    texts = [words[0] + words[1], *words[2:]]
    return [tuple(json.loads(line)) for text in texts for line in text.decode().splitlines(True) if line.endswith("\n")]


def _acknowledged(pipe: int, lines: int) -> bytes:
    """The words on a pipe up to so many lines; fewer if the worker ends or says nothing for long."""
    said = b""
    while said.count(b"\n") < lines and select.select([pipe], [], [], 20)[0]:
        part = os.read(pipe, 4096)
        if not part:
            break
        said += part
    return said


def _started(kind: str, location: str) -> tuple[int, int]:
    """A forked worker and the pipe on which it acknowledges."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reader)
        try:
            run(kind, location, writer)
        finally:
            os._exit(0)
    os.close(writer)
    return process, reader


def _missing(location: str, seen: dict[str, set[str]]) -> list[str]:
    try:
        with Store(location) as store:
            articles = {article.id for article in store.articles()}
            decisions = {decision.id for decision in store.decisions()}
            problems = store.verify()
    except StoreError as error:
        return [f"does not open: {error}"]
    lost = [f"article {id} is gone" for id in seen["article"] - articles]
    return [*lost, *(f"decision {id} is gone" for id in seen["decision"] - decisions), *problems]
