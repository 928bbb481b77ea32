"""Claims: propositions with participants, factuality and time; quantities with their bounds."""

from onrecord.reading.claims.component import ClaimReader, claims_at

__all__ = ["ClaimReader", "claims_at"]
