"""Property tests without a deadline (a loaded machine is slow, not wrong) and with the same examples in every run: new
ones are what `python -m tests.fuzz` looks for.
"""

from hypothesis import settings

settings.register_profile("onrecord", deadline=None, derandomize=True)
settings.load_profile("onrecord")
