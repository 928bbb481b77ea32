"""Pieces packed into windows, windows into batches, batches into tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from onrecord.reading.encoder.wordpieces import CLS, MAX_WORDPIECES, SEP
from training.corpora.piece import NAME_LABELS, ROLE_LABELS, Piece, RoleSpan

__all__ = ["IGNORED", "Batch", "Labels", "batches", "collate", "endless", "windows"]

IGNORED = -100
MASK = 103  # [MASK] in the vocabulary of BERT uncased
MOST_HIDDEN = 0.2  # share of a window's wordpieces; more unlearns the text itself (drawn evenly from 0)
CURLY_QUOTES, STRAIGHT_QUOTE = (1523, 1524), 1000  # “ ” and " in the vocabulary of BERT uncased

Window = list[Piece]


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of the heads, in the order of their scores."""

    upos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...] = NAME_LABELS
    roles: tuple[str, ...] = ROLE_LABELS


@dataclass(slots=True)
class Batch:
    """Tensors of a batch; `(batch, wordpieces)` for the encoder, `(batch, words)` for the heads."""

    ids: Tensor
    mask: Tensor
    case: Tensor
    first: Tensor  # position of each word's first wordpiece
    sentence: Tensor  # number of each word's piece in its window, -1 for padding
    upos: Tensor
    heads: Tensor  # 0 for the root, else 1 + the word's position in the window
    relations: Tensor
    names: Tensor
    roles: Tensor
    spans: list[list[RoleSpan]] = field(default_factory=list)


def windows(pieces: Sequence[Piece], limits: Sequence[int], generator: random.Random) -> list[Window]:
    """Consecutive pieces of one document packed up to a limit of wordpieces that is drawn anew for each window."""
    result: list[Window] = []
    window: Window = []
    size, limit = 0, generator.choice(limits)
    for piece in pieces:
        if window and (piece.document != window[0].document or size + piece.length > limit):
            result.append(window)
            window, size, limit = [], 0, generator.choice(limits)
        window.append(piece)
        size += piece.length
    if window:
        result.append(window)
    return result


def batches(packed: list[Window], budget: int, generator: random.Random) -> list[list[Window]]:
    """Windows of similar length together, at most `budget` padded wordpieces each, in random order."""
    sizes = [(min(MAX_WORDPIECES, sum(piece.length for piece in window)) + 2, window) for window in packed]
    sizes.sort(key=lambda item: item[0] + generator.uniform(0, 8))
    result: list[list[Window]] = []
    current: list[Window] = []
    longest = 0
    for size, window in sizes:
        if current and max(longest, size) * (len(current) + 1) > budget:
            result.append(current)
            current, longest = [], 0
        current.append(window)
        longest = max(longest, size)
    if current:
        result.append(current)
    generator.shuffle(result)
    return result


def endless(
    pieces: Sequence[Piece], limits: Sequence[int], budget: int, generator: random.Random
) -> Iterator[list[Window]]:
    """Batches of epoch after epoch, packed anew each time."""
    while True:
        yield from batches(windows(pieces, limits, generator), budget, generator)


@dataclass(slots=True)
class _Row:
    ids: list[int] = field(default_factory=lambda: [CLS])
    case: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    upos: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    spans: list[RoleSpan] = field(default_factory=list)


def collate(window_list: list[Window], labels: Labels, generator: random.Random | None = None) -> Batch:
    """The tensors of a batch; with a generator, words are hidden, and case and quotes varied as websites do."""
    rows = [_row(window, labels) for window in window_list]
    if generator is not None:
        for row in rows:
            _vary(row, generator)
            _hide(row, generator)

    def padded(name: str, padding: int) -> Tensor:
        lists = [getattr(row, name) for row in rows]
        width = max(map(len, lists))
        return torch.tensor([values + [padding] * (width - len(values)) for values in lists])

    ids = padded("ids", 0)
    lengths = torch.tensor([len(row.ids) for row in rows])
    return Batch(
        ids=ids,
        mask=torch.arange(ids.shape[1])[None] < lengths[:, None],
        case=padded("case", 0),
        first=padded("first", 0),
        sentence=padded("sentence", -1),
        upos=padded("upos", IGNORED),
        heads=padded("heads", IGNORED),
        relations=padded("relations", IGNORED),
        names=padded("names", IGNORED),
        roles=padded("roles", IGNORED),
        spans=[row.spans for row in rows],
    )


def _row(window: Window, labels: Labels) -> _Row:
    row = _Row()
    for number, piece in enumerate(window):
        offset = len(row.first)
        count = 0
        for wordpieces, case in zip(piece.wordpieces, piece.cases, strict=True):
            if len(row.ids) + len(wordpieces) > MAX_WORDPIECES + 1:
                break
            row.first.append(len(row.ids))
            row.ids += wordpieces
            row.case += [case] * len(wordpieces)
            count += 1
        row.sentence += [number] * count
        row.upos += _indices(piece.upos, labels.upos, count)
        row.relations += _indices(piece.relations, labels.relations, count)
        row.names += _indices(piece.names, labels.names, count)
        row.roles += _indices(piece.roles, labels.roles, count)
        row.heads += _heads(piece.heads, offset, count)
        row.spans += [
            RoleSpan(span.role, span.start + offset, span.end + offset, span.events)
            for span in piece.spans
            if span.end <= count
        ]
    row.ids.append(SEP)
    row.case.append(0)
    return row


def _indices(values: list[str], known: tuple[str, ...], count: int) -> list[int]:
    if not values:
        return [IGNORED] * count
    return [known.index(value) if value in known else IGNORED for value in values[:count]]


def _heads(heads: list[int], offset: int, count: int) -> list[int]:
    if not heads:
        return [IGNORED] * count
    return [IGNORED if head > count else head + offset if head else 0 for head in heads[:count]]


def _hide(row: _Row, generator: random.Random) -> None:
    """Half of the windows lose some wordpieces, so that the heads learn from what stands around a word as well."""
    share = max(0.0, generator.uniform(-MOST_HIDDEN, MOST_HIDDEN))
    row.ids = [piece if piece in (CLS, SEP) or generator.random() >= share else MASK for piece in row.ids]


def _vary(row: _Row, generator: random.Random) -> None:
    draw = generator.random()
    if draw < 0.03:  # no capitals at all
        row.case = [case if case == 5 else 0 for case in row.case]
    elif draw < 0.06:  # ALL CAPITALS
        row.case = [2 if case in (0, 1, 3) else case for case in row.case]
    elif draw < 0.09:  # Title Case
        row.case = [1 if case == 0 and generator.random() < 0.8 else case for case in row.case]
    if generator.random() < 0.3:
        row.ids = [STRAIGHT_QUOTE if piece in CURLY_QUOTES else piece for piece in row.ids]
