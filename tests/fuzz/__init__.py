"""Inputs that nobody would write: whatever comes in, what goes out keeps its promises.

The bounded run is part of the tests; a long one is `python -m tests.fuzz --seconds 3600`.
"""
