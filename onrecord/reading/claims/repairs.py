"""Attachments that newspaper prose invites a parser to get wrong, put right before anything is read off the tree."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.reading.claims.lexicon import embedding, event_nouns, words
from onrecord.reading.claims.tree import Tree
from onrecord.reading.lemmas import packaged_lemmas

__all__ = ["repair"]


def repair(tree: Tree, times: Mapping[int, int]) -> None:
    """Moves times to reporting verbs and loose participles to the sentence that they comment.

    `times` gives for each token of a time expression which expression it belongs to.
    """
    _move_times(tree, times)
    for index in range(1, len(tree)):
        if (
            tree.bare[index] == "xcomp"
            and tree.words[index].endswith("ing")
            and tree.pos[index] in {"ADJ", "ADV", "NOUN"}
        ):
            _read_as_verb(tree, index)
        if tree.bare[index] == "nsubj" and tree.pos[index] != "VERB" and _is_fronted(tree, index):
            _raise_participle(tree, index)
        if tree.bare[index] == "acl":
            _read_as_content(tree, index)
        if tree.deps[index] == "acl:relcl":
            _move_to_people(tree, index)
        if tree.deps[index] == "acl" and tree.words[index - 1] == "," and tree.form(index) == "ing":
            _move_participle(tree, index)
        elif tree.deps[index] == "nmod:desc" and tree.child(index, "cop") is not None:
            _raise_copula(tree, index)
        elif tree.bare[index] == "conj" and tree.pos[index] == "VERB":
            _move_conjunct(tree, index)
        elif tree.bare[index] == "obj" and tree.bare[tree.heads[index]] == "xcomp":
            _move_object(tree, index)


def _move_to_people(tree: Tree, index: int) -> None:
    """In "two guards involved in the chase who have not been charged" nobody charges the chase."""
    subject, noun = tree.child(index, "nsubj"), tree.heads[index]
    if subject is None or tree.words[subject] != "who" or tree.lemmas[noun] not in event_nouns().verb:
        return
    people = next((above for above in tree.above(noun) if tree.pos[above] in {"NOUN", "PROPN"}), None)
    if people is not None and people < noun and tree.lemmas[people] not in event_nouns().verb:
        tree.move(index, people)


def _read_as_content(tree: Tree, index: int) -> None:
    """In "a demand that she resign" the clause says what is demanded; "that" is none of its parts."""
    if embedding().of("nouns", tree.lemmas[tree.heads[index]]) is None or tree.child(index, "nsubj") is None:
        return
    for that in tree.children(index, "obl", "advmod", "nmod"):
        if tree.words[that] == "that" and tree.case(that) == "" and that < index:
            tree.deps[index] = tree.bare[index] = "acl"
            tree.deps[that] = tree.bare[that] = "mark"


def _move_times(tree: Tree, times: Mapping[int, int]) -> None:
    """In "said Thursday she would run" she said it on Thursday."""
    for token, number in times.items():
        head = tree.heads[token]
        if times.get(head) == number:
            continue
        first = _first(token, times)
        if tree.pos[head] == "VERB" and head < first and tree.case(token) == "":
            _move_to_nearest(tree, token, first)
        if tree.bare[head] not in {"ccomp", "xcomp"}:
            continue
        verb = tree.heads[head]
        if _follows(tree, verb, token, times) and _precedes_content(tree, token, head):
            tree.move(token, verb)


def _move_to_nearest(tree: Tree, token: int, first: int) -> None:
    """In "It came after she fired him last week, a surprise" she fired him last week."""
    head = tree.heads[token]
    for above in [first - 1, *tree.above(first - 1)] if first > 0 else []:
        if above <= head:
            return
        after = not words("modals", "subordinators").isdisjoint(tree.marks(above))
        if tree.bare[above] == "advcl" and tree.pos[above] == "VERB" and after:
            tree.move(token, above)
            return


def _raise_copula(tree: Tree, index: int) -> None:
    """In "her choice is Sen. Ann Roe" the name is the predicate, not its title."""
    for kid in tree.children(index, "cop", "nsubj", "advmod", "mark"):
        tree.move(kid, tree.heads[index])


def _is_fronted(tree: Tree, index: int) -> bool:
    """Whether a participle opens its sentence before its auxiliary: "Also hurt were two drivers"."""
    opens = all(
        tree.pos[kid] == "ADV" for kid in range(index - 1, -1, -1) if tree.sentences[kid] == tree.sentences[index]
    )
    was = tree.words[index + 1 : index + 2] in (["was"], ["were"])
    lemma = packaged_lemmas().of(tree.words[index], "VERB")
    return (
        opens
        and was
        and lemma != tree.words[index]
        and not tree.words[index].endswith("s")
        and tree.heads[index] > index
    )


def _raise_participle(tree: Tree, index: int) -> None:
    """In "Also interviewed were two clerks" the clerks were interviewed."""
    noun = tree.heads[index]
    above = tree.heads[noun]
    tree.pos[index], tree.lemmas[index] = "VERB", packaged_lemmas().of(tree.words[index], "VERB")
    tree.deps[index], tree.bare[index] = tree.deps[noun], tree.bare[noun]
    tree.deps[noun] = "nsubj:pass"
    tree.bare[noun] = "nsubj"
    if above == noun:
        tree.kids[noun].remove(index)
        tree.heads[index] = index
    else:
        tree.move(index, above)
    for kid in tree.children(noun, "cop"):
        tree.deps[kid], tree.bare[kid] = "aux:pass", "aux"
        _hang(tree, kid, index)
    _hang(tree, noun, index)


def _hang(tree: Tree, index: int, head: int) -> None:
    """Hangs a token, a root too, on another head."""
    if tree.heads[index] == index:
        tree.heads[index] = head
        tree.kids[head] = sorted([*tree.kids[head], index])
    else:
        tree.move(index, head)


def _read_as_verb(tree: Tree, index: int) -> None:
    """In "prices kept rising" they rise."""
    phase = embedding().of("infinitive", tree.lemmas[tree.heads[index]])
    if phase in {"ongoing", "stopped"}:
        tree.pos[index] = "VERB"
        tree.lemmas[index] = packaged_lemmas().of(tree.words[index], "VERB")


def _move_conjunct(tree: Tree, index: int) -> None:
    """In "she aimed to finish the talks and publish a report" she aimed to publish it."""
    head = tree.heads[index]
    infinitive = tree.child(head, "xcomp")
    if infinitive is None or not infinitive < index or "to" not in tree.marks(infinitive):
        return
    finite = tree.pos[head] == "VERB" and tree.form(head) != "base"
    if finite and tree.form(index) == "base" and tree.child(index, "nsubj", "aux", "mark") is None:
        tree.move(index, infinitive)


def _move_object(tree: Tree, index: int) -> None:
    """In "urged the president to sign the bill" the president is urged."""
    verb = tree.heads[index]
    governor = tree.heads[verb]
    if governor < index < verb and tree.pos[governor] == "VERB" and "to" in tree.marks(verb):
        tree.move(index, governor)


def _move_participle(tree: Tree, index: int) -> None:
    """In "He resigned, she said in a statement, ending the dispute" the statement ends nothing."""
    noun = tree.heads[index]
    verb = tree.heads[noun]
    if tree.bare[noun] != "obl" or tree.pos[verb] != "VERB":
        return
    if tree.bare[verb] == "parataxis" and tree.pos[tree.heads[verb]] == "VERB":
        verb = tree.heads[verb]
    tree.move(index, verb)
    tree.deps[index] = tree.bare[index] = "advcl"


def _follows(tree: Tree, verb: int, token: int, times: Mapping[int, int]) -> bool:
    """Whether nothing but the addressee stands between a reporting verb and a time."""
    lexicon = embedding()
    if tree.pos[verb] != "VERB" or verb >= token or tree.lemmas[verb] not in lexicon.neutral | lexicon.acts:
        return False
    first = _first(token, times)
    addressee = _addressee(tree, verb)
    return all(between in addressee for between in range(verb + 1, first))


def _first(token: int, times: Mapping[int, int]) -> int:
    """The first token of a time expression."""
    while times.get(token - 1) == times[token]:
        token -= 1
    return token


def _addressee(tree: Tree, verb: int) -> set[int]:
    """The words of a verb's addressee: "reporters in the lobby"."""
    found: set[int] = set()
    stack = tree.children(verb, "obj", "iobj")
    while stack:
        node = stack.pop()
        found.add(node)
        stack.extend(tree.kids[node])
    return found


def _precedes_content(tree: Tree, token: int, content: int) -> bool:
    subject = tree.child(content, "nsubj", "expl")
    mark = tree.child(content, "mark")
    return (subject is not None and token < subject) or (mark is not None and token < mark)
