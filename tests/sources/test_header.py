"""What stands before the first sentence, in the many ways newspapers write it."""

from __future__ import annotations

import pytest

from onrecord.sources.header import header

BODY = "The mayor of Port Ellis resigned on Friday."


@pytest.mark.parametrize(
    ("before", "authors", "outlet"),
    [
        ("By Jane Doe Example Post\n\n", ("Jane Doe",), "Example Post"),
        ("By Jane Doe Example Post ", ("Jane Doe",), "Example Post"),
        ("By Jane Doe, Example Post ", ("Jane Doe",), "Example Post"),
        ("By JANE DOE\nExample Post\n\n", ("Jane Doe",), "Example Post"),
        ("By Jane Doe and John P. Roe, Example Post | March 3, 2021\n", ("Jane Doe", "John P. Roe"), "Example Post"),
        ("By Nick Doe and Ann Roe Washington Post\n\n", ("Nick Doe", "Ann Roe"), "The Washington Post"),
        ("By Jane Doe, Staff Writer\n", ("Jane Doe",), None),
        ("By Jane Doe, John Roe and Mary Major\n", ("Jane Doe", "John Roe", "Mary Major"), None),
        ("By Jane Doe | jdoe@example.com | The Example Times\n", ("Jane Doe",), "The Example Times"),
        ("By Jane Doe of the Example Star-Ledger\n\n", ("Jane Doe",), "Example Star-Ledger"),
        ("By Jane Doe for Example Online\n\n", ("Jane Doe",), "Example Online"),
        ("By Maria de la Cruz Example Gazette ", ("Maria de la Cruz",), "Example Gazette"),
        ("By The Associated Press\n\n", (), "Associated Press"),
        ("By JANE DOE Associated Press\n", ("Jane Doe",), "Associated Press"),
        ("Jane Doe, Associated Press\n", ("Jane Doe",), "Associated Press"),
        ("by Jane Doe\n\n", ("Jane Doe",), None),
        ("By Jane Doe ", ("Jane Doe",), None),
        ("By: Jane Doe\n4 min read\nAdvertisement\n", ("Jane Doe",), None),
        ("By Jane Doe Updated: Jun 23, 2016 - 1:21 PM\n", ("Jane Doe",), None),
    ],
)
def test_header_reads_bylines(before: str, authors: tuple[str, ...], outlet: str | None) -> None:
    found = header(before + BODY)
    assert (found.authors, found.outlet, (before + BODY)[found.end :]) == (authors, outlet, BODY)


@pytest.mark.parametrize(
    ("before", "place", "outlet"),
    [
        ("SPRINGFIELD, Ill. (AP) — ", "Springfield, Ill.", "Associated Press"),
        ("LONDON, March 3 (Reuters) - ", "London", "Reuters"),
        ("NEW YORK/LONDON, Nov 12, 2022 (Reuters) - ", "New York/London", "Reuters"),
        ("Washington (CNN) -- ", "Washington", "CNN"),
        ("(Reuters) - ", None, "Reuters"),
        ("(CNN)", None, "CNN"),
        ("WASHINGTON ― ", "Washington", None),
        ("WASHINGTON, D.C. — ", "Washington, D.C.", None),
        ("ST. LOUIS — ", "St. Louis", None),
        ("NEW DELHI: ", "New Delhi", None),
        ("PUERTO AYORA, Ecuador — ", "Puerto Ayora, Ecuador", None),
        ("Paris, Nov. 12 — ", "Paris", None),
        ("Millbrook, Wash. — ", "Millbrook, Wash.", None),
        ("EXAMPLE CITY (WXYZ) — ", "Example City", "WXYZ"),
        ("By JANE DOE, Associated Press DENVER (AP) — ", "Denver", "Associated Press"),
        ("By Jane Doe LYON, France — ", "Lyon, France", None),
    ],
)
def test_header_reads_datelines(before: str, place: str | None, outlet: str | None) -> None:
    found = header(before + BODY)
    assert (found.place, found.outlet, (before + BODY)[found.end :]) == (place, outlet, BODY)


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("date 2021-03-05 LOS ANGELES — ", "2021-03-05"),
        (" date 2021-03-05 LOS ANGELES — ", "2021-03-05"),
        ("2021-03-05\n\n", "2021-03-05"),
        ("Date: 5 March 2021\nSource: Example Post\n\n", "2021-03-05"),
        (
            "Mayor goes\n\nBy Jane Doe\nPublished March 5, 2021 at 6:04 p.m. EST | Updated March 6, 2021\n\n",
            "2021-03-05",
        ),
        ("Updated: March 6, 2021 6:53 PM\n\nPublished: March 5, 2021 5:11 AM\n\n", "2021-03-05"),
        ("March 5, 2021 - ", "2021-03-05"),
        ("Friday, 5th March 2021\n", "2021-03-05"),
        ("3/15/2021\n", "2021-03-15"),
    ],
)
def test_header_reads_dates(before: str, date: str) -> None:
    found = header(before + BODY)
    assert found.dates and found.dates[0].edtf == date
    assert (before + BODY)[found.end :] == BODY


@pytest.mark.parametrize(
    "text",
    [
        "By Tuesday evening the fire had spread to Port Ellis.",
        "By Friday, Example Post readers had sent 300 letters.",
        "By all accounts, the mayor was tired.",
        "By Mayor Jane Doe's order, the streets were closed on Friday.",
        "NASA — the space agency — said so on Friday.",
        "BREAKING: The minister said so on Friday.",
        "“We are done,” the mayor said.\n\nHe left.",
        "The mayor resigned on Friday.\n\nShe had been in office for two years.",
        "The mayor resigned on Friday",
        "In 2021 the mayor resigned. Nobody was surprised.",
        "12 people were hurt in the fire.\n\nOne died.",
    ],
)
def test_header_leaves_sentences_alone(text: str) -> None:
    assert header(text).end == 0


def test_header_takes_the_title_line() -> None:
    text = f"Court rules against city; mayor to appeal\nBy Jane Doe, Example Tribune\n\nPORT ELLIS, Mo. - {BODY}"
    found = header(text)
    assert (found.headline, found.authors, found.outlet, found.place) == (
        "Court rules against city; mayor to appeal", ("Jane Doe",), "Example Tribune", "Port Ellis, Mo.",
    )  # fmt: skip


def test_header_never_takes_the_whole_text() -> None:
    assert header("By Jane Doe\nExample Post").end < len("By Jane Doe\nExample Post")


def test_header_ends_before_a_first_sentence_that_ends_with_a_date() -> None:
    text = "The mayor of Tolm quit on Friday, March 8, 2024.\n\nShe had led the town for six years."
    assert header(text).end == 0
    dated = "First published Friday, Sept. 6, 2024 at 6:04 p.m. Eastern time\n\nThe mayor of Tolm quit."
    assert [found.edtf for found in header(dated).dates] == ["2024-09-06"] and dated[header(dated).end :][:3] == "The"


def test_header_a_long_line_beside_a_known_title_is_the_first_sentence() -> None:
    line = "The hearing was delayed on Thursday for the man who was convicted of setting fire to the ferry"
    text = f"{line}\n\nLorne Vick and his lawyer want a new trial.\n"
    assert header(text).headline == line
    assert header(text, "Hearing delayed for Vick").end == 0
    assert header(text, f"{line} - Marn Post").headline == line
