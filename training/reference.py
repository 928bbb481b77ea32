"""The untouched encoder in fp32: what the sentence vectors are measured against."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.reading.encoder.wordpieces import CLS, SEP, Wordpieces
from training.encoders import packaged_encoder
from training.network.encoder import load_encoder, mean_pooled

__all__ = ["fp32_vectors"]

LONGEST = 254  # wordpieces, as in onrecord/reading/vectors.py


def fp32_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors `(len(texts), width)` by torch."""
    folder = packaged_encoder()
    encoder, wordpieces = load_encoder(folder).eval(), Wordpieces(folder / "tokenizer.json")
    vectors = []
    with torch.no_grad():
        for text in texts:
            ids = torch.tensor([[CLS, *wordpieces.encode(text)[:LONGEST], SEP]])
            vectors.append(mean_pooled(encoder(ids, None, None)[-1])[0].numpy())
    return np.stack(vectors)
