"""Words to wordpieces, and what the uncased vocabulary loses: the case class of a word."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

__all__ = ["CASE_CLASSES", "CLS", "MAX_WORDPIECES", "SEP", "UNKNOWN", "Wordpieces", "case_class"]

CASE_CLASSES = 6
UNKNOWN, CLS, SEP = 100, 101, 102  # [UNK], [CLS], [SEP] in the vocabulary of BERT uncased
MAX_WORDPIECES = 510  # the position table of BERT has 512 rows, two are for [CLS] and [SEP]


@lru_cache(maxsize=65_536)
def case_class(word: str) -> int:
    """0 no capital, 1 Capitalised, 2 ALL CAPITALS, 3 miXed, 4 a single capital letter, 5 with a digit."""
    if any(character.isdigit() for character in word):
        return 5
    capitals = sum(character.isupper() for character in word)
    if capitals == 0:
        return 0
    if len(word) == 1:
        return 4
    if capitals == 1 and word[0].isupper():
        return 1
    return 3 if any(character.islower() for character in word) else 2


class Wordpieces:
    """The wordpieces of each word, by the vocabulary of the encoder."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def split(self, words: Sequence[str]) -> list[list[int]]:
        """One non-empty list of wordpiece ids per word."""
        return self.split_many([words])[0]

    def split_many(self, sentences: Sequence[Sequence[str]]) -> list[list[list[int]]]:
        """`split` for several lists of words at once."""
        encodings = self._tokenizer.encode_batch(
            [list(words) for words in sentences], is_pretokenized=True, add_special_tokens=False
        )
        result: list[list[list[int]]] = []
        for words, encoding in zip(sentences, encodings, strict=True):
            pieces: list[list[int]] = [[] for _ in words]
            for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
                if word is not None:
                    pieces[word].append(piece)
            result.append([word or [UNKNOWN] for word in pieces])
        return result

    def encode(self, text: str) -> list[int]:
        """The wordpiece ids of a running text, without special tokens."""
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def placed(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """The wordpiece ids of a running text with the half-open characters that each stands for."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return encoding.ids, encoding.offsets
