"""How one event stands under another: what governs it, through which construction, and with what effect."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.reading.claims.lexicon import Effect, embedding, words
from onrecord.reading.claims.predicates import Predicate, particle_of
from onrecord.reading.claims.tree import Tree

__all__ = ["Link", "complement_of", "first_conjunct", "is_wanted", "keys", "link_of", "verb_of"]


@dataclass(frozen=True, slots=True)
class Link:
    """An event's governor and what that does to it. `absorbs`: both are told as one claim ("asked her to leave")."""

    governor: int
    effect: Effect
    absorbs: bool = True
    via: int | None = None  # the noun between them: "rejected calls to leave"


def first_conjunct(tree: Tree, index: int) -> int:
    """The head of a coordination: "resigned" for "left" in "he resigned and left"."""
    while tree.bare[index] == "conj" and tree.heads[index] != index:
        index = tree.heads[index]
    return index


def link_of(tree: Tree, predicate: Predicate) -> Link | None:
    """What governs an event, if a word of the lexicon does."""
    if predicate.kind != "noun" and _is_passed_over(tree, predicate.token):
        return Link(tree.heads[predicate.token], "not happened", absorbs=False)
    index = first_conjunct(tree, predicate.token)
    if tree.heads[index] == index:
        return None
    if predicate.kind == "noun":
        return _relative(tree, predicate.token) or _nominal(tree, index)
    bare, head = tree.bare[index], tree.heads[index]
    marks = tree.marks(index)
    if bare in {"xcomp", "ccomp", "csubj"}:
        return _complement(tree, index, head, marks)
    if bare == "advcl":
        return _adverbial(tree, index, head, marks)
    if tree.deps[index] == "acl" and tree.pos[head] in {"NOUN", "PROPN", "PRON"}:
        return _of_noun(tree, index, head, marks)
    return None


def _is_passed_over(tree: Tree, index: int) -> bool:
    """ "He shouted rather than leaving", "rather than close the pool, they raised the fees"."""
    if tree.bare[index] not in {"conj", "advcl"}:
        return False
    pairs = {(tree.words[kid], *tree.words[kid + 1 : kid + 2]) for kid in tree.children(index, "cc", "mark")}
    return not pairs.isdisjoint({("rather", "than"), ("instead", "of")})


def keys(tree: Tree, governor: int, marks: list[str]) -> list[str]:
    """How the lexicon may list a governor, most exact first: "stop from", "call on", "step in", "ask"."""
    lemma = tree.lemmas[governor]
    particle = particle_of(tree, governor)
    found = [f"{lemma} {mark}" for mark in marks if mark != "to"]
    found += [f"{lemma} {tree.words[particle]}"] if particle is not None else []
    found += [f"{lemma} {case}" for kid in tree.children(governor, "obl") if (case := tree.case(kid))]
    complement = complement_of(tree, governor)
    if complement is not None:
        found.append(f"{lemma} {tree.words[complement]}")  # "made clear that"
    return [*found, lemma]


def complement_of(tree: Tree, verb: int) -> int | None:
    """The complement of a verb, also where its adjective was read as an object: "made clear that"."""
    complement = tree.child(verb, "xcomp")
    if complement is not None:
        return complement
    return next((kid for kid in tree.children(verb, "obj") if tree.pos[kid] == "ADJ"), None)


def _complement(tree: Tree, index: int, head: int, marks: list[str]) -> Link | None:
    if "whether" in marks or "if" in marks:
        return Link(head, "condition", absorbs=False)
    lexicon = embedding()
    if (
        (tree.bare[head] == "xcomp" or (tree.bare[head] == "obj" and tree.pos[head] == "ADJ"))
        and tree.child(index, "nsubj", "expl") is not None
        and tree.child(head, "cop") is None
    ):
        head = tree.heads[head]  # "made clear that", whichever of the two the clause hangs on
    if tree.pos[head] not in {"VERB", "AUX"} or tree.child(head, "cop") is not None:
        effect = lexicon.of("adjectives", tree.lemmas[head])
        if effect is None and "to" in marks and lexicon.of("nouns", tree.lemmas[head]) == "possible":
            return Link(head, "possible", absorbs=False)  # "it is your right to appeal"
        if effect is None:
            return Link(head, "report", absorbs=False) if tree.child(head, "cop") is not None else None
        return Link(head, effect)
    infinitive = "to" in marks or tree.form(index) == "ing" or tree.bare[index] == "xcomp"
    finite = not infinitive or (tree.child(index, "nsubj") is not None and "to" not in marks)
    if tree.lemmas[head] == "go" and tree.form(head) == "ing" and "to" in marks:
        return Link(head, "planned")  # "is not going to ask"
    if "to" in marks and _is_duty(tree, head):
        return Link(head, "requested")
    controlled = tree.child(head, "obj", "iobj")
    if not finite and controlled is not None and tree.pos[controlled] in {"PRON", "PROPN"}:
        effect = lexicon.of("controlled", tree.lemmas[head])
        if effect is not None:
            return Link(head, effect)
    if not finite and tree.lemmas[head] == "decide" and _is_narrated(tree, head):
        return Link(head, "implicative")  # "decided to sell", and did; what she "has decided" is to come
    for key in keys(tree, head, marks):
        effect = lexicon.of("clause" if finite else "infinitive", key)
        if effect == "possible" and finite and is_wanted(tree, index):
            effect = "requested"  # "we suggest that the mayor resign"
        if effect is not None:
            spoken = finite and tree.lemmas[head] in lexicon.acts  # "speculated that", "alleged that" are told as such
            return Link(head, effect, absorbs=effect != "report" and not spoken)
    if finite:
        return Link(head, "report", absorbs=False)
    purpose = "to" in marks and tree.child(head, "obj") is not None  # "named a chief to replace her"
    return Link(head, "planned", absorbs=False) if purpose else Link(head, "implicative")


def _is_narrated(tree: Tree, head: int) -> bool:
    """Whether a verb stands in the simple past."""
    return tree.form(head) == "past" and tree.child(head, "aux") is None


def _is_duty(tree: Tree, head: int) -> bool:
    """ "has to leave", "have got to leave"; "had to leave" tells that it was done."""
    if tree.lemmas[head] == "have":
        return tree.form(head) in {"s", "base"}
    have = {tree.words[kid] for kid in tree.children(head, "aux")}
    return tree.words[head] == "got" and not have.isdisjoint({"have", "has", "'ve", "'s"})


def is_wanted(tree: Tree, index: int, *, of_a_noun: bool = True) -> bool:
    """ "That he resign", "that the mayor resign": a verb without its -s beside one person or thing."""
    subject = tree.child(index, "nsubj")
    if tree.pos[index] != "VERB" or subject is None or tree.child(index, "aux", "cop") is not None:
        return False
    plain = tree.words[index] == tree.lemmas[index] and tree.words[index] not in words("modals", "invariable")
    one = tree.pos[subject] == "NOUN" and tree.words[subject] == tree.lemmas[subject]
    counted = tree.words[subject] in words("modals", "unmarked_plurals") or tree.child(subject, "conj", "nummod")
    noun = of_a_noun and one and not counted and "that" in tree.marks(index)
    return plain and (noun or tree.words[subject] in {"he", "she"})


def _is_inverted(tree: Tree, index: int) -> bool:
    """ "Should the dam break, ...", "Had she called, ...": a condition told by the order of its words."""
    subject = tree.child(index, "nsubj")
    first = min([index, *tree.kids[index]])
    return subject is not None and first < subject and tree.words[first] in words("modals", "inverting")


def _adverbial(tree: Tree, index: int, head: int, marks: list[str]) -> Link | None:
    if not words("modals", "conditions").isdisjoint(marks) or _is_inverted(tree, index):
        return Link(head, "condition", absorbs=False)
    if tree.form(index) == "ing" and not {"after", "since"}.isdisjoint(marks):
        return None  # "fights to push it through since agreeing to a loan": that was done, whatever it is told with
    lexicon = embedding()
    if tree.pos[head] in {"ADJ", "ADV", "ADP"}:
        effect = lexicon.of("adjectives", tree.lemmas[head]) if "to" in marks or "of" in marks else None
        return None if effect is None else Link(head, effect)
    if not words("modals", "negative_links").isdisjoint(marks):
        return Link(head, "not happened", absorbs=False)
    if "to" in marks or (marks and tree.form(index) == "ing"):
        for key in keys(tree, head, marks):
            effect = lexicon.of("infinitive", key)
            if effect == "requested" or (effect and " " in key and key.split()[1] in marks):
                # "was acquitted of stealing it" tells of the verdict, too
                return Link(head, effect, absorbs=effect not in {"report", "possible"} and not key.endswith(" of"))
            if effect in {"implicative", "attempt", "refused", "ongoing"} and _is_direct(tree, head):
                return Link(head, effect)  # "rushed to help", "fought to survive"
    if "to" in marks and tree.lemmas[index] in words("implicative", "met_with") and _is_narrated(tree, head):
        return Link(head, "implicative", absorbs=False)  # "arrived to find two men dead"
    if "to" in marks:
        return Link(head, "planned", absorbs=False)  # purpose: "met to discuss"
    close = index > head and "," not in tree.words[head:index]
    if not marks and tree.form(index) == "ing" and close and tree.child(index, "nsubj") is None:
        for key in keys(tree, head, marks):
            effect = lexicon.of("infinitive", key)
            if effect in {"implicative", "ongoing"}:
                return Link(head, effect)  # "spent the day calling", "ended up paying"
    return None


def _is_direct(tree: Tree, head: int) -> bool:
    """Whether nothing stands between a verb and its infinitive that makes the infinitive a purpose."""
    if tree.child(head, "obj", "iobj") is not None:
        return False
    return tree.child(head, "obl") is None or tree.lemmas[head] not in words("implicative", "direct")


def _of_noun(tree: Tree, index: int, noun: int, marks: list[str]) -> Link | None:
    """A clause under a noun: "a request to leave", "the risk of losing"; also "called on the minister to leave"."""
    lexicon = embedding()
    effect = lexicon.of("nouns", tree.lemmas[noun])
    head = tree.heads[noun]
    if _is_refuted(tree, noun):
        return Link(noun, "denied", absorbs=False)
    if _is_missing_proof(tree, noun) and "to" not in marks:
        return Link(noun, "not happened", absorbs=False)
    if "that" in marks and effect in {"possible", "denied", "requested"}:
        return Link(noun, effect, absorbs=False)  # "the possibility that he was joined by others"
    if "to" not in marks and tree.form(index) != "ing":
        return None
    if effect is not None and marks:
        lends = _lends(tree, head, noun)
        return Link(head if lends else noun, effect, via=noun)
    if "to" in marks and tree.pos[head] == "VERB":
        for key in keys(tree, head, marks):
            if lexicon.of("infinitive", key) == "requested":
                return Link(head, "requested")
    return Link(noun, "planned", absorbs=False) if "to" in marks else None


def _is_refuted(tree: Tree, noun: int) -> bool:
    """Whether what is only claimed is called untrue, or is denied: "her claims about being hit are untrue"."""
    if tree.lemmas[noun] not in words("denied", "told"):
        return False
    head, relation = tree.heads[noun], tree.deps[noun]
    if relation == "nsubj" and tree.child(head, "cop") is not None:
        return tree.lemmas[head] in words("denied", "refuting") and tree.child(head, "advmod:neg") is None
    denied = relation in {"obj", "nsubj:pass"} and tree.lemmas[head] in words("denied", "rebutting")
    return denied or (tree.bare[noun] == "obl" and tree.lemmas[head] == "deny")


def _is_missing_proof(tree: Tree, noun: int) -> bool:
    """ "no evidence that he fled", "no sign of a struggle"."""
    no = words("modals", "negative_words")
    return tree.lemmas[noun] in words("report", "proof") and any(
        tree.words[kid] in no for kid in tree.children(noun, "det")
    )


def _lends(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a verb and its object only lend the event: "has plans to", "rejected calls to"."""
    plain = tree.bare[noun] == "obj" or tree.deps[noun] == "nsubj:pass"
    return plain and not words("lending", "verbs").isdisjoint(keys(tree, verb, []))


def _relative(tree: Tree, index: int) -> Link | None:
    """ "the resignation they asked for", "the strike that was called off"."""
    relative = tree.child(index, "acl:relcl")
    if relative is None or tree.child(relative, "obj") is not None:
        return None
    after = tree.words[relative + 1] if relative + 1 < len(tree) and tree.pos[relative + 1] == "ADP" else ""
    verb = verb_of(tree, relative)
    effect = embedding().of("object", verb if verb.endswith(f" {after}") else f"{verb} {after}".strip())
    return None if effect is None else Link(relative, effect, absorbs=False)


def _nominal(tree: Tree, index: int) -> Link | None:
    head, lexicon = tree.heads[index], embedding()
    case = tree.case(index)
    if tree.pos[head] == "NOUN" and tree.deps[index] == "nmod" and case in {"of", "about"} and _is_refuted(tree, head):
        return Link(head, "denied", absorbs=False)
    if tree.deps[index] == "nmod" and case == "of" and _is_missing_proof(tree, head):
        return Link(head, "not happened", absorbs=False)
    if tree.pos[head] == "NOUN" and tree.deps[index] == "nmod" and case in {"for", "of", "to"}:
        effect = lexicon.of("nouns", tree.lemmas[head])
        if effect in {"requested", "refused", "denied", "planned", "possible"} or tree.lemmas[head] in {
            "lack",
            "absence",
        }:
            grand = tree.heads[head]
            return Link(grand if _lends(tree, grand, head) else head, effect or "not happened", via=head)
    if tree.pos[head] == "VERB" and (tree.bare[index] in {"obj", "obl"} or tree.deps[index] == "nsubj:pass"):
        effect = lexicon.of("object", f"{verb_of(tree, head)} {case}".strip())
        if effect is not None:
            return Link(head, effect, effect in {"requested", "refused", "planned", "possible", "ongoing"})
    return None


def verb_of(tree: Tree, index: int) -> str:
    """A verb's lemma with its particle: "call off"."""
    particle = particle_of(tree, index)
    return tree.lemmas[index] if particle is None else f"{tree.lemmas[index]} {tree.words[particle]}"
