import numpy as np
import pytest

from onrecord.reading.encoder.weights import VECTORS, packaged
from onrecord.reading.vectors import WIDTH, embed, embed_within

pytestmark = pytest.mark.skipif(not (packaged() / VECTORS).exists(), reason="no weights: python -m training")


def test_vectors_are_unit_rows() -> None:
    vectors = embed(["The director resigned.", "", "A" * 5000])
    assert vectors.shape == (3, WIDTH)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_no_vectors() -> None:
    assert embed([]).shape == (0, WIDTH)


def test_like_is_nearer_than_unlike() -> None:
    resigned, quit_post, bananas = embed(
        ["The minister resigned.", "The minister quit her post.", "Bananas are sweet."]
    )
    assert resigned @ quit_post > resigned @ bananas


def test_a_vector_depends_on_nothing_but_its_text() -> None:
    texts = ["One ship sank.", "Two ships sank near the coast on Friday.", "None."]
    assert np.array_equal(embed(texts)[1], embed(texts[1:2])[0])


def test_a_stretch_has_the_meaning_of_its_sentence() -> None:
    text = "The bank of the river was steep and the bank lent money to the mill."
    river, lender = text.index("bank"), text.rindex("bank")
    (found,) = embed_within([text], [[(river, river + 4), (lender, lender + 4), (0, len(text))]])
    assert found.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert not np.allclose(found[0], found[1], atol=1e-2)


def test_a_stretch_without_words_has_the_vector_of_the_whole() -> None:
    (found,) = embed_within(["The mill closed."], [[(0, 16), (8, 9), (90, 95)]])
    assert found[0] @ found[2] > 0.9
    assert np.array_equal(found[1], found[2])


def test_no_stretches_no_vectors() -> None:
    assert [rows.shape for rows in embed_within(["The mill closed."], [[]])] == [(0, WIDTH)]
    assert embed_within([], []) == []
