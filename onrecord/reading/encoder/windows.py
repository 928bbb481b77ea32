"""A document cut into windows of whole paragraphs, as the encoder reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.reading.encoder.graph import WindowInput
from onrecord.reading.encoder.wordpieces import MAX_WORDPIECES, Wordpieces, case_class

__all__ = ["Sentence", "Window", "windows"]

# Wordpieces. Paragraphs are packed up to the first limit: attribution needs its paragraph, the parser is slightly
# better alone (`python -m bench syntax`). A longer paragraph is cut at sentences at the second, as in training.
PACKED = 126
LONGEST = 254


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence as token positions (no white space), and whether it begins a paragraph."""

    tokens: tuple[int, ...]
    wordpieces: tuple[tuple[int, ...], ...]
    begins_paragraph: bool

    @property
    def length(self) -> int:
        """Number of wordpieces."""
        return sum(map(len, self.wordpieces))


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that the encoder reads at once."""

    sentences: tuple[Sentence, ...]
    cases: tuple[int, ...]

    @property
    def tokens(self) -> list[int]:
        """The token positions of its words."""
        return [token for sentence in self.sentences for token in sentence.tokens]

    def sentence_ranges(self) -> Iterator[tuple[int, int]]:
        """Half-open ranges of the window's words, one per sentence."""
        start = 0
        for sentence in self.sentences:
            yield start, start + len(sentence.tokens)
            start += len(sentence.tokens)

    def paragraph_ranges(self) -> list[tuple[int, int]]:
        """Half-open ranges of the window's words, one per paragraph."""
        ranges: list[tuple[int, int]] = []
        for (start, end), sentence in zip(self.sentence_ranges(), self.sentences, strict=True):
            if ranges and not sentence.begins_paragraph:
                ranges[-1] = (ranges[-1][0], end)
            else:
                ranges.append((start, end))
        return ranges

    def graph_input(self) -> WindowInput:
        """The window for the graph."""
        numbers = [number for number, sentence in enumerate(self.sentences) for _ in sentence.tokens]
        pieces = [piece for sentence in self.sentences for piece in sentence.wordpieces]
        return WindowInput(pieces, self.cases, numbers)


def windows(doc: Doc, wordpieces: Wordpieces) -> list[Window]:
    """The windows of a document, in order; together they hold every word once."""
    result: list[Window] = []
    packed: list[Sentence] = []
    for paragraph in _paragraphs(_sentences(doc, wordpieces)):
        for part in _cut(paragraph):
            size = sum(sentence.length for sentence in part)
            if packed and sum(sentence.length for sentence in packed) + size > PACKED:
                result.append(_window(doc, packed))
                packed = []
            packed = [*packed, *part]
    if packed:
        result.append(_window(doc, packed))
    return result


def _window(doc: Doc, sentences: Sequence[Sentence]) -> Window:
    cases = tuple(case_class(doc[token].text) for sentence in sentences for token in sentence.tokens)
    return Window(tuple(sentences), cases)


def _sentences(doc: Doc, wordpieces: Wordpieces) -> Iterator[Sentence]:
    words = [token for token in doc if not token.is_space]
    split = wordpieces.split([token.text for token in words])
    tokens: list[int] = []
    pieces: list[tuple[int, ...]] = []
    begins = True
    size = 0
    for token, word in zip(words, split, strict=True):
        if tokens and (token.is_sent_start or size + len(word) > MAX_WORDPIECES):
            yield Sentence(tuple(tokens), tuple(pieces), begins)
            before = doc[token.i - 1]
            tokens, pieces, size, begins = [], [], 0, before.is_space and "\n" in before.text
        tokens.append(token.i)
        pieces.append(tuple(word[:MAX_WORDPIECES]))
        size += len(word)
    if tokens:
        yield Sentence(tuple(tokens), tuple(pieces), begins)


def _paragraphs(sentences: Iterator[Sentence]) -> Iterator[list[Sentence]]:
    paragraph: list[Sentence] = []
    for sentence in sentences:
        if sentence.begins_paragraph and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def _cut(paragraph: list[Sentence]) -> Iterator[list[Sentence]]:
    part: list[Sentence] = []
    size = 0
    for sentence in paragraph:
        if part and size + sentence.length > LONGEST:
            yield part
            part, size = [], 0
        part.append(sentence)
        size += sentence.length
    yield part
