"""A draft against the record: changes planted by a program, and how many of them are found.

PATH is a folder of gold stories. Each report is taken as a draft: once as it is (every contradiction found in it is a
false alarm), and once for each kind of change, with one change planted in every sentence that has a place for it:
a name misspelt, a number, a date, a title, a speaker, a quoted word, a verb negated. A change is found where a
contradiction is reported in its sentence. The baseline calls every sentence that stands in no report verbatim changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.table import Table
from onrecord.checking import CONTRADICTIONS, check
from onrecord.model import Article, Reading, Record, Span
from onrecord.reading import Reader
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths

__all__ = ["run"]

Gold = Mapping[str, Any]
Change = Callable[[str, Gold], str | None]


@dataclass
class Count:
    """Sentences looked at, and those in which a contradiction was reported."""

    found: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.found += hit
        self.of += 1


def run(paths: list[Path]) -> Table:
    """Detection recall per kind of change, and the share of false alarms."""
    reader = Reader()
    counts = {name: Count() for name in (*CHANGES, "unchanged")}
    for path in paths:
        for gold_file in sorted(path.glob("*/gold.json")):
            _story(reader, gold_file, counts)
    table = Table("Changes planted in drafts")
    for name in CHANGES:
        table.add(f"{name}: recall", percent=100 * counts[name].found / max(1, counts[name].of), of=counts[name].of)
    planted = [counts[name] for name in CHANGES]
    total = sum(count.of for count in planted)
    table.add("all kinds: recall", percent=100 * sum(count.found for count in planted) / max(1, total), of=total)
    alarms = counts["unchanged"]
    table.add("false alarms", percent=100 * alarms.found / max(1, alarms.of), of=alarms.of)
    return table


def _story(reader: Reader, gold_file: Path, counts: Mapping[str, Count]) -> None:
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    files = sorted(gold_file.parent.glob("*.txt"))
    articles = [item for item in read_paths(files, Overrides()) if isinstance(item, Article)]
    readings = list(reader.read_all(articles))
    base = assemble(readings, story="check")
    for reading in readings:
        for name, change in {"unchanged": lambda sentence, gold: sentence, **CHANGES}.items():
            draft, places = _draft(reading, change, gold)
            flagged = _flagged(reader.read(draft), readings, base) if places else []
            for place in places:
                counts[name].add(any(place.overlaps(span) for span in flagged))


def _draft(reading: Reading, change: Change, gold: Gold) -> tuple[Article, list[Span]]:
    """The report with a change in every sentence that has a place for it, and where these sentences stand now."""
    text, places, end, made = reading.article.text, [], 0, ""
    for sentence in reading.sentences:
        changed = change(sentence.quote, gold)
        made += text[end : sentence.start]
        if changed is not None:
            places.append(Span(len(made), len(made) + len(changed), changed))
        made += changed if changed is not None else sentence.quote
        end = sentence.end
    made += text[end:]
    return replace(reading.article, text=made, outlet="(draft)", id=""), places


def _flagged(draft: Reading, readings: Sequence[Reading], base: Record) -> list[Span]:
    findings = check(draft, base, assemble([*readings, draft], story="check"))
    return [finding.span for finding in findings if finding.verdict in CONTRADICTIONS]


# ---------------------------------------------------------------------------------------------- kinds of change


def _name(sentence: str, gold: Gold) -> str | None:
    """Two letters inside a person's surname change places: "Marsh" becomes "Masrh"."""
    for surname in _surnames(gold):
        if len(surname) >= 5 and re.search(rf"\b{re.escape(surname)}\b", sentence):
            return re.sub(rf"\b{re.escape(surname)}\b", surname[:2] + surname[3] + surname[2] + surname[4:], sentence)
    return None


def _number(sentence: str, gold: Gold) -> str | None:
    """The first gold quantity gets half as much again."""
    for quantity in gold.get("quantities", []):
        for digits in re.findall(r"\d[\d,]*", quantity["value"]):
            if re.search(rf"(?<![\d,]){digits}(?![\d,])", sentence):
                more = f"{int(digits.replace(',', '')) * 3 // 2 + 1:,}"
                return re.sub(rf"(?<![\d,]){digits}(?![\d,])", more, sentence, count=1)
    return None


_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _date(sentence: str, gold: Gold) -> str | None:
    """A weekday becomes the one three days on, a year the one three years before."""
    match = re.search(rf"\b(?:{'|'.join(_DAYS)}|(?:19|20)\d\d)\b", sentence)
    if match is None:
        return None
    word = match.group()
    other = str(int(word) - 3) if word.isdigit() else _DAYS[(_DAYS.index(word) + 3) % 7]
    return sentence[: match.start()] + other + sentence[match.end() :]


_TITLES = {"President": "Governor", "Senator": "Mayor", "Sen.": "Mayor", "Representative": "Judge", "Rep.": "Judge",
           "Governor": "Senator", "Gov.": "Sen.", "Secretary": "Attorney General", "Commissioner": "Treasurer",
           "Mayor": "Governor", "Judge": "Mayor", "Speaker": "Judge"}  # fmt: skip


def _title(sentence: str, gold: Gold) -> str | None:
    """A title before a name becomes another one."""
    for title, other in _TITLES.items():
        match = re.search(rf"(?<![\w-]){re.escape(title)} (?=[A-Z]\w+)", sentence)
        if match:
            return sentence[: match.start()] + other + " " + sentence[match.end() :]
    return None


def _speaker(sentence: str, gold: Gold) -> str | None:
    """Words that one person said are given to another person of the story."""
    surnames = _surnames(gold)
    for remark in gold["speech"]:
        speaker = remark["speaker"].split()[-1]
        if remark["kind"] != "indirect" and remark["content"] in sentence and speaker in surnames:
            outside = sentence.replace(remark["content"], "\0")
            other = next(name for name in surnames if name != speaker and name not in sentence)
            if re.search(rf"\b{speaker}\b", outside):
                return re.sub(rf"(?:[A-Z]\w+ )*\b{speaker}\b", other, outside, count=1).replace("\0", remark["content"])
    return None


def _quoted_word(sentence: str, gold: Gold) -> str | None:
    """The longest word inside a quotation of at least six words becomes another."""
    for match in re.finditer(r"[“\"]([^”\"]{25,})[”\"]", sentence):
        words = re.findall(r"[a-z]{5,}", match.group(1))
        if len(match.group(1).split()) >= 6 and words:
            longest = max(words, key=len)
            start = sentence.index(longest, match.start(1))
            return sentence[:start] + "elephants" + sentence[start + len(longest) :]
    return None


def _polarity(sentence: str, gold: Gold) -> str | None:
    """A verb of the story is negated: "will serve" becomes "will not serve", "was" becomes "was not"."""
    match = re.search(r"\b(?:will|was|were|is|has|had|would)\b(?! not)", sentence)
    if match is None or "“" in sentence or '"' in sentence:
        return None
    return sentence[: match.end()] + " not" + sentence[match.end() :]


def _surnames(gold: Gold) -> list[str]:
    people: Iterable[Mapping[str, Any]] = (entity for entity in gold["entities"] if entity["type"] == "person")
    return list(dict.fromkeys(person["name"].split()[-1] for person in people if " " in person["name"]))


CHANGES: dict[str, Change] = {
    "name": _name,
    "number": _number,
    "date": _date,
    "title": _title,
    "speaker": _speaker,
    "quoted word": _quoted_word,
    "polarity": _polarity,
}
