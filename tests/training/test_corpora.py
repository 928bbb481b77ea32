"""Names of the training corpora, brought to one guideline."""

from pathlib import Path

from training.corpora.gum import gum
from training.corpora.names import crossner
from training.corpora.piece import UNLABELLED


def test_crossner_gives_no_label_to_capitals_and_to_words_of_an_election(tmp_path: Path) -> None:
    rows = ["The\tO", "1990\tB-election", "Arden\tI-election", "vote\tI-election", "split\tO", "Parliament\tO"]
    rows += ["and\tO", "Anna\tB-politician", "Berg\tI-politician", "won\tO"]
    folder = tmp_path / "ner_data" / "politics"
    folder.mkdir(parents=True)
    for part in ("train", "dev", "test"):
        (folder / f"{part}.txt").write_text("\n".join(rows) if part == "dev" else "", encoding="utf-8")
    none = UNLABELLED
    assert crossner(tmp_path)[0].names == [none, none, none, none, "O", none, "O", "B-PER", "I-PER", "O"]


def _gum_names(folder: Path, *rows: str) -> list[str]:
    """Rows of word, part of speech, tag, head, relation and entity."""
    lines = ["# sent_id = one-1"]
    for number, row in enumerate(rows, 1):
        word, upos, xpos, head, relation, entity = row.split()
        lines.append("\t".join([str(number), word, "_", upos, xpos, "_", head, relation, "_", f"Entity={entity}"]))
    (folder / "one.conllu").write_text("\n".join([*lines, "", ""]), encoding="utf-8")
    return gum(folder)[0].sentences[0].names


def test_gum_keeps_adjectives_of_a_name(tmp_path: Path) -> None:
    names = _gum_names(tmp_path, "New ADJ NNP 2 amod (1-place", "Arden PROPN NNP 3 nsubj 1)", "grew VERB VBD 0 root _")
    assert names == ["B-LOC", "I-LOC", "O"]


def test_gum_leaves_titles_out_also_behind_a_country(tmp_path: Path) -> None:
    names = _gum_names(
        tmp_path,
        "US PROPN NNP 2 compound (1-person",
        "President PROPN NNP 3 compound _",
        "Anna PROPN NNP 5 nsubj _",
        "Berg PROPN NNP 3 flat 1)",
        "left VERB VBD 0 root _",
    )
    assert names == ["O", "O", "B-PER", "I-PER", "O"]


def test_gum_gives_no_label_to_the_court(tmp_path: Path) -> None:
    names = _gum_names(
        tmp_path, "the DET DT 2 det (1-organization", "Court PROPN NNP 3 nsubj 1)", "ruled VERB VBD 0 root _"
    )
    assert names == ["O", UNLABELLED, "O"]
