"""How the reader's weights are made, from the corpora to ONNX. Needs torch; no part of the wheel."""
