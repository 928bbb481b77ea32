"""The pipeline up to the encoder: tokens, sentences, encoder, lemmas."""

from pathlib import Path

import spacy
from spacy.language import Language

from onrecord.reading import lemmas, sentences
from onrecord.reading.encoder import component

__all__ = ["load_language"]

STEPS = (sentences, component, lemmas)  # importing a module registers its component


def load_language(path: Path | None = None, threads: int = 1) -> Language:
    """A spaCy pipeline that reads syntax, names, attributions and chains; others append their components to it.

    `path` is a weights folder made by `python -m training` (default: the packaged one), `threads` how many windows are
    run side by side. Raises ReaderError if the weights are missing or of another format.
    """
    nlp = spacy.blank("en")
    nlp.tokenizer = sentences.news_tokenizer(nlp)
    nlp.add_pipe("onrecord_sentences")
    nlp.add_pipe("onrecord_encoder", config={"path": str(path) if path else None, "threads": threads})
    nlp.add_pipe("onrecord_lemmas")
    return nlp
