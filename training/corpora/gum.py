"""GUM: syntax, mentions with their chains, and silver names cut from the mentions."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora.conllu import ConlluSentence, read_conllu
from training.corpora.piece import UNLABELLED, Piece

__all__ = ["GumDocument", "Mention", "gum"]

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
# UNER leaves titles out of a person's name, GUM does not: read off the person mentions of GUM train.
TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor president sir lady lord dame king queen prince princess pope senator sen
    representative rep governor gov mayor judge justice chief minister secretary chancellor general gen colonel col
    captain capt lieutenant lt sergeant sgt officer detective inspector reverend rev father brother sister saint
    uncle aunt congressman congresswoman ambassador director chairman chairwoman coach attorney prime vice deputy
    former
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `start` to `end` (half-open, document-wide) of one entity; `head` has its syntactic head outside."""

    start: int
    end: int
    head: int
    chain: str
    type: str


@dataclass(slots=True)
class GumDocument:
    """The sentences of one document and its mentions."""

    name: str
    sentences: list[Piece]
    mentions: list[Mention]

    def by_head(self) -> dict[int, Mention]:
        """One mention per head word: in a chain before singletons, then the longest."""
        size = Counter(mention.chain for mention in self.mentions)
        ranked = sorted(self.mentions, key=lambda m: (size[m.chain] > 1, m.end - m.start), reverse=True)
        result: dict[int, Mention] = {}
        for mention in ranked:
            result.setdefault(mention.head, mention)
        return result

    def chains(self) -> list[frozenset[tuple[int, int]]]:
        """The chains of at least two mentions, as sets of half-open word ranges."""
        chains: dict[str, set[tuple[int, int]]] = {}
        for mention in self.mentions:
            chains.setdefault(mention.chain, set()).add((mention.start, mention.end))
        return [frozenset(spans) for spans in chains.values() if len(spans) > 1]


def gum(folder: Path) -> list[GumDocument]:
    """The documents of one part (`gum/train`, `gum/dev`)."""
    return [_document(path) for path in sorted(folder.glob("*.conllu"))]


def _document(path: Path) -> GumDocument:
    sentences: list[Piece] = []
    mentions: list[Mention] = []
    offset = 0
    for sentence in read_conllu(path):
        found = list(_mentions(sentence))
        piece = sentence.piece()
        piece.names = _names(sentence, found)
        sentences.append(piece)
        mentions.extend(Mention(m.start + offset, m.end + offset, m.head + offset, m.chain, m.type) for m in found)
        offset += len(sentence.rows)
    return GumDocument(path.stem, sentences, mentions)


def _mentions(sentence: ConlluSentence) -> Iterator[Mention]:
    """The mentions of a sentence, parts of discontinuous ones left out."""
    heads = [int(row[6]) - 1 for row in sentence.rows]
    open_mentions: list[tuple[str, str, int]] = []
    for i, row in enumerate(sentence.rows):
        entity = next((item[7:] for item in row[9].split("|") if item.startswith("Entity=")), "")
        for bracket in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            fields = bracket.strip("()").split("-")
            chain, kind = fields[0], fields[1] if len(fields) > 1 else ""
            if bracket.startswith("("):
                open_mentions.append((chain, kind, i))
            if not bracket.endswith(")"):
                continue
            opened = next((m for m in reversed(open_mentions) if m[0] == chain), None)
            if opened is None:
                continue
            open_mentions.remove(opened)
            start, end = opened[2], i + 1
            head = next((k for k in range(start, end) if not start <= heads[k] < end), end - 1)
            if "[" not in chain:
                yield Mention(start, end, head, chain, opened[1])


def _names(sentence: ConlluSentence, mentions: list[Mention]) -> list[str]:
    """BIO labels: the run of proper nouns around a mention's head, joined over "of" in organisations and places."""
    labels = ["O"] * len(sentence.rows)
    found: list[tuple[int, int, str]] = []
    for mention in mentions:
        if mention.type in TYPES and _proper(sentence, mention.head):
            found.append((*_name_range(sentence, mention), TYPES[mention.type]))
    for start, end, kind in sorted(found, key=lambda span: span[0] - span[1]):
        if all(label == "O" for label in labels[start:end]):
            labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
            if not _is_name(sentence, start, end):
                labels[start:end] = [UNLABELLED] * (end - start)
    return labels


def _is_name(sentence: ConlluSentence, start: int, end: int) -> bool:
    """Not "the Court", "the Muslims", "President": one word that GUM gives a kind but others call no name."""
    if end - start > 1:
        return True
    word, tag = sentence.rows[start][1], sentence.rows[start][4]
    after_article = start > 0 and sentence.rows[start - 1][1].lower() == "the" and not word.isupper()
    return not (after_article or tag == "NNPS" or word.lower().rstrip(".") in TITLES)


def _proper(sentence: ConlluSentence, word: int) -> bool:
    """Whether a word is part of a name, adjectives and participles too: "United" in "the United Kingdom"."""
    return sentence.rows[word][3] == "PROPN" or sentence.rows[word][4] in ("NNP", "NNPS")


def _name_range(sentence: ConlluSentence, mention: Mention) -> tuple[int, int]:
    start, end = mention.head, mention.head + 1
    while start > mention.start and (_proper(sentence, start - 1) or sentence.rows[start - 1][4] == "HYPH"):
        start -= 1
    while end < mention.end and (_proper(sentence, end) or sentence.rows[end][7] in ("flat", "nummod")):
        end += 1
    words = [word.lower().rstrip(".") for word in sentence.words]
    if mention.type == "person":
        titles = [i for i in range(start, end - 1) if words[i] in TITLES]
        return titles[-1] + 1 if titles else start, end
    while end + 1 < mention.end and words[end] in ("of", "for"):
        after = end + 2 if words[end + 1] == "the" and end + 2 < mention.end else end + 1
        if not _proper(sentence, after):
            break
        end = after + 1
        while end < mention.end and _proper(sentence, end):
            end += 1
    return start, end
