"""What a regular English verb form can have been made from: "-ed" and "-ing" undone by the rules of spelling."""

from __future__ import annotations

from collections.abc import Container

__all__ = ["bases", "regular"]

VOWELS = frozenset("aeiouy")
SINGLE = frozenset("wxy")  # "showed", "fixed", "played": never doubled, so no sign of an "e" either
SILENT = frozenset("vzcu")  # no verb ends in these without "e": "solved", "amazed", "forced", "argued"
# Two letters for one long vowel, after which a verb needs no "e": "chaired", "applauded", "shouted".
LONG = frozenset({"ai", "au", "ee", "ei", "ie", "oa", "oi", "oo", "ou"})


def regular(form: str, guess: str, known: Container[str]) -> str:
    """The base of a verb form: `guess` where spelling allows it, unless only another base is a word that is known."""
    possible = bases(form)
    if not possible:
        return guess
    allowed = [base for base in possible if base in known] or possible
    return guess if guess in allowed else allowed[0]


def bases(form: str) -> list[str]:
    """The bases that spelling allows for a form in "-ed" or "-ing", the most usual first; none for other forms."""
    if form.endswith("eed"):
        return []  # "need", "agreed"
    if form.endswith("ied") and len(form) > len("ied"):
        return [form[:-1]] if len(form) == len("died") else [f"{form[:-3]}y"]
    if not form.endswith(("ed", "ing")):
        return []
    stem = form.removesuffix("ed").removesuffix("ing")
    if len(stem) < 2 or VOWELS.isdisjoint(stem):
        return []
    return [stem] if stem[-1] in "aeio" else _before_consonant(stem)  # "seeing", "vetoed"


def _before_consonant(stem: str) -> list[str]:
    last, before = stem[-1], stem[-2]
    if last == before:
        return _doubled(stem, last)
    cluster = before not in VOWELS
    if last in SILENT or (cluster and (last == "s" or (last == "l" and before not in "rw"))):
        return [f"{stem}e"]  # "lapsed", "handled"
    if stem.endswith("ick"):
        return [stem, stem[:-1]]  # "picked", "panicked"
    if cluster or last in SINGLE:
        return [stem, f"{stem}e"]  # "tested", "wasted", "showed"
    if stem[-3:-1] in LONG:
        return [f"{stem}e", stem] if last in "sg" else [stem]  # "raised", "gouged"
    if _is_one_syllable(stem) and stem[-3:-2] not in VOWELS:
        return [f"{stem}e"]  # "hoped": "hop" makes "hopped"
    return [stem, f"{stem}e"]  # "treated", "offered", "retired"


def _doubled(stem: str, last: str) -> list[str]:
    if last == "s":
        return [stem, f"{stem}e"]  # "missed", "finessed"
    if last in "fz":
        return [stem, stem[:-1]]  # "stuffed", "quizzed"
    if _is_one_syllable(stem):
        return [stem] if last == "l" or len(stem) == len("add") else [stem[:-1]]  # "called", "erred", "stopped"
    return [stem[:-1], stem]  # "controlled", "boycotted"


def _is_one_syllable(stem: str) -> bool:
    runs = "".join(letter if letter in VOWELS else " " for letter in stem.replace("qu", "q")).split()
    return len(runs) == 1
