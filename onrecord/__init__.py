"""On Record: one record of what several outlets report about a story, each line with its exact words."""

__version__ = "0.1.0"
