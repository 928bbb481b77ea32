"""What an article's acronyms stand for: "non-performing loans (NPL)", "the Harbor Works Agency (HWA)"."""

from collections.abc import Sequence

__all__ = ["expansions"]

_BETWEEN = 4  # words and hyphens of an expansion that give no letter; set by hand


def expansions(words: Sequence[str]) -> dict[str, list[int]]:
    """The words that spell each acronym where it is put in brackets behind them, in singular and plural form."""
    found: dict[str, list[int]] = {}
    for opening in range(1, len(words) - 2):
        if words[opening] == "(" and words[opening + 2] == ")":
            singular = words[opening + 1].removesuffix("s")
            if singular.isalpha() and sum(map(str.isupper, singular)) > 1 and singular not in found:
                spelt = _spelt(words, opening, singular.lower())
                found |= {form: spelt for form in (singular, singular + "s") if spelt}
    return found


def _spelt(words: Sequence[str], end: int, letters: str) -> list[int]:
    """The words before `end` whose initials are the letters: all of them, or all that are capitalised."""
    for start in range(end - len(letters), max(-1, end - len(letters) - _BETWEEN), -1):
        written = [i for i in range(start, end) if words[i][:1].isalpha()]
        for spelling in (written, [i for i in written if words[i][0].isupper()]):
            if spelling[:1] == [start] and [words[i][0].lower() for i in spelling] == list(letters):
                return spelling
    return []
