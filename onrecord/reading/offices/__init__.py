"""Offices and who holds them, in one article."""

from onrecord.reading.offices.component import Offices

__all__ = ["Offices"]
