"""Claims: propositions with participants, factuality and time; quantities with their bounds."""

from onrecord.reading.claims.component import ClaimReader

__all__ = ["ClaimReader"]
