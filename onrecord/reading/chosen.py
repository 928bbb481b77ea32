"""The weights that readers are made from where none are named: the packaged ones, or a folder that the user chose."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import ReaderError

__all__ = ["PACKAGED", "choose", "chosen"]

PACKAGED = Path(__file__).parent.parent / "weights"

_choice = [PACKAGED]


def choose(folder: Path) -> None:
    """Lets this process read with the weights in `folder`, as made by `python -m training`."""
    if not (folder / "reader.json").is_file():
        raise ReaderError(f"No reader in {folder}: reader.json is missing. Make one with `python -m training`.")
    _choice[0] = folder.resolve()


def chosen() -> Path:
    """The folder of weights in use."""
    return _choice[0]
