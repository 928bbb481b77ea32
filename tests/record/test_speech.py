from onrecord.record.identity.entities import identify
from onrecord.record.origins.speech import speech
from tests.record.build import Told

QUOTED = "“The harbour wall has leaked for years”"


def test_speech_has_the_channel_that_another_report_gives_for_the_same_words() -> None:
    one = Told(f"{QUOTED}, Hale said in an interview.")
    one.said(QUOTED, "Ann Hale", kind="direct", channel="interview")
    other = Told(f"{QUOTED}, Hale said. “It fell,” Hale said.", "Example Echo")
    other.said(QUOTED, "Ann Hale", kind="direct")
    other.said("“It fell,”", "Ann Hale", kind="direct")
    readings = [one.reading(), other.reading()]
    rows = speech(readings, identify(readings), {})
    assert [row.channel for row in rows] == ["interview", "interview", None]
