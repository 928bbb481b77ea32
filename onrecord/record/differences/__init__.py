"""What changed and what is disputed: values compared field by field, and what a later report puts in their place."""
