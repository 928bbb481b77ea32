"""Words and sentences of news text, by the conventions of the English UD treebanks.

A newline always ends a sentence. Else a sentence ends at a full stop, question or exclamation mark, with the closing
quotes and brackets that touch it, if the next word can begin one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from spacy.lang.en import English
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from onrecord import resources

__all__ = ["SentenceSplitter", "news_tokenizer"]

FINAL = re.compile(r"[.!?…‽]+")
CLOSING = frozenset("\"”’'»)]}")
OPENING = frozenset("\"“‘'«([{—–-")
# "U.S.", "J.", "D.C.", "Ph.D.": letters that each have their full stop
DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+(?:[A-Za-z]\.)?")
INITIAL = re.compile(r"[A-Z]\.")
RUN_ON = frozenset(".!?")  # stops after which two paragraphs may run together without a blank
RUN = r"--+|__+|==+|\*\*+|[!?]{2,}"
# UD English splits at hyphens ("coal - fired") but not after a prefix ("re-elected").
PREFIXES = ("anti", "co", "counter", "e", "ex", "inter", "non", "post", "pre", "pro", "re", "un", "vice")
HYPHEN = (
    "".join(rf"(?<!\b[{prefix[0]}{prefix[0].upper()}]{prefix[1:]})" for prefix in PREFIXES) + r"(?<=[\w.])-(?=\w)(?!-)"
)
_NO_START = np.array(-1, dtype=np.int64).astype(np.uint64)  # spaCy's mark of a word that begins no sentence
REPORTING_DISTANCE = 4  # words between the closing quote and its verb: “Why?” asked Sen. Joe Smith


def news_tokenizer(nlp: Language) -> Tokenizer:
    """spaCy's English tokenizer with the splits of EWT and GUM and the abbreviations of `resources/sentences.toml`."""
    defaults = English.Defaults
    prefixes = compile_prefix_regex([RUN, *(defaults.prefixes or ()), "–", "—", "~", "-(?=[A-Za-z])"])
    suffixes = compile_suffix_regex([RUN, *(defaults.suffixes or ()), "–", "—", "-", "/", r"(?<=[0-9])(?:am|pm)"])
    kept = [pattern for pattern in defaults.infixes or () if "--|---" not in str(pattern)]
    marks = (r"(?<=[.!?,])[\"“”](?=[^\W\d_])", r"(?<=[\w.])[–—](?=\w)", r"(?<=[^\W\d])/(?=[^\W\d])")
    infixes = compile_infix_regex(["--+", *kept, HYPHEN, *marks])
    tokenizer = Tokenizer(
        nlp.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=prefixes.search,
        suffix_search=suffixes.search,
        infix_finditer=infixes.finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
    lexicon = resources.load("sentences")
    for abbreviation in [*lexicon["leading"], *lexicon["either"]]:
        if " " not in abbreviation:
            tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    tokenizer.add_special_case("and/or", [{"ORTH": "and"}, {"ORTH": "/"}, {"ORTH": "or"}])
    return tokenizer


class SentenceSplitter:
    """A spaCy component that sets `is_sent_start` of every token."""

    def __init__(self) -> None:
        lexicon = resources.load("sentences")
        self._leading = frozenset(lexicon["leading"])
        self._either = frozenset(lexicon["either"])
        self._behind_names = frozenset(lexicon["behind_names"])
        self._reporting = frozenset(lexicon["reporting"])

    def __call__(self, doc: Doc) -> Doc:
        """Sets the sentence starts."""
        starts = self.starts(list(doc))
        # All at once: spaCy's own setter looks through the whole document for each token.
        marks = np.full((len(doc), 1), _NO_START, dtype=np.uint64)
        marks[sorted(starts)] = 1
        return doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type]  # its stub names another integer

    def starts(self, tokens: Sequence[Token]) -> set[int]:
        """The positions at which a sentence begins; white space belongs to the sentence before it."""
        starts = {0}
        i = 0
        while i < len(tokens):
            token = tokens[i]
            if token.is_space:
                if "\n" in token.text:
                    starts.add(i + 1)
                i += 1
                continue
            end = i + 1
            if self._may_end(tokens, i):
                while end < len(tokens) and self._closes(tokens, end):
                    end += 1
                if self._begins(tokens, i, end):
                    starts.add(end)
            i = end
        starts.discard(len(tokens))
        return {start for start in starts if start == 0 or not tokens[start].is_space} | self._after_space(
            tokens, starts
        )

    @staticmethod
    def _after_space(tokens: Sequence[Token], starts: set[int]) -> set[int]:
        """The first words after the white space that stands at a start."""
        result = set()
        for start in starts:
            position = start
            while position < len(tokens) and tokens[position].is_space:
                position += 1
            if position < len(tokens):
                result.add(position)
        return result

    def _may_end(self, tokens: Sequence[Token], i: int) -> bool:
        text = tokens[i].text
        if FINAL.fullmatch(text):
            return True
        if text in self._behind_names and not (i and tokens[i - 1].text[:1].isupper()):
            return i > 1 and tokens[i - 1].text == "," and tokens[i - 2].text[:1].isupper()  # "Roe, Sr."
        return text.endswith(".") and text not in self._leading and (text in self._either or self._dotted(text))

    @staticmethod
    def _dotted(text: str) -> bool:
        return DOTTED.fullmatch(text) is not None

    @staticmethod
    def _closes(tokens: Sequence[Token], i: int) -> bool:
        """Whether the mark at `i` touches what stands before it and closes: said.” but not: said. “We"""
        token, before = tokens[i], tokens[i - 1]
        if before.whitespace_ or token.is_space or _opens_run_on(tokens, i):
            return False
        return all(character in CLOSING for character in token.text) or FINAL.fullmatch(token.text) is not None

    def _begins(self, tokens: Sequence[Token], final: int, position: int) -> bool:
        """Whether a sentence can begin at `position` after the mark at `final`."""
        if position >= len(tokens):
            return False
        if tokens[position].is_space:
            return "\n" in tokens[position].text or self._begins(tokens, final, position + 1)
        word = position
        while word < len(tokens) - 1 and all(character in OPENING for character in tokens[word].text):
            word += 1
        following, text = tokens[word], tokens[final].text
        if not tokens[position - 1].whitespace_ and not tokens[position - 1].is_space:
            return text in RUN_ON and self._runs_on(tokens, final, word)  # not "Yahoo!-owned", "3.5"
        if following.text[0].islower():
            return False
        if text in self._either or self._dotted(text):
            return word > position or (self._function_word(following) and not self._initial_of_name(tokens, final))
        return not (position > final + 1 and not text.startswith(".") and self._reported(tokens, word))

    def _runs_on(self, tokens: Sequence[Token], final: int, word: int) -> bool:
        """Whether two paragraphs run together: "... of Roe.The mayor", "... is late."Roe went"; not "Roe.Hale@port"."""
        following = tokens[word].text
        if not following[0].isupper() or (len(following) > 1 and following.isupper()):
            return False
        return word > final + 1 or tokens[final - 1].is_lower or self._function_word(tokens[word])

    @staticmethod
    def _function_word(token: Token) -> bool:
        return token.text.lower() in STOP_WORDS and token.text[0].isupper()

    @staticmethod
    def _initial_of_name(tokens: Sequence[Token], i: int) -> bool:
        """John A. Will: an initial between capitalised words."""
        return INITIAL.fullmatch(tokens[i].text) is not None and i > 0 and tokens[i - 1].text[0].isupper()

    def _reported(self, tokens: Sequence[Token], position: int) -> bool:
        """“Why now?” Smith asked: the sentence goes on after the quote."""
        window = tokens[position : position + REPORTING_DISTANCE]
        return any(token.text in self._reporting for token in window)


def _opens_run_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a straight mark between two words opens, as none is open in its line: `... and left."We are late,"`."""
    if tokens[i].text != '"' or tokens[i].whitespace_ or i + 1 >= len(tokens) or not tokens[i + 1].text[0].isalnum():
        return False
    marks = 0
    for token in reversed(tokens[:i]):
        if "\n" in token.text:
            break
        marks += token.text.count('"')
    return marks % 2 == 0


@Language.factory("onrecord_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentence_splitter(nlp: Language, name: str) -> SentenceSplitter:
    """The sentence splitter as a pipeline component."""
    return SentenceSplitter()
