from datetime import date

import pytest

from onrecord.views.drawing.axis import Axis
from onrecord.views.drawing.bars import bars
from onrecord.views.drawing.events import draw
from onrecord.views.offices import offices
from onrecord.views.timeline import timeline
from tests.views.sample import sample_record


def test_axis_keeps_the_order_of_days_and_its_ends() -> None:
    days = [date(2013, 1, 1), date(2025, 10, 6), date(2025, 10, 7), date(2025, 12, 15)]
    axis = Axis.over([(day, day) for day in days], 10, 500)
    found = [axis.at(day) for day in days]
    assert found == sorted(found)
    assert axis.at(days[0], 0) == 10
    assert axis.at(days[-1], 1) == pytest.approx(500)


def test_axis_marks_long_pauses_and_gives_busy_days_room() -> None:
    axis = Axis.over([(date(2013, 1, 1),) * 2, (date(2025, 10, 6),) * 2, (date(2025, 10, 7),) * 2], 0, 600)
    assert len(axis.breaks) == 1
    assert axis.at(date(2025, 10, 7)) - axis.at(date(2025, 10, 6)) > 60


def test_drawing_sets_no_two_marks_on_each_other() -> None:
    drawing = draw(timeline(sample_record()), 760)
    assert drawing
    for index, one in enumerate(drawing.shapes):
        for other in drawing.shapes[index + 1 :]:
            assert one.y != other.y or one.right < other.left or other.right < one.left


def test_drawing_tells_rough_times_from_exact_ones() -> None:
    drawing = draw(timeline(sample_record()), 760)
    assert drawing
    dots = {shape.event.entry.id: shape.is_dot for shape in drawing.shapes}
    assert dots["e1"] and not dots["e12"] and not dots["e9"]


def test_drawing_words_stay_on_the_canvas() -> None:
    drawing = draw(timeline(sample_record()), 760)
    assert drawing and drawing.labels
    assert all(label.words.left >= 0 and label.words.right <= 760 and label.y > 8 for label in drawing.labels)


def test_drawing_of_nothing_is_none() -> None:
    assert draw((), 760) is None


def test_bars_are_in_order_within_the_width() -> None:
    drawn = bars(sample_record(), offices(sample_record())[0])
    assert drawn
    assert [bar.tenure.id for bar in drawn.bars] == ["t4", "t3", "t1", "t2"]
    assert all(0 <= bar.left < bar.right <= 100 for bar in drawn.bars)
    assert drawn.bars[0].open_left and not drawn.bars[2].open_left
