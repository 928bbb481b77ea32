"""Who a source is: a person, an organization, a document, an outlet, or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.model.reading import SourceType
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.channels import medium_named
from onrecord.reading.speech.descriptions import apposed, chain_at, earlier_noun, is_definite, is_time, owner_of
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.remark import Range
from onrecord.resources import load

__all__ = ["Voice", "is_one_person", "partners", "subject_voice", "voice_of"]

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
_THROUGH = frozenset({"in", "on", "via", "through", "by", "with"})
# A name right after its noun: "spokeswoman Ann Hale", "governor-elect Ann Hale".
_NAME_DISTANCE = 3
# Sentences that a pronoun without a chain may look back over.
_LOOK_BACK = 60
# Tokens over which "the statement" takes up one told before: some four paragraphs.
_LOOK_BACK_DOCUMENT = 150


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: canonical name or the report's own words, its type, and its chain of mentions if it has one.

    `medium` is the noun through which an owner speaks: "website" in "the company's website says".
    """

    name: str
    type: SourceType
    chain: int | None = None
    medium: str | None = None


def voice_of(doc: Doc, source: Range, before: Voice | None = None) -> Voice | None:
    """The voice that a source's words name. `before` is the voice that spoke last, for pronouns that no chain holds."""
    core = _core(doc, source)
    if core[0] >= core[1]:
        return None
    head = _head(doc, core)
    word, known = head.lower_, lexicon.voices()
    if word in known.pronouns:
        return _pronoun_voice(doc, head, known.pronouns[word], before)
    if word in known.owned | known.documents | known.occasions and not _is_name(core, head):
        return _document_voice(doc, core, head, before)
    chain = chain_at(doc, head)
    beside = apposed(doc, source, head)
    named = beside or _named(doc, core, head, chain)
    known_before = is_definite(doc, core) or owner_of(doc, head) is not None
    earlier = earlier_noun(doc, core, head) if known_before and head.lower_ in known.unnamed else None
    if earlier is not None and beside is None and not (named is not None and _has_name_after(doc, head)):
        return voice_of(doc, earlier, before)
    if named is None and head.pos_ and head.pos_ not in _NAMING:
        return None
    if named is not None:
        return _named_voice(doc, named)
    return _group_voice(doc, core, head, None if chain is not None and chain.named else chain)


def _is_name(core: Range, head: Token) -> bool:
    """Whether a word that also means a document is a name here: "Mayor Bill Finch", "Bill Finch"."""
    return head.pos_ == "PROPN" or bool(head.ent_type_) or (head.is_title and head.i > core[0])


def _named(doc: Doc, core: Range, head: Token, chain: Chain | None) -> Chain | None:
    """The named person or body that a source is; None for "an official", "some aides to Roe", "House conservatives"."""
    own = chain if chain is not None and chain.named else None
    if _is_indefinite(doc, core, head) or _is_part_of_group(doc, core, head):
        return None
    if _is_unnamed(doc, core, head) or (_is_common(head) and not _has_name_after(doc, head)):
        return own
    if head.lower_ in lexicon.voices().outlet_nouns and _is_common(head):  # "White House pool reports" are the press's
        found = own or _named_inside(doc, core)
        return found if found is not None and is_outlet(doc, found.name) else None
    if own is not None and own.type == "person" and head.lower_ in lexicon.voices().collective_nouns:
        own = own if _is_literal(doc, core, own) else None  # a committee is nobody
    if own is not None and own.type != "place":
        return own if _is_literal(doc, core, own) else _literal(doc, core) or own
    return _named_inside(doc, core) or own


def _is_literal(doc: Doc, core: Range, chain: Chain) -> bool:
    """Whether a word of a chain's name stands in the source: a title alone may be in anybody's chain."""
    return any(token.text in chain.name.split() for token in doc[slice(*core)])


def _literal(doc: Doc, core: Range) -> Chain | None:
    """The person whose very name stands in a source: "Hale" in "Representative Ann Hale"."""
    found = [chain for token in doc[slice(*core)] if (chain := chain_at(doc, token)) and chain.named]
    return next((chain for chain in found if chain.type == "person" and _is_literal(doc, core, chain)), None)


def subject_voice(doc: Doc, content: Range) -> Voice | None:
    """The person whom a content is about, by its subject: "The mayor will go, he said"."""
    for token in doc[slice(*content)]:
        if token.head == token or not content[0] <= token.head.i < content[1]:
            subject = grammar.own_subject(token)
            chain = chain_at(doc, subject) if subject is not None else None
            if chain is not None and chain.named and chain.type == "person":
                return _named_voice(doc, chain)
    return None


def _is_common(head: Token) -> bool:
    return not head.is_title and (head.pos_ == "NOUN" or (not head.pos_ and head.is_lower))


def _is_indefinite(doc: Doc, core: Range, head: Token) -> bool:
    """ "a senior aide", "several officials", "three lawyers": somebody new, whatever chain the words are in."""
    first = doc[core[0]]
    counted = first.lower_ in lexicon.voices().indefinite or first.pos_ == "NUM"
    return counted and head.pos_ == "NOUN" and not _has_name_after(doc, head)


def _is_part_of_group(doc: Doc, core: Range, head: Token) -> bool:
    """ "Conservative Democrats", "some Republicans": not the party."""
    names = {name.split()[-1] for name in lexicon.voices().collective_names if name.endswith("s")}
    before = [token for token in doc[core[0] : head.i] if token.lower_ != "the"]
    return head.text in names and bool(before)


def _has_name_after(doc: Doc, head: Token) -> bool:
    return head.i + 1 < len(doc) and doc[head.i + 1].is_title and chain_at(doc, doc[head.i + 1]) is not None


def partners(doc: Doc, source: Range, cue: Range) -> list[Voice]:
    """All named people of a shared remark, "Sens. Ann Hale (Ohio) and Bob Cole said"; empty where one speaks.

    People named as examples speak for themselves: "some members, such as Ann Hale, said".
    """
    start, end = source[0], max(source[1], cue[0])
    if cue[0] < source[0] or any(token.pos_ == "VERB" for token in doc[start:end]):
        return []
    found: list[Chain] = []
    example = next((t.i for t in doc[start:end] if t.lower_ in ("such", "including")), None)
    joined = example is not None
    for token in doc[start if example is None else example : end]:
        if found and token.lower_ in ("to", "for", "with", "by", "between"):
            break
        chain = chain_at(doc, token)
        if chain is None or not chain.named or chain.type != "person" or chain in found:
            continue
        joined = joined or any(t.lower_ == "and" for t in doc[max(start, token.i - _NAME_DISTANCE) : token.i])
        found.append(chain)
    return [_named_voice(doc, chain) for chain in found] if joined else []


def _core(doc: Doc, source: Range) -> Range:
    """The source up to its first comma, bracket or dash: "Rep. Ann Hale" of "Rep. Ann Hale (Iowa), who voted no"."""
    start, end = _after_relative(doc, *source), source[1]
    for index in range(start + 1, end):
        if doc[index].text in (",", "(", "—", "–", ";", "[", "―", "“", '"'):
            end = index
            break
    if end - 1 > start and doc[end - 1].lower_ in lexicon.cues().relatives:
        end -= 1
    start, end = grammar.trimmed(doc, start, end)
    while start < end - 1 and doc[start].pos_ == "ADP":  # "a request from the port that ..."
        start += 1
    return start, end


def _after_relative(doc: Doc, start: int, end: int) -> int:
    """Where the speaker of a relative clause begins: "police" in "a spree that police", "what police" said."""
    relatives = lexicon.cues().complementizers | lexicon.cues().relatives
    last = next((i for i in range(end - 2, start - 1, -1) if doc[i].lower_ in relatives), None)
    if last is None or (last == start and doc[last].lower_ not in ("what", "which", "whom")):  # "that step"
        return start
    return start if any(doc[i].pos_ not in _NAMING for i in range(last + 1, end)) else last + 1


def _head(doc: Doc, core: Range) -> Token:
    """The head word: by the tree, else the last word before a preposition."""
    start, end = core
    if grammar.has_tree(doc):
        tops = [token for token in doc[start:end] if not start <= token.head.i < end or token.head == token]
        nouns = [token for token in tops if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")]
        if nouns:
            return nouns[0]
    for index in range(start + 1, end):
        if doc[index].lower_ in lexicon.voices().phrase_ends:
            return doc[index - 1]
    return doc[end - 1]


def _named_voice(doc: Doc, chain: Chain, medium: str | None = None) -> Voice:
    if chain.type == "person":
        return Voice(chain.name, "person", chain.id, medium)
    return Voice(chain.name, "outlet" if is_outlet(doc, chain.name) else "organization", chain.id, medium)


def _named_inside(doc: Doc, core: Range) -> Chain | None:
    """The person, else organization, named in the core of a source."""
    found = [chain for token in doc[core[0] : core[1]] if (chain := chain_at(doc, token)) and chain.named]
    people = [chain for chain in found if chain.type == "person"]
    others = [chain for chain in found if chain.type == "organization"]
    return next(iter(people + others), None)


def _is_unnamed(doc: Doc, core: Range, head: Token) -> bool:
    """Whether a source is somebody without a name: "a spokeswoman for the port"; not "spokesman John Doe"."""
    if head.lower_ not in lexicon.voices().unnamed:
        return False
    after = doc[head.i + 1 : head.i + 1 + _NAME_DISTANCE]
    named = [chain for token in after if token.is_title and (chain := chain_at(doc, token))]
    adjacent = bool(after) and after[0].is_title
    return not (adjacent and any(chain.named and chain.type == "person" for chain in named))


def _pronoun_voice(doc: Doc, head: Token, kind: str, before: Voice | None) -> Voice | None:
    """Whom a pronoun means: its chain, else who spoke last, else the person named last; "we" and "you" are nobody."""
    if kind == "own":
        return None
    if head.lower_ in lexicon.cues().relatives:
        return _last_person(doc, head)
    chain = chain_at(doc, head)
    if chain is not None and _is_addressed(doc, head, chain):
        chain = None
    if chain is not None and chain.named and (kind == "thing" or (chain.type == "person") == (kind == "person")):
        return _named_voice(doc, chain)
    if kind == "group" and (above := _subject_above(doc, head)) is not None:
        return voice_of(doc, above, before)
    if chain is not None and not chain.named and chain.name.lower() not in lexicon.voices().pronouns:
        return _described_voice(doc, chain)
    if before is not None and (kind == "thing" or is_one_person(before) == (kind == "person")):
        return before
    if kind == "group":
        return Voice(head.lower_, "anonymous")  # somebody says it, and not the report
    return _last_person(doc, head) if kind == "person" else None


def _is_addressed(doc: Doc, pronoun: Token, chain: Chain) -> bool:
    """Whether a chain is whom the pronoun's own sentence tells: "Speaking to the Post, they said"."""
    before = doc[pronoun.sent.start : pronoun.i] if pronoun.dep else ()
    return any(
        chain_at(doc, token) == chain
        and grammar.plain(token.dep_) == "obl"
        and grammar.own_subject(token.head) is None  # not "while he spoke to Hale, she said"
        and any(case.lower_ in ("to", "with") for case in grammar.children(token, "case"))
        for token in before
    )


def _subject_above(doc: Doc, pronoun: Token) -> Range | None:
    """Who acts in the clause around "they say": "Police look for a man who they say fired"; not one person."""
    for verb in pronoun.head.ancestors if pronoun.dep else ():
        subject = grammar.own_subject(verb)
        if subject is not None and subject.i < pronoun.i and subject.lower_ not in lexicon.voices().pronouns:
            chain = chain_at(doc, subject)
            return grammar.core_phrase(subject) if chain is None or chain.type == "organization" else None
    return None


def is_one_person(voice: Voice) -> bool:
    """Whether a voice can be "he" or "she": a name, "a spokesman"; not "officials", not "the findings"."""
    nouns = [word for word in voice.name.lower().split() if word in lexicon.voices().unnamed]
    return voice.type == "person" or (voice.type == "anonymous" and bool(nouns) and not nouns[0].endswith("s"))


def _described_voice(doc: Doc, chain: Chain) -> Voice:
    """A chain without a name in the words of its first mention: "five officials"."""
    last = chain.name.lower().split()[-1]
    collective = last in lexicon.voices().collective_nouns and last not in lexicon.voices().unnamed
    return Voice(chain.name, "organization" if collective else "anonymous", chain.id)


def _last_person(doc: Doc, pronoun: Token) -> Voice | None:
    for token in reversed(doc[max(0, pronoun.i - _LOOK_BACK) : pronoun.i]):
        chain = chain_at(doc, token)
        if chain is not None and chain.named and chain.type == "person":
            return _named_voice(doc, chain)
    return None


def _document_voice(doc: Doc, core: Range, head: Token, before: Voice | None) -> Voice:
    """A document speaks for itself; a website, a statement, a letter "from" somebody for its owner."""
    known, word = lexicon.voices(), head.lower_
    through = _speaker_through(doc, head)
    if through is not None:
        voice = voice_of(doc, grammar.core_phrase(through), before)
        if voice is not None:
            return Voice(voice.name, voice.type, voice.chain, medium=word)
    outlet = _named_inside(doc, (core[0], head.i)) if word in known.report_nouns else None
    if outlet is not None and is_outlet(doc, outlet.name):
        return _named_voice(doc, outlet, medium=word)
    earlier = _earlier_author(doc, core, head)
    is_hers = earlier is not None and (word in known.occasions or earlier.type == "person")
    author = _author(doc, core, head) or (earlier if is_hers else None)
    if author is not None:
        medium = f"{doc[head.i - 1].lower_} {word}" if _is_compound(doc, core, head) else word
        return Voice(author.name, author.type, author.chain, medium=medium)
    if head.i + 1 < core[1] and is_time(doc, doc[head.i + 1]):
        core = core[0], head.i + 1  # "according to a statement Tuesday"
    elif head.i + 1 < core[1] and doc[head.i + 1].pos_ == "PROPN":  # "according to the website Baywatch.org"
        return Voice(doc[head.i + 1 : core[1]].text, "outlet", None, medium=word)
    if word in known.owned - known.statements and before is not None:
        return Voice(before.name, before.type, before.chain, medium=word)
    owner = (earlier or before) if word in known.statements and is_definite(doc, core) else None
    return Voice(doc[core[0] : core[1]].text, "document", owner.chain if owner is not None else None, medium=word)


def _earlier_author(doc: Doc, core: Range, head: Token) -> Voice | None:
    """Whose "the statement" is, by the report's words for it before: "Hale issued a statement", "Hale's letter"."""
    known = lexicon.voices()
    if not is_definite(doc, core) or head.lower_ not in known.statements | known.occasions | known.personal:
        return None
    for token in reversed(doc[max(0, core[0] - _LOOK_BACK_DOCUMENT) : core[0]]):
        if token.lower_ != head.lower_ or not token.dep:
            continue
        through = _speaker_through(doc, token)
        if through is not None:
            official = load("voices")["official"]["nouns"]  # what her statement says, her house says
            is_hers = not any(word.lower_ in official for word in through.subtree)
            return voice_of(doc, grammar.core_phrase(through)) if is_hers else None
        author = _author(doc, grammar.core_phrase(token), token) if head.lower_ in known.personal else None
        if author is not None:
            return author
    return None


def _speaker_through(doc: Doc, head: Token) -> Token | None:
    """Who speaks by way of a document: the mayor in "The mayor hit back in a tweet that accused ..."."""
    occasion = head.lower_ in lexicon.voices().occasions
    cases = {case.lower_ for case in grammar.children(head, "case")}
    goes_through = grammar.plain(head.dep_) == "obl" and bool(cases & _THROUGH)
    if not occasion and not goes_through and not _is_issued(head):
        return None
    above = head
    while grammar.plain(above.dep_) in ("obl", "nmod", "obj") and above.head != above:
        above = above.head
    through = grammar.subject(above) if above != head else None
    return through if through is not None and through != head else None


def _is_issued(document: Token) -> bool:
    """Whether its owner brings a document out: "issued a statement saying", not "read a letter saying"."""
    return grammar.plain(document.dep_) == "obj" and document.head.lemma_ in load("channels")["issued"]["verbs"]


def _author(doc: Doc, core: Range, head: Token) -> Voice | None:
    """Whose document it is: "a letter from Hale", "a memo Hale wrote", "Hale's website", "his statement"."""
    for index in range(head.i + 1, min(core[1] - 1, head.i + 3)):
        if doc[index].lower_ in ("from", "by"):
            return voice_of(doc, (index + 1, core[1]))
    writers = [w for clause in grammar.children(head, "acl") for w in grammar.children(clause, "nsubj")]
    chains = [chain_at(doc, token) for token in writers]
    if head.i + 1 < core[1] and doc[head.i + 1].is_title:
        chains.append(_named_inside(doc, (head.i + 1, core[1])))
    owners = [chain_at(doc, token) for token in grammar.children(head, "nmod:poss")]
    chains += [chain for chain in owners if chain is not None and chain.type == "person"]
    if head.lower_ in lexicon.voices().owned:
        chains.append(_named_inside(doc, (core[0], head.i - _is_compound(doc, core, head))))
        chains.extend(chain_at(doc, token) for token in doc[core[0] : head.i] if token.pos_ == "PRON")
    named = next((chain for chain in chains if chain is not None and chain.named), None)
    if named is not None:
        return _named_voice(doc, named)
    owner = next((one for one in grammar.children(head, "nmod:poss") if one.pos_ == "NOUN"), None)
    return voice_of(doc, grammar.core_phrase(owner)) if owner is not None else None  # "the port's website"


def _is_compound(doc: Doc, core: Range, head: Token) -> bool:
    """Whether the word before a document's says what it is: "the port's Facebook page"."""
    return head.i > core[0] and doc[head.i - 1].dep_ == "compound" and bool(medium_named(doc[head.i - 1].text))


def _group_voice(doc: Doc, core: Range, head: Token, chain: Chain | None) -> Voice:
    """A source without a chain of its own name, in the report's words: a party, an agency, five officials."""
    known, name = lexicon.voices(), doc[core[0] : core[1]].text
    bare = name.removeprefix("the ").removeprefix("The ")
    number = chain.id if chain is not None else None
    if is_outlet(doc, bare) or head.lower_ in known.outlet_nouns:
        return Voice(name, "outlet", number)
    if bare in known.collective_names:
        return Voice(bare, "organization", number)
    if head.lower_ in known.collective_nouns and head.lower_ not in known.unnamed:
        return Voice(name, "organization", number)
    if doc[core[0]].lower_ in known.indefinite:
        return Voice(name, "anonymous", number)
    if head.pos_ == "PROPN" or (head.is_title and not doc[core[0]].is_lower and head.i > core[0]):
        return Voice(name, "person", number)
    return Voice(name, "anonymous", number)
