"""Time expressions against TimeML (TIMEX3), TIMEX2 and GUM XML, beside `dateparser.search` on the same texts.

Strict: same span and nothing more. Relaxed: the spans overlap. Type and value: relaxed and equal, the rule of
TempEval-3 (UzZaman et al. 2013). GUM marks only calendar dates, so there only values of day, month and year form count.
"""

from __future__ import annotations

import hashlib
import re
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from dateparser.search import search_dates

from bench.date_corpora import Document, Marked, documents
from bench.table import Table
from onrecord.model import TimeExpression
from onrecord.reading.dates import find_times

__all__ = ["Document", "Marked", "documents", "is_held_out", "predicted", "run"]


Predict = Callable[[Document], list[Marked]]


def run(paths: list[Path]) -> Table:
    """Figures for every folder or file named, for its held-out third (a document in three, by name), and for others."""
    table = Table("dates")
    every = [document for path in paths for document in documents(path)]
    held_out = [document for document in every if is_held_out(document.name)]
    for label, chosen in (("all", every), ("held-out third", held_out)):
        table.add(f"on record, {label}", **_figures(chosen, predicted))
        table.add(f"dateparser.search, {label}", **_figures(chosen, _by_dateparser))
    expressions = sum(len(document.gold) for document in every)
    table.notes.append(
        f"{len(every)} documents, {expressions} expressions, sha256 {_fingerprint(every)}; value: relaxed span and "
        "equal value, all TIMEX types; no rule was written from the held-out third of the TIMEX corpora"
    )
    return table


def is_held_out(name: str) -> bool:
    """Whether a document belongs to the third that no rule was written from."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def predicted(document: Document) -> list[Marked]:
    """What On Record finds, in the corpus' own terms: stretches stay two expressions."""
    if document.kind == "gum":
        return [
            Marked(found.span.start, found.span.end, "", _calendar_form(found.when.edtf))
            for found in find_times(document.text, document.anchor, ranges=False)
            if found.when is not None and _calendar_form(found.when.edtf)
        ]
    found = find_times(document.text, document.anchor, ranges=False)
    return [Marked(one.span.start, one.span.end, one.type, _in_timex2(document, one)) for one in found]


def _in_timex2(document: Document, found: TimeExpression) -> str:
    """TIMEX2 has letters for decades (P1DE) and centuries (P1CE) that TIMEX3 tells in years."""
    length = re.fullmatch(r"P(\d+)0Y", found.value)
    if document.kind == "timex2" and length and "decade" in found.span.quote.lower():
        return f"P{length[1]}DE"
    return found.value


def _calendar_form(edtf: str) -> str:
    value = edtf.rstrip("~?%")
    if value.startswith("-"):  # GUM counts years before our era from 1, EDTF from 0
        value = f"-{int(value[1:5]) + 1:04}{value[5:]}"
    return value if re.fullmatch(r"-?\d{4}(-\d\d){0,2}", value) and int(value[5:7] or 1) <= 12 else ""


def _by_dateparser(document: Document) -> list[Marked]:
    base = datetime.combine(document.anchor or date(2000, 1, 1), datetime.min.time(), UTC).replace(tzinfo=None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(document.text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
    result, position = [], 0
    for words, moment in found:
        start = document.text.find(words, position)
        if start >= 0:
            position = start + len(words)
            result.append(Marked(start, position, "DATE", moment.date().isoformat()))
    return result


def _figures(chosen: list[Document], predict: Predict) -> dict[str, float | int | str]:
    started = time.perf_counter()
    pairs = [(document, predict(document)) for document in chosen]
    seconds = time.perf_counter() - started
    gold = sum(len(document.gold) for document, _ in pairs)
    guesses = sum(len(found) for _, found in pairs)
    counts = {"strict": 0, "relaxed": 0, "type": 0, "value": 0}
    for document, found in pairs:
        for truth, guess in _aligned(document.gold, found):
            counts["relaxed"] += 1
            counts["strict"] += (truth.start, truth.end) == (guess.start, guess.end)
            counts["type"] += truth.type == guess.type
            counts["value"] += truth.value == guess.value
    figures: dict[str, float | int | str] = {
        f"{name}_f1": 200 * count / max(1, gold + guesses) for name, count in counts.items()
    }
    figures["value_recall"] = 100 * counts["value"] / max(1, gold)
    figures["expressions_per_second"] = guesses / max(seconds, 1e-9)
    figures["kilobytes_per_second"] = sum(len(document.text) for document in chosen) / 1000 / max(seconds, 1e-9)
    return figures


def _aligned(gold: Iterable[Marked], found: list[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """Each true expression with the first guess that overlaps it and is not taken; equal spans first."""
    free = list(found)
    for truth in gold:
        near = [guess for guess in free if guess.start < truth.end and truth.start < guess.end]
        if near:
            best = min(near, key=lambda guess: abs(guess.start - truth.start) + abs(guess.end - truth.end))
            free.remove(best)
            yield truth, best


def _fingerprint(every: list[Document]) -> str:
    joined = "\n".join(f"{document.name}\t{document.text}\t{document.gold}" for document in every)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]
