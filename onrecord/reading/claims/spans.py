"""Which words a claim is cut to: its clause with subject and complements, without the claims that stand inside it."""

from __future__ import annotations

from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import words
from onrecord.reading.claims.tree import Tree

__all__ = ["clause_range", "is_completing", "phrase_range", "size", "top_of"]

LOOSE = frozenset({"punct", "discourse", "vocative", "cc", "parataxis", "list", "dislocated", "reparandum"})
# Lengths in words, set by reading clauses of news text: a relative clause or apposition up to the first reads as part
# of its noun ("the memo he wrote"), a participle or purpose up to the second as part of its verb; a parenthesis longer
# than the third parts a subject from its verb, and the claim then begins at the verb, unless less than the fourth would
# be left and the subject is no farther than the fifth.
SHORT_MODIFIER = 5
SHORT_ADJUNCT = 12
GAP = 6
MEAGRE = 5
FAR = 25
BEHIND = frozenset({"ccomp", "xcomp", "acl", "advcl"})
OUTSIDE_PHRASE = frozenset({"acl", "appos", "parataxis", "conj", "cc", "advcl", "mark", "cop", "nsubj", "aux"})


def top_of(statuses: Statuses, index: int) -> int:
    """The outermost word told together with a predicate: "refuses" for "step down" in "refuses to step down"."""
    for _ in range(4):
        link = statuses.links.get(index)
        if link is None or not link.absorbs or statuses.tree.bare[index] == "conj":
            break
        index = link.governor
        head = statuses.tree.heads[index]
        if statuses.tree.bare[index] == "xcomp" and index not in statuses.found and head in statuses.found:
            index = head  # "appeared likely to leave"
    return index


def clause_range(statuses: Statuses, index: int) -> tuple[int, int]:
    """First and last token (half-open) of the claim that a predicate makes."""
    tree = statuses.tree
    if statuses.found[index].kind == "description":
        return phrase_range(tree, tree.heads[index])[0], phrase_range(tree, index)[1]
    top = top_of(statuses, index)
    if tree.bare[top] == "conj" and index == top and statuses.links.get(index) is not None:
        top = _shared_governor(statuses, index)
    if index == top and _is_lacking(statuses, index):
        top = top_of(statuses, tree.heads[index])
    inside = [False] * len(tree)
    _collect(statuses, top, inside, frozenset({index}))
    start, end = _around(tree, inside, index, top)
    head = tree.heads[top]
    if tree.bare[top] in BEHIND and head < min(index, top):
        start = max(start, head + 1)  # what stands before its governor is none of a clause behind it
    return _trimmed(tree, start, end)


def _is_lacking(statuses: Statuses, index: int) -> bool:
    """What is not done beside what is: "left without naming a successor" is told whole."""
    tree = statuses.tree
    link = statuses.links.get(index)
    lacking = link is not None and link.effect == "not happened" and link.governor == tree.heads[index] < index
    return lacking and tree.bare[index] == "advcl" and tree.heads[index] in statuses.found


def phrase_range(tree: Tree, index: int) -> tuple[int, int]:
    """First and last token (half-open) of a participant: its noun phrase without preposition, clauses, appositions."""
    left, right = index, index
    inside = {index}
    stack = [index]
    while stack:
        for kid in tree.kids[stack.pop()]:
            own_case = tree.heads[kid] == index and tree.bare[kid] == "case" and kid < index
            if (
                not own_case
                and tree.bare[kid] not in OUTSIDE_PHRASE
                and (tree.bare[kid] != "punct" or tree.words[kid] in words("links", "joints"))
            ):
                inside.add(kid)
                stack.append(kid)
    while left - 1 in inside:
        left -= 1
    while right + 1 in inside:
        right += 1
    return _trimmed(tree, left, right + 1)


def _shared_governor(statuses: Statuses, index: int) -> int:
    """For the second verb of "refused to resign or apologize" the whole, where it is short."""
    link = statuses.links[index]
    assert link is not None
    near = 0 < index - link.governor <= SHORT_ADJUNCT
    return link.governor if link.absorbs and near else index


def _collect(statuses: Statuses, top: int, inside: list[bool], wanted: frozenset[int]) -> None:
    """Marks the words below `top` that belong to its claim; branches that hold a wanted word are kept."""
    tree = statuses.tree
    keep = set(wanted)
    for index in wanted:
        keep.update(tree.above(index))
    stack = [top]
    inside[top] = True
    while stack:
        node = stack.pop()
        for kid in tree.kids[node]:
            if kid in keep or not _is_outside(statuses, kid, node, top):
                inside[kid] = True
                stack.append(kid)


def _is_outside(statuses: Statuses, kid: int, node: int, top: int) -> bool:
    tree = statuses.tree
    bare = tree.bare[kid]
    link = statuses.links.get(kid)
    if link is not None and link.absorbs and link.governor == node and statuses.found[kid].kind == "verb":
        # the other of two deeds under one governor is a claim of its own; "met her to discuss leaving" needs both
        return node == top and link.effect != "attempt"
    if bare in BEHIND and _hands_on(statuses, kid):
        return True  # "left after saying he would return": the saying is nothing without what was said
    if bare in LOOSE:
        return bare != "cc" or node == top or tree.bare[node] == "conj"
    if node == top and bare == "case" and top in statuses.found and statuses.found[top].kind == "noun":
        return True
    if node == top and bare == "mark" and tree.words[kid] in words("links", "openers"):
        return True
    if bare == "conj":
        return kid in statuses.found and statuses.found[kid].kind != "noun"
    if bare == "appos" and tree.pos[kid] == "PROPN" and tree.pos[node] == "NOUN":
        return size(tree, kid) > SHORT_ADJUNCT  # "two judges, Ann Roe and Bo Doe": the names are the point
    if bare in {"acl", "appos"}:
        return size(tree, kid) > SHORT_MODIFIER and not _is_argument_clause(tree, kid)
    if bare == "advcl":
        return _is_separate(statuses, kid, node)
    if bare == "ccomp":
        return link is not None and link.effect == "report" and not statuses.tells(node)
    return False


def _is_argument_clause(tree: Tree, kid: int) -> bool:
    """ "a plan to close the plant" needs its infinitive."""
    return "to" in tree.marks(kid) and tree.deps[kid] == "acl"


def _hands_on(statuses: Statuses, kid: int) -> bool:
    """Whether a clause only reports what is a claim of its own."""
    return kid in statuses.found and statuses.content_of(kid) is not None and not statuses.tells(kid)


def _is_separate(statuses: Statuses, kid: int, node: int) -> bool:
    """Adverbial clauses with their own subject, before the verb or after a comma, are claims of their own."""
    tree = statuses.tree
    if is_condition(statuses, kid) and kid > node:
        return size(tree, kid) > SHORT_ADJUNCT
    if tree.child(kid, "nsubj", "expl") is not None or kid < node:
        return True
    before = leftmost(tree, kid) - 1
    return size(tree, kid) > SHORT_ADJUNCT or (before >= 0 and tree.words[before] in {",", "—", "–", "--", "-"})


def is_condition(statuses: Statuses, index: int) -> bool:
    """ "if she grants a delay" is asserted by nobody; it belongs to what depends on it."""
    link = statuses.links.get(index)
    return link is not None and link.effect == "condition" and statuses.tree.bare[index] == "advcl"


def is_completing(statuses: Statuses, index: int) -> bool:
    """Purposes and conditions that are told within the claim of their verb."""
    tree = statuses.tree
    head = tree.heads[index]
    link = statuses.links.get(index)
    purpose = tree.bare[index] == "xcomp" and link is not None and link.effect == "planned" and not link.absorbs
    if head not in statuses.found or not (purpose or tree.bare[index] == "advcl"):
        return False
    completes = is_condition(statuses, index) or "to" in tree.marks(index)
    return purpose or (completes and not _is_separate(statuses, index, head))


def size(tree: Tree, index: int) -> int:
    """How many words a branch has, without its own adverbial clauses."""
    count, stack = 0, [index]
    while stack:
        node = stack.pop()
        count += tree.bare[node] != "punct"
        stack.extend(kid for kid in tree.kids[node] if tree.bare[kid] not in {"advcl", "parataxis"})
    return count


def leftmost(tree: Tree, index: int) -> int:
    """The first word of a branch, punctuation aside."""
    left = index
    stack = [index]
    while stack:
        node = stack.pop()
        left = left if tree.bare[node] == "punct" else min(left, node)
        stack.extend(tree.kids[node])
    return left


def _around(tree: Tree, inside: list[bool], index: int, top: int) -> tuple[int, int]:
    """The stretch around the predicate in which no more than GAP foreign words stand in a row."""
    first, last = min(index, top), max(index, top)
    start, end = _reach(tree, inside, first, -1), _reach(tree, inside, last, 1) + 1
    if end - start < MEAGRE:  # "was interviewed" says too little without its subject, however far that stands
        start = _reach(tree, inside, first, -1, gap_allowed=FAR)
    return start, end


def _reach(tree: Tree, inside: list[bool], position: int, step: int, gap_allowed: int | None = None) -> int:
    edge, gap = position, 0
    position += step
    while (
        0 <= position < len(inside) and gap <= (gap_allowed or GAP) and tree.sentences[position] == tree.sentences[edge]
    ):
        if inside[position]:
            edge, gap = position, 0
        elif step > 0 and tree.bare[position] == "parataxis":
            break  # “The talks failed,” she said on Monday.
        else:
            gap += tree.bare[position] != "punct"
        position += step
    return edge


def _trimmed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    while (
        end - start > 1
        and (tree.pos[start] == "PUNCT" or tree.words[start] in words("links", "openers"))
        and tree.words[start] not in {"that"}
    ):
        start += 1
    while end - start > 1 and tree.pos[end - 1] in {"PUNCT", "SPACE"} and tree.words[end - 1] not in {")"}:
        end -= 1
    return start, end
