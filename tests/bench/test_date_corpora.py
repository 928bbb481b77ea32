"""The readers of date corpora, on documents made up for them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.date_corpora import documents
from bench.dates import predicted, run

TIMEML = """<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-06-18"
functionInDocument="CREATION_TIME">06/18/2021</TIMEX3></DCT><TEXT>The dam <EVENT eid="e1">burst</EVENT>
<TIMEX3 tid="t1" type="DATE" value="2021-06-15">Tuesday</TIMEX3> &amp; held <TIMEX3 tid="t2" type="DURATION"
value="P2D">two days</TIMEX3>.</TEXT></TimeML>"""
TIMEX2 = """<DOC><DATETIME><TIMEX2 val="2009-12-19T17:00:00">2009-12-19</TIMEX2></DATETIME><TEXT>
It fell in <TIMEX2 val="1804-06">June 1804</TIMEX2>.</TEXT></DOC>"""
GUM = """<text dateCreated="2020-02-03">
<p>
<s>
In\tIN
<date when="1999">
1999\tCD
</date>
.\t.
</s>
</p>
</text>"""


@pytest.mark.parametrize(
    ("name", "content", "anchor", "surfaces"),
    [
        ("a.tml", TIMEML, date(2021, 6, 18), ["Tuesday", "two days"]),
        ("b.key.xml", TIMEX2, date(2009, 12, 19), ["June 1804"]),
        ("GUM_c.xml", GUM, date(2020, 2, 3), ["1999"]),
    ],
)
def test_readers_find_the_anchor_and_the_marked_words(
    tmp_path: Path, name: str, content: str, anchor: date, surfaces: list[str]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (document,) = documents(tmp_path)
    assert document.anchor == anchor
    assert [document.text[one.start : one.end] for one in document.gold] == surfaces
    assert [(one.start, one.end, one.value) for one in predicted(document)] == [
        (one.start, one.end, one.value) for one in document.gold
    ]


def test_readers_take_a_document_in_several_forms_once(tmp_path: Path) -> None:
    (tmp_path / "war.key.xml").write_text(TIMEX2, encoding="utf-8")
    (tmp_path / "war.tml").write_text(TIMEML, encoding="utf-8")
    assert [document.kind for document in documents(tmp_path)] == ["timex2"]


def test_readers_say_where_nothing_is_marked(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name the corpus"):
        documents(tmp_path)


def test_dates_bench_scores_what_it_finds(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    figures = run([tmp_path]).rows["on record, all"]
    assert (figures["strict_f1"], figures["value_f1"]) == (100.0, 100.0)
