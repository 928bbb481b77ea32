"""What a page prints around its report is no line of screen one."""

import pytest

from onrecord.record import assemble

from .build import Told

BODY = "The dam burst at dawn.\nHundreds of people left their homes in the valley.\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{BODY}The mayor thanked them all.", True),
        (f"{BODY}Morning Notes will keep you updated. Sign up for our newsletter. The mayor thanked them all.", False),
        (f"{BODY}The mayor thanked them all. Read more", False),
        (f"{BODY}Read more:\nThe bridge that nobody built\nThe mayor thanked them all.", False),
        (f"{BODY}The mayor thanked them all, May 2, 2024. (Photo: Ida Brandt, AP)", False),
        (f"{BODY}The mayor thanked them all, May 2, 2024. REUTERS/Ida Brandt", False),
        (f"{BODY}The mayor thanked them all (twice)", True),
        (f"{BODY}Ida Brandt [L] at the dam. The mayor thanked them all [R]", False),
        (f"{BODY}[The mayor thanked them all. Watch the film]", False),
        (f"{BODY}RELATED: The mayor thanked them all", False),
        (f"The mayor thanked them all\n{BODY}Nobody lives there now.", True),
        (f"The mayor thanked them all {'Dam breaks in the hills ' * 5}The valley is empty\n{BODY}Nobody came.", False),
        (f"{BODY}The bridge was closed.\nThe mayor thanked them all\nThe valley is empty.", False),
        (f"Read more:\n{BODY}The mayor thanked them all.", True),
    ],
)
def test_furniture_is_never_on_screen_one(text: str, shown: bool) -> None:
    told = Told(text)
    told.claim("The mayor thanked them all", "thank")
    assert (assemble([told.reading()]).entries[0].rank > -10) is shown
