"""How far the words of a claim stand alone."""

from __future__ import annotations

from onrecord.model.reading import ClaimForm
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.own import is_destined
from onrecord.reading.claims.spans import top_of
from onrecord.reading.claims.tree import Tree

__all__ = ["form_of"]

RELATIVES = frozenset({"who", "which", "that", "whom"})


def form_of(statuses: Statuses, index: int, start: int) -> ClaimForm:
    """The form of the claim of a predicate whose words begin at token `start`."""
    if statuses.found[index].kind in ("noun", "description"):
        return "nominal"
    tree, top = statuses.tree, top_of(statuses, index)
    form = _form(tree, index, start)
    if form == "fragment" and (tree.pos[top] in ("VERB", "AUX") or tree.child(top, "cop") is not None):
        return _form(tree, top, start)  # "people have been asked to avoid the area"
    return form


def _form(tree: Tree, index: int, start: int) -> ClaimForm:
    if not _is_finite(tree, index):
        return "fragment"
    subject = tree.child(index, "nsubj", "csubj", "expl")
    if subject is None:
        return "shared"
    if tree.bare[index] == "acl":  # "an email that the chair sent" lacks its object
        return "relative" if tree.words[subject] in RELATIVES and subject == start else "fragment"
    return "clause" if subject >= start else "fragment"


def _is_finite(tree: Tree, index: int) -> bool:
    """Whether a clause has a tense: "resigned", "has resigned", "will resign"; not "resigning", "to resign"."""
    if "to" in tree.marks(index):
        return is_destined(tree, index)
    auxiliaries = tree.children(index, "aux", "cop")
    if auxiliaries:
        return tree.words[auxiliaries[0]] not in ("being", "having", "be", "been")
    form = tree.form(index)
    if tree.child(index, "nsubj", "csubj", "expl") is None:
        # "held by police" is a participle, "asked her to apologize and leave" has an infinitive
        return form == "s" or (form == "past" and tree.bare[index] in ("root", "conj", "parataxis"))
    return form != "ing"
