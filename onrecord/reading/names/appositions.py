"""Names and descriptions that syntax joins: "Ann Roe, the mayor of Elm," and "Ann Roe is the mayor"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.names.found import Found
from onrecord.reading.names.scene import Scene
from onrecord.reading.roles.phrase import office_phrases
from onrecord.reading.roles.tree import case_word, children, lower, named_before, relation, subject

__all__ = ["join_appositions"]


def join_appositions(scene: Scene) -> None:
    """Gives descriptions in apposition to a name its chain, and learns the offices that the article states."""
    by_head = {found.head: found for found in scene.found}
    for found in scene.found:
        if found.kind == "name":
            for token in _apposed(scene.doc[found.head]):
                name = by_head.get(named_before(token).i, found)
                _join(scene, name if name.kind == "name" else found, by_head.get(token.i), token)
        elif found.kind == "nominal":
            _join_role(scene, found, by_head)
            _learn_predicate(scene, found, by_head)


def _join(scene: Scene, name: Found, other: Found | None, token: Token) -> None:
    if name.group is None or other is name:
        return
    if name.type == "person":
        for phrase in office_phrases(token):
            if other is None or other.kind != "name":
                scene.descriptors[name.group].learn(scene.doc, phrase)
    if other is None or other.kind != "nominal" or other.group is not None:
        return
    if other.type == name.type and not (other.plural and name.type == "person"):
        scene.place(other, name.group)


def _apposed(head: Token) -> list[Token]:
    """Tokens in apposition to a name, whichever of the two the tree puts above the other."""
    below = children(head, "appos")
    above = [head.head] if relation(head) == "appos" and not head.head.ent_type_ else []
    return [*below, *above]


def _join_role(scene: Scene, found: Found, by_head: dict[int, Found]) -> None:
    """ "As the head of the agency, Ann Roe ...", "Roe ran it as its interim leader": the subject holds the role."""
    token = scene.doc[found.head]
    before = scene.doc[found.start - 1] if found.start else token
    if found.plural or found.group is not None or "as" not in {case_word(token), lower(before)}:
        return
    subjects: list[Token | None] = [child for child in children(token.head, "nsubj") if child.i != token.i] or [
        subject(token.head)
    ]
    holder = by_head.get(subjects[-1].i) if subjects[-1] is not None else None
    if holder is None or holder.kind != "name" or holder.group is None or holder.type != found.type:
        return
    scene.place(found, holder.group)
    for phrase in office_phrases(token):
        scene.descriptors[holder.group].learn(scene.doc, phrase)


def _learn_predicate(scene: Scene, found: Found, by_head: dict[int, Found]) -> None:
    """ "Ann Roe, who is the mayor": the predicate teaches the office; a definite one is a mention too."""
    token = scene.doc[found.head]
    subjects = children(token, "nsubj")
    if not children(token, "cop") or not subjects:
        return
    subject = subjects[0]
    if lower(subject) == "who" and token.dep_ == "acl:relcl":
        subject = token.head
    holder = by_head.get(subject.i)
    if holder is None or holder.group is None or holder.type != "person" or found.type != "person":
        return
    for phrase in office_phrases(token):
        scene.descriptors[holder.group].learn(scene.doc, phrase)
