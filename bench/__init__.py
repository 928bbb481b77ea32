"""Accuracy and speed of On Record: `python -m bench NAME PATH... [--json]`."""
