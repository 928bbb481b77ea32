"""One name, one type: the kinds that a word's occurrences in an article are read as inform each other.

"Quist said" alone says little, "Maria Quist, the director" says person. Each occurrence of a capitalised proper noun
moves most of the way to the mean of all; where its name begins and ends stays its own matter. An acronym moves to what
it stands for: "non-performing loans (NPL)" is no organization. "Arden" within "the University of Arden" is not asked.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.encoder.expansions import expansions

__all__ = ["agreed"]

Floats = NDArray[np.float32]

# Of the way to the mean. Of 0, 0.25, 0.5, 0.75 and 1 the best on half of our own Worldwide split (82.9 -> 84.7 F1) and
# on UNER dev (75.5 -> 76.2); measure again with `python -m bench names`.
SHARE = 0.75
# How sure the later words of an organization are for it to keep out of this. Of 0.6 to 0.9 all serve on our Worldwide
# split and UNER dev, within 0.2 points F1.
SURE = 0.7


def agreed(words: Sequence[str], proper: Sequence[bool], scores: Floats, labels: Sequence[str]) -> Floats:
    """The log-probabilities `(words, labels)` of an article's words after its equal proper nouns have agreed."""
    own = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    kinds = sorted({label[2:] for label in labels})
    columns = [[i for i, label in enumerate(labels) if label[2:] == kind] for kind in kinds]
    evidence = np.stack([np.logaddexp.reduce(own[:, members], axis=1) for members in columns], axis=1)
    inside = _within_organizations(own, evidence[:, kinds.index("ORG")], labels)
    meanings = {form: evidence[spelt].mean(0) for form, spelt in expansions(words).items()}
    groups: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        if word in meanings or (proper[i] and word[:1].isupper() and not inside[i]):
            groups.setdefault(word, []).append(i)
    result: Floats = own.copy()
    for word, group in groups.items():
        if len(group) > 1 or word in meanings:
            mean = evidence[group].mean(0)
            if word in meanings:
                mean += SHARE * (meanings[word] - mean)
            shift = SHARE * (mean - evidence[group])
            for kind, members in enumerate(columns):
                result[np.ix_(group, members)] += shift[:, [kind]]
    return result


def _within_organizations(own: Floats, evidence: Floats, labels: Sequence[str]) -> NDArray[np.bool_]:
    """Whether a word stands in an organization of several words for sure, whose words say nothing of other names."""
    later: NDArray[np.bool_] = (own.argmax(1) == labels.index("I-ORG")) & (evidence > np.log(SURE))
    inside: NDArray[np.bool_] = later | np.append(later[1:], False)
    return inside
