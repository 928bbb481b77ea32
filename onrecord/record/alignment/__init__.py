"""Which claims assert the same: candidates, their likeness, what forbids it, and the groups they make."""
