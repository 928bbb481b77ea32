"""CoNLL-U: sentences with their syntax, and the MISC column for those who need it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.corpora.piece import Piece

__all__ = ["ConlluSentence", "read_conllu"]


@dataclass(slots=True)
class ConlluSentence:
    """A sentence as rows of ten columns; multiword and empty tokens are left out."""

    identifier: str = ""
    document: str = ""
    rows: list[list[str]] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [row[1] for row in self.rows]

    def piece(self) -> Piece:
        """The sentence with parts of speech and dependencies."""
        return Piece(
            document=self.document or self.identifier.rsplit("-", 1)[0],
            words=self.words,
            upos=[row[3] for row in self.rows],
            heads=[int(row[6]) for row in self.rows],
            relations=[row[7] for row in self.rows],
        )


def read_conllu(path: Path) -> Iterator[ConlluSentence]:
    """The sentences of a file in order."""
    document = ""
    sentence = ConlluSentence()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif line.startswith("# sent_id"):
                sentence.identifier = line.split("=", 1)[1].strip()
            elif not line:
                if sentence.rows:
                    sentence.document = document
                    yield sentence
                sentence = ConlluSentence()
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    sentence.rows.append(columns)
    if sentence.rows:
        sentence.document = document
        yield sentence
