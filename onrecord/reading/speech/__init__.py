"""Who says what, through which channel, and how the report knows it."""

from onrecord.reading.speech.component import SpeechReader, create

__all__ = ["SpeechReader", "create"]
