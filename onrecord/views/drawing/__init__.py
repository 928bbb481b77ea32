"""Drawings of a record: positions and shapes as plain values; templates turn them into SVG."""
