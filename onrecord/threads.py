"""How many threads the matrix products of numpy take."""

from contextlib import AbstractContextManager

import numpy  # noqa: F401  (its BLAS must be loaded before it can be found)
from threadpoolctl import ThreadpoolController

__all__ = ["one_blas_thread"]

_CONTROLLER = ThreadpoolController()


def one_blas_thread() -> AbstractContextManager[object]:
    """Within it a matrix product keeps to one thread.

    Ours are small: a second thread gains nothing alone, and beside other busy processes the first one spins while it
    waits for it, which made the reader up to ten times slower. The sums are the same bits everywhere, too.
    """
    limited: AbstractContextManager[object] = _CONTROLLER.limit(limits=1, user_api="blas")
    return limited
