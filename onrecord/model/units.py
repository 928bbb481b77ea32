"""Calendar units counted from a day: the week before, three quarters on, the past two years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

__all__ = ["add_months", "stretch", "unit"]

_MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}


def unit(anchor: date, name: str, count: int) -> str:
    """The EDTF value of the unit `count` units from the anchor's own. Raises OverflowError off the calendar."""
    if name == "day":
        return (anchor + timedelta(count)).isoformat()
    if name in ("week", "weekend"):
        monday = anchor + timedelta(7 * count - anchor.weekday())
        first = monday if name == "week" else monday + timedelta(5)
        return f"{first}/{monday + timedelta(6)}"
    if name in _YEARS_IN:
        length = _YEARS_IN[name]
        first_year = (anchor.year // length + count) * length
        if not 1 <= first_year <= 9999 - length:
            raise OverflowError(f"{count} {name} from {anchor}")
        return f"{first_year:04}" if length == 1 else f"{first_year:04}/{first_year + length - 1:04}"
    if name == "season":
        return _season(anchor, count)
    months = _MONTHS_IN[name]
    first_month = add_months(anchor.replace(day=1, month=(anchor.month - 1) // months * months + 1), count * months)
    if months == 1:
        return first_month.isoformat()[:7]
    return f"{first_month.isoformat()[:7]}/{add_months(first_month, months - 1).isoformat()[:7]}"


def _season(anchor: date, count: int) -> str:
    # Winter is told by the year of its December, as in the EDTF bounds.
    index = anchor.year * 4 + (anchor.month // 3 - 1) + count
    if not 4 <= index < 4 * 9999:
        raise OverflowError(f"{count} seasons from {anchor}")
    return f"{index // 4:04}-{21 + index % 4}"


def stretch(anchor: date, name: str, count: int) -> str:
    """The stretch of `count` units that ends (negative) or begins at the anchor, told one step finer than its unit.

    "The past year" said on 13 Nov 2022 is 2021-11/2022-11, "the last week" 2022-11-06/2022-11-13, "the past five
    years" 2017/2022.
    """
    if name in ("day", "week", "weekend"):
        other = anchor + timedelta(count * (1 if name == "day" else 7))
        first, last = sorted((anchor, other))
        return f"{first}/{last}"
    months = _MONTHS_IN[name] * count
    first, last = sorted((anchor, add_months(anchor, months)))
    if abs(months) > 24:
        return f"{first.isoformat()[:4]}/{last.isoformat()[:4]}"
    return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"


def add_months(day: date, count: int) -> date:
    """The same day of the month `count` months on, or that month's last. Raises OverflowError off the calendar."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"{count} months from {day}")
    return date(year, month, min(day.day, monthrange(year, month)[1]))
