"""Breaking the record on purpose: nothing that was acknowledged may be lost.

The bounded run is part of the tests; a long one is `python -m tests.faults --rounds 250`.
"""
