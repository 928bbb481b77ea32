"""The corpora as pieces: sentences or paragraphs with whatever labels their corpus gives."""
