"""What a cue verb or noun reports, by the tree: its clause, the clause that it follows, its object or topic."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.lexicon import voices
from onrecord.reading.speech.remark import Range
from onrecord.resources import load

__all__ = ["content_of", "without_that"]

_DASHES = frozenset("—–―")
_DATELINE = 14  # tokens in which a report may name its place and agency: "WEST PALM BEACH, Fla. (AP) —"
_LISTENER = 7  # tokens: "to the Tolm Evening News that"
_REASONS = frozenset({"as", "for", "over"})
_LIKENESS = frozenset({"as", "to", "with"})
_TOPICAL = frozenset({"of", "for", "as", "with", "against", "over", "about", "to"})


def content_of(doc: Doc, cue: Cue) -> Range | None:
    """The half-open tokens of what a cue reports; None where it reports nothing."""
    verb = doc[cue.index]
    if cue.noun:
        clause = next((c for c in grammar.children(verb, "acl", "ccomp") if c.i > verb.i), None)
    else:  # the first clause, since what follows the frame is an afterthought: "All is well, she said, though ..."
        clauses = list(grammar.children(verb, "ccomp"))
        if cue.participle:  # "All is well, she said, adding that it will last": what is before is said, not added
            clauses = [c for c in clauses if c.i > verb.i]
        clause = next((c for c in clauses if _tells(c)), None) or next(iter(clauses), None)
        clause = clause or (None if cue.participle else _fronted(verb))
        last = [other for other in clauses if clause is not None and clause.i < other.i < verb.i]
        if clause is not None and last:  # "One was killed, and a man was held, police said"
            return _spanning(_clause(doc, clause, verb), _clause(doc, last[-1], verb))
    if clause is not None:
        return _clause(doc, clause, verb)
    if grammar.plain(verb.dep_) == "parataxis" and verb.head.i < verb.i and not cue.participle:
        return _clause(doc, verb.head, verb)
    told = _told_news(verb)
    if told is not None:
        return _clause(doc, told, verb)
    return None if cue.noun or cue.thought else _topic(doc, verb, cue)


def _tells(clause: Token) -> bool:
    """Whether a clause has a verb: not the place in "Tolm, Port Chief Ann Hale said that ..."."""
    return clause.pos_ in ("VERB", "AUX") or any(grammar.children(clause, "nsubj", "cop"))


def _fronted(verb: Token) -> Token | None:
    """A sentence before "..., the mayor said" that the tree calls adverbial though nothing marks it so."""
    for child in grammar.children(verb, "advcl"):
        opens = child.left_edge.lower_
        bound = any(grammar.children(child, "mark")) or opens in load("cues")["frame"]["openers"]
        if child.i < verb.i and any(grammar.children(child, "nsubj")) and not bound:
            return child
    return None


def _told_news(verb: Token) -> Token | None:
    """The clause of an object: "was first to report the news that Hale resigned"."""
    for child in grammar.children(verb, "obj"):
        for clause in grammar.children(child, "acl", "ccomp"):
            if any(mark.lower_ == "that" and mark.dep_ == "mark" for mark in grammar.dependents(clause)):
                return clause
    return None


def _topic(doc: Doc, verb: Token, cue: Cue) -> Range | None:
    """The object and phrases of verbs that need no clause: "accused Hale of lying", "described the talks as slow"."""
    after = [child for child in grammar.dependents(verb) if child.i > verb.i]
    objects = [child for child in after if grammar.plain(child.dep_) == "obj"]
    clauses = [child for child in after if grammar.plain(child.dep_) == "xcomp"]
    phrases = [child for child in after if grammar.plain(child.dep_) in ("obl", "advcl") and _case(child) in _TOPICAL]
    topics = load("cues")["topics"]
    if cue.verb in topics["described"]:
        likeness = _LIKENESS if cue.verb in topics["compared"] else frozenset({"as"})
        clauses = [child for child in clauses if _case(child) != "to"]  # "called the house to ask"
        if any(child.lower_ in voices().occasions for child in objects):
            return None  # "called a news conference to deny the report"
        phrases = [child for child in phrases if _case(child) in likeness and not _is_until(child)]
        return _joined(doc, [*objects, *clauses, *phrases]) if objects and (clauses or phrases) else None
    given = cue.verb in topics["given"] and any(child.lower_ in topics["gifts"] for child in objects)
    if given or cue.verb in topics["expressed"]:
        return _joined(doc, objects) if objects else None
    reasons = any(
        _case(child) in _REASONS and not _is_finite(child) for child in phrases
    )  # "attacked Hale for the delay", not "attacked a camp"
    if cue.stance == "asserts" or (cue.weak and not clauses and not reasons):
        return None
    if not objects and not clauses and cue.stance not in ("asks", "accuses", "opposes", "criticizes"):
        return None
    heads = [*objects, *clauses, *phrases]
    return _joined(doc, heads) if heads else None


def _is_finite(clause: Token) -> bool:
    """ "directs traffic as the search continues": no reason."""
    return grammar.plain(clause.dep_) == "advcl" and any(grammar.children(clause, "nsubj"))


def _is_until(phrase: Token) -> bool:
    """ "cast their ballots as of noon": no likeness."""
    return any(mark.nbor(1).lower_ == "of" for mark in grammar.children(phrase, "case"))


def _case(token: Token) -> str:
    return next((child.lower_ for child in grammar.children(token, "case", "mark")), "")


def _joined(doc: Doc, heads: list[Token]) -> Range:
    start = min(token.i for head in heads for token in head.subtree)
    end = max(token.i for head in heads for token in head.subtree) + 1
    return grammar.trimmed(doc, start, end)


def _clause(doc: Doc, clause: Token, verb: Token) -> Range | None:
    """The words of a clause next to its head, those of the reporting verb left out, without "that" in front."""
    barred = set() if verb.is_ancestor(clause) else {token.i for token in verb.subtree}
    members = {token.i for token in clause.subtree} - barred
    start = end = clause.i
    while start - 1 in members:
        start -= 1
    while end + 1 in members:
        end += 1
    return without_that(doc, grammar.trimmed(doc, start, end + 1))


def _spanning(first: Range | None, last: Range | None) -> Range | None:
    """From the beginning of one content to the end of another."""
    return (first[0], last[1]) if first and last else first or last


def without_that(doc: Doc, content: Range) -> Range | None:
    """A content without the "that" or the dateline in front of it; None where nothing is left."""
    start, end = content
    dash = next((token.i for token in doc[:_DATELINE] if _is_dash(token)), -1)
    if start < dash == end:
        return None
    start = dash + 1 if start < dash < end else start
    start = _behind_listener(doc, start, end)
    if start < end and doc[start].lower_ == "that" and doc[start].dep_ in ("mark", ""):
        start += 1
    return (start, end) if end > start else None


def _behind_listener(doc: Doc, start: int, end: int) -> int:
    """Where the "that" stands behind the one told: "confirmed | to the paper | that he left"."""
    near = doc[start : min(end, start + _LISTENER)]
    that = next((token.i for token in near if token.lower_ == "that" and token.dep_ == "mark"), start)
    told = doc[start].lower_ == "to" and not any(
        token.pos_ in ("VERB", "AUX") and token.is_lower for token in doc[start:that]
    )
    return that if told else start


def _is_dash(token: Token) -> bool:
    """ "TOLM — ", and "Tolm - " with a hyphen between spaces."""
    return token.text in _DASHES or (token.text == "-" and token.i > 0 and bool(token.nbor(-1).whitespace_))
