import gc

import pytest

from onrecord.collecting import no_collection


def test_no_collection_holds_only_within() -> None:
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_no_collection_ends_with_an_error() -> None:
    with pytest.raises(ValueError, match="no"), no_collection():
        raise ValueError("no")
    assert gc.isenabled()


def test_no_collection_leaves_it_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with no_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
