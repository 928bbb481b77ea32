import numpy as np
import pytest

from onrecord.reading.encoder.weights import VECTORS, packaged
from onrecord.reading.vectors import WIDTH, embed

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
