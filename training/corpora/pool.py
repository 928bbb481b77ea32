"""All corpora of a data folder, read, cut to wordpieces and put into the three pools of joint training."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.reading.encoder.mentions import MentionFeatures, mention_features
from onrecord.reading.encoder.wordpieces import Wordpieces, case_class
from training.corpora.gum import GumDocument, Mention, gum
from training.corpora.names import crossner, ewt, wikigold, worldwide
from training.corpora.piece import Piece, RoleSpan
from training.corpora.polnear import polnear, sentence_starts
from training.windows import Labels

__all__ = ["ChainedDocument", "Pools", "features_of", "read_pools"]

LONGEST_PARAGRAPH = 400  # wordpieces; longer paragraphs are cut at sentences so that a window holds them
LONGEST_SENTENCE = 300  # wordpieces; longer "sentences" of Worldwide are lists and tables


@dataclass(frozen=True, slots=True)
class ChainedDocument:
    """A document with mentions: its sentences, the features of its words, the mention of each head word."""

    sentences: list[Piece]
    features: MentionFeatures
    gold: dict[int, Mention]


@dataclass(frozen=True, slots=True)
class Pools:
    """Sentences with syntax, sentences with names only, paragraphs with attribution, documents with chains."""

    syntax: list[Piece]
    names: list[Piece]
    attribution: list[Piece]
    coreference: list[ChainedDocument]
    labels: Labels


def read_pools(data: Path, wordpieces: Wordpieces) -> Pools:
    """The training parts of all corpora below `data`; a missing corpus raises FileNotFoundError."""
    syntax = ewt(data / "ewt", "train")
    documents = gum(data / "gum" / "train")
    tree_bank = [*syntax, *(sentence for document in documents for sentence in document.sentences)]
    labels = Labels(
        upos=tuple(sorted({tag for piece in tree_bank for tag in piece.upos})),
        relations=tuple(r for r, _ in Counter(r for piece in tree_bank for r in piece.relations).most_common()),
    )
    names = [
        *wikigold(data / "wikigold"),
        *crossner(data / "crossner-politics"),
        *worldwide(data / "worldwide"),
    ]
    paragraphs = polnear(data / "polnear" / "train")
    for pieces in (tree_bank, names, paragraphs):
        featurise(pieces, wordpieces)
    return Pools(
        syntax=syntax,
        names=[piece for piece in names if piece.length <= LONGEST_SENTENCE],
        attribution=list(_cut(paragraphs)),
        coreference=[_chained(document) for document in documents],
        labels=labels,
    )


def featurise(pieces: Iterable[Piece], wordpieces: Wordpieces) -> None:
    """Fills the wordpieces and cases of the pieces."""
    pieces = list(pieces)
    for piece, split in zip(pieces, wordpieces.split_many([piece.words for piece in pieces]), strict=True):
        piece.wordpieces = split
        piece.cases = [case_class(word) for word in piece.words]


def _cut(paragraphs: Iterable[Piece]) -> Iterator[Piece]:
    for piece in paragraphs:
        if piece.length <= LONGEST_PARAGRAPH:
            yield piece
            continue
        start = 0
        for end in [*sentence_starts(piece.words), len(piece.words)]:
            full = sum(map(len, piece.wordpieces[start:end])) > LONGEST_PARAGRAPH // 2
            if full or end == len(piece.words):
                yield _part(piece, start, end)
                start = end


def _part(piece: Piece, start: int, end: int) -> Piece:
    return Piece(
        document=piece.document,
        words=piece.words[start:end],
        roles=piece.roles[start:end],
        spans=[
            RoleSpan(span.role, span.start - start, span.end - start, span.events)
            for span in piece.spans
            if start <= span.start and span.end <= end
        ],
        wordpieces=piece.wordpieces[start:end],
        cases=piece.cases[start:end],
    )


def _chained(document: GumDocument) -> ChainedDocument:
    sentences = document.sentences
    features = features_of(
        sentences,
        upos=[tag for sentence in sentences for tag in sentence.upos],
        names=[label for sentence in sentences for label in sentence.names],
        heads=[head for sentence in sentences for head in sentence.heads],
        relations=[relation for sentence in sentences for relation in sentence.relations],
    )
    return ChainedDocument(sentences, features, document.by_head())


def features_of(
    sentences: Sequence[Piece],
    *,
    upos: Sequence[str],
    names: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
) -> MentionFeatures:
    """The features of a document's words from their labels; `heads` count within each sentence, 0 for its root."""
    number = [i for i, sentence in enumerate(sentences) for _ in sentence.words]
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence.words))
    return mention_features(
        words=[word for sentence in sentences for word in sentence.words],
        upos=upos,
        names=names,
        heads=[starts[n] + head - 1 if head else i for i, (n, head) in enumerate(zip(number, heads, strict=True))],
        relations=relations,
        sentence=number,
    )
