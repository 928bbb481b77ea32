"""No tree that a parser may make stops the reading of claims."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.model import Article, When
from onrecord.model.reading import TimeExpression
from onrecord.reading.claims.component import claims
from onrecord.reading.claims.quantities import quantities
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from onrecord.reading.lemmas import packaged_lemmas
from tests.reading.claims.sentences import BLANK


def _split(text: str) -> list[str]:
    return text.split()


WORDS = _split(
    "the mayor said he would not resign Monday after a request to leave that they asked for police failed going about"
    " likely 12 50-47 million $ people , . his resignation vote refused denied planned if whether had been of off"
)
TAGS = _split("VERB NOUN PROPN ADJ ADV AUX PRON DET ADP PART NUM PUNCT SPACE")
RELATIONS = _split(
    "nsubj nsubj:pass obj iobj obl obl:agent xcomp ccomp advcl acl acl:relcl conj cc mark case det amod nummod nmod"
    " nmod:poss nmod:desc appos parataxis aux aux:pass cop punct compound:prt csubj expl advmod dep"
)
TOKEN = st.tuples(
    st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(RELATIONS), st.integers(0, 30), st.integers(0, 30)
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TOKEN, min_size=1, max_size=18))
def test_claims_stand_on_exact_words_whatever_the_tree(tokens: list[tuple[str, str, str, int, int]]) -> None:
    doc = _document(tokens)
    tree = Tree(doc)
    times = Times(doc, tree, doc._.times)
    for claim in claims(doc, tree, times, quantities(doc, tree, times.of_token)):
        assert doc.text[claim.span.start : claim.span.end] == claim.span.quote != ""


def _document(tokens: list[tuple[str, str, str, int, int]]) -> Doc:
    """A random tree: tokens enter in a random order, each on one that is in it already."""
    order = sorted(range(len(tokens)), key=lambda index: (tokens[index][3], index))
    heads = [order[0]] * len(tokens)
    for rank, index in enumerate(order[1:], start=1):
        heads[index] = order[tokens[index][4] % rank]
    relations = [relation for _, _, relation, _, _ in tokens]
    relations[order[0]] = "ROOT"
    words, tags = [word for word, *_ in tokens], [tag for _, tag, *_ in tokens]
    lemmas = [packaged_lemmas().of(word, tag) for word, tag in zip(words, tags, strict=True)]
    doc = Doc(BLANK.vocab, words=words, pos=tags, deps=relations, heads=heads, lemmas=lemmas)
    doc._.article = Article(doc.text, published=When.parse("2021-03-10"))
    doc._.times = (TimeExpression(span_of(doc, 0, 1), "DATE", "2021-03-08", When.parse("2021-03-08")),)
    return doc
