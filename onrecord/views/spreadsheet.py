"""The tables of a record as CSV files and as a workbook."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from onrecord.model import Record
from onrecord.views.archive import archive
from onrecord.views.tables import Table, tables

__all__ = ["to_csv", "to_xlsx"]

# Signs that make a spreadsheet take a cell for a formula. Source: OWASP, CSV Injection.
_FORMULA = re.compile(r"^[=+\-@\t\r]")
# Characters that XML 1.0 cannot hold, and the most that one cell of a workbook holds. Source: ECMA-376.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_WIDTHS = {"text": 70, "quote": 60, "content": 60, "a_quote": 40, "b_quote": 40, "reason": 40, "headline": 50}


def to_csv(record: Record) -> bytes:
    """A zip archive with one CSV file for each table (UTF-8 with a mark, so that spreadsheets read it as such)."""
    return archive({f"{table.name.replace(' ', '-')}.csv": _csv(table) for table in tables(record)})


def _csv(table: Table) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_safe(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _safe(cell: str) -> str:
    """A cell that no spreadsheet runs: a report may well begin with "=" or "-"."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def to_xlsx(record: Record) -> bytes:
    """A workbook with one sheet for each table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables(record):
        _fill(book.create_sheet(table.name), table)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, table: Table) -> None:
    sheet.append(table.columns)
    for number, row in enumerate(table.rows, 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            if isinstance(value, str):
                cell.value = _UNWRITABLE.sub("�", value)[:_LONGEST_CELL]
                cell.data_type = "s"  # text stays text, even where it begins with "="
                if table.columns[column - 1] in _WIDTHS:
                    cell.alignment = _WRAPPED
            else:
                cell.value = value
    for column, name in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 18)
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
