"""The lemma table: irregular forms and suffix rules learnt from the lemma columns of EWT and GUM.

`python -m training.lemmas --data PATH --out onrecord/resources/lemmas.json`
"""

import argparse
import json
from collections import Counter, defaultdict
from os.path import commonprefix
from pathlib import Path

from onrecord.reading.lemmas import LEMMATISED, Lemmas
from training.corpora.conllu import read_conllu

__all__ = ["learn"]

LONGEST_SUFFIX = 5  # letters of a form that a rule looks at
RULE_SUPPORT = 3  # forms that must agree with a rule


def learn(rows: list[tuple[str, str, str]]) -> Lemmas:
    """Rules and exceptions from (form, UPOS, lemma): rules by the form's ending, exceptions where the rules fail."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, tag, lemma in rows:
        if tag in LEMMATISED and form.replace("-", "").replace("’", "'").replace("'", "").isalpha():
            counts[tag, form.lower()][lemma.lower()] += 1
    best = {key: lemmas.most_common(1)[0][0] for key, lemmas in counts.items()}
    lemmas = Lemmas(rules=_rules(best), exceptions={})
    exceptions: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemma in sorted(best.items()):
        if lemmas.of(form, tag) != lemma:
            exceptions[tag][form] = lemma
    return Lemmas(rules=lemmas.rules, exceptions=dict(exceptions))


def _rules(best: dict[tuple[str, str], str]) -> dict[str, dict[str, tuple[int, str]]]:
    """For each tag: ending of the form -> (letters to cut, letters to add), the most frequent edit of that ending."""
    edits: dict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    for (tag, form), lemma in best.items():
        common = len(commonprefix([form, lemma]))  # noqa: RUF071 (characters are meant)
        edit = (len(form) - common, lemma[common:])
        for length in range(max(1, edit[0]), min(LONGEST_SUFFIX, len(form)) + 1):
            edits[tag, form[-length:]][edit] += 1
    rules: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for (tag, ending), found in sorted(edits.items(), key=lambda item: (item[0][0], len(item[0][1]), item[0][1])):
        edit, count = min(found.items(), key=lambda item: (-item[1], item[0]))
        shorter = next((rules[tag][ending[i:]] for i in range(1, len(ending)) if ending[i:] in rules[tag]), None)
        if count >= RULE_SUPPORT and edit != (shorter or (0, "")):
            rules[tag][ending] = edit
    return dict(rules)


def main() -> None:
    """Writes the table and says how well it does on the development parts."""
    parser = argparse.ArgumentParser(prog="python -m training.lemmas", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    treebanks = {part: _treebank(options.data, part) for part in ("train", "dev")}
    lemmas = learn(_rows([file for files in treebanks["train"].values() for file in files]))
    table = {"rules": lemmas.rules, "exceptions": lemmas.exceptions}
    options.out.write_text(json.dumps(table, sort_keys=True) + "\n", encoding="utf-8")
    for name, files in treebanks["dev"].items():
        rows = [row for row in _rows(files) if row[1] in LEMMATISED]
        right = sum(lemmas.of(form, tag) == lemma.lower() for form, tag, lemma in rows)
        print(f"{name} dev: {100 * right / len(rows):.2f} % of {len(rows)} inflected words, case ignored")


def _treebank(data: Path, part: str) -> dict[str, list[Path]]:
    return {"EWT": [data / "ewt" / f"{part}.conllu"], "GUM": sorted((data / "gum" / part).glob("*.conllu"))}


def _rows(files: list[Path]) -> list[tuple[str, str, str]]:
    return [(row[1], row[3], row[2]) for file in files for sentence in read_conllu(file) for row in sentence.rows]


if __name__ == "__main__":
    main()
