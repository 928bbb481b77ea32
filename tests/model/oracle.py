"""`edtf-validate` as the judge of what is EDTF; its parser library warns about names it is about to drop."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf_validate.valid_edtf import is_valid

__all__ = ["is_edtf"]


def is_edtf(value: str) -> bool:
    """Whether the oracle takes the value."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return bool(is_valid(value))
