"""Time expressions and their values: `find_times`, and the component `onrecord_dates` that writes `doc._.times`."""

from onrecord.reading.dates.component import DateReader
from onrecord.reading.dates.finding import find_times

__all__ = ["DateReader", "find_times"]
