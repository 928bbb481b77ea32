"""PolNeAR: source, cue and content of attributions, as paragraphs of words with labels and links.

A paragraph is a line of the text. Only `Attribution` and `Attribution-no-source` events count; every fragment of a
discontinuous span is a span of its own. Articles with several annotators are taken once.
"""

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora.piece import Piece, RoleSpan

__all__ = ["Token", "cofenet", "polnear", "read_article", "sentence_starts"]

EVENTS = {"Attribution", "Attribution-no-source"}
ABBREVIATIONS = (
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|"
    r"Oct|Nov|Dec|No|vs|Inc|Corp|Co|Ltd|Prof|Calif|Fla|Ariz|Mass|Mich|Minn|Conn|Ill|Va|Pa|Wis|Tenn|Tex|Ga|Ky|Md|Ala|"
    r"Colo|Okla|Ore|Wash)\.|(?<![A-Za-z])[A-Z]\.(?=\s[A-Z])"
)
TOKEN = re.compile(
    rf"""https?://\S+ | (?:www\.|pic\.twitter)\S+ | (?:{ABBREVIATIONS}) | [@\#]\w+ | \$
    | \d+(?:[,.:/-]\d+)*(?:[a-z]+)?(?:-[A-Za-z0-9]+)* | \.\.\.+ | --+
    | n['’]t\b | ['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)\b | [^\W_]+?(?=n['’]t\b) | [^\W_]+(?:[-./&][^\W_]+)* | \S""",
    re.VERBOSE,
)
HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W_]+)+")
PENN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its half-open offsets in the text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Label:
    role: str
    span: str
    fragment: int


def polnear(folder: Path, *, split_hyphens: bool = True) -> list[Piece]:
    """The paragraphs of one part (`polnear/train`, `polnear/dev`).

    EWT and GUM split words at hyphens, PolNeAR's own tokens do not. With `split_hyphens` every second article is
    split, so that the model knows both.
    """
    pieces: list[Piece] = []
    seen: set[Path] = set()
    for annotation in sorted((folder / "attributions").glob("*.ann")):
        text = folder / "text" / f"{annotation.stem}.txt"
        if not text.exists():
            text = folder / "text" / f"{annotation.stem.rsplit('_', 1)[0]}.txt"
        if text.exists() and text not in seen:
            seen.add(text)
            odd = hashlib.sha1(text.name.encode(), usedforsecurity=False).digest()[0] % 2 == 1
            pieces.extend(_paragraphs(annotation, text, split_hyphens and odd))
    return pieces


def read_article(annotation: Path) -> tuple[dict[str, tuple[tuple[int, int], ...]], list[list[tuple[str, str]]]]:
    """The spans (id to character ranges) and the attributions, each a list of (role, span id)."""
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    events: list[list[tuple[str, str]]] = []
    for line in annotation.read_bytes().decode("utf-8").split("\n"):
        columns = line.rstrip("\r").split("\t")
        if line.startswith("T") and len(columns) > 1:
            ranges = columns[1].split(" ", 1)[1].split(";")
            spans[columns[0]] = tuple((int(r.split()[0]), int(r.split()[1])) for r in ranges)
        elif line.startswith("E"):
            arguments = [argument.split(":") for argument in columns[1].split()]
            if arguments[0][0] in EVENTS:
                events.append([(re.sub(r"\d+$", "", role).lower(), span) for role, span in arguments[1:]])
    return spans, events


def _paragraphs(annotation: Path, source: Path, split_hyphens: bool) -> Iterator[Piece]:
    text = source.read_bytes().decode("utf-8")
    spans, events = read_article(annotation)
    labels: list[_Label | None] = [None] * len(text)
    events_of: dict[str, set[str]] = defaultdict(set)
    for number, event in enumerate(events):
        for role, span in event:
            events_of[span].add(str(number))
            for fragment, (start, end) in enumerate(spans.get(span, ())):
                for position in range(start, min(end, len(text))):
                    labels[position] = _Label(role, span, fragment)
    start = 0
    for line in text.split("\n"):
        tokens = list(_tokens(line, start, split_hyphens))
        start += len(line) + 1
        if tokens:
            yield _piece(source.stem, tokens, labels, events_of)


def _tokens(line: str, offset: int, split_hyphens: bool) -> Iterator[Token]:
    for match in TOKEN.finditer(line):
        word, start = match.group(), match.start() + offset
        if word == '"':
            opens = (match.start() == 0 or line[match.start() - 1] in " \t([—-") and match.end() < len(line)
            word = "“" if opens else "”"
        if split_hyphens and HYPHENATED.fullmatch(word):
            for part in re.finditer(r"-|[^-]+", word):
                yield Token(part.group(), start + part.start(), start + part.end())
        else:
            yield Token(word, start, start + len(word))


def _piece(document: str, tokens: list[Token], labels: list[_Label | None], events_of: dict[str, set[str]]) -> Piece:
    piece = Piece(document=document, words=[token.word for token in tokens])
    previous: _Label | None = None
    for i, token in enumerate(tokens):
        counts = Counter(label for label in labels[token.start : token.end] if label is not None)
        label = counts.most_common(1)[0][0] if counts else None
        if label is None:
            piece.roles.append("O")
        elif label == previous:
            piece.roles.append(f"I-{label.role}")
            last = piece.spans[-1]
            piece.spans[-1] = RoleSpan(last.role, last.start, i + 1, last.events)
        else:
            piece.roles.append(f"B-{label.role}")
            piece.spans.append(RoleSpan(label.role, i, i + 1, frozenset(events_of[label.span])))
        previous = label
    return piece


def cofenet(path: Path) -> list[Piece]:
    """The items of CofeNet's conversion (JSON lines), Penn brackets and quotes turned into characters."""
    pieces: list[Piece] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        words = [PENN.get(word.upper(), word) for word in item["tokens"]]
        pieces.append(Piece(document=item["id"], words=words, roles=item["labels"]))
    return pieces


def sentence_starts(words: list[str]) -> list[int]:
    """Where a new sentence may start, by a simple rule: only to cut paragraphs that are too long for a window."""
    starts: list[int] = []
    for i, word in enumerate(words[:-1]):
        following = i + 1
        while following < len(words) and words[following] in ("”", "’", ")", '"', "'"):
            following += 1
        if word in (".", "?", "!") and following < len(words) and not words[following][0].islower():
            starts.append(following)
    return starts
