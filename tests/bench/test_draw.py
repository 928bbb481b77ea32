from __future__ import annotations

from pathlib import Path

from bench.draw import draw, shown


def test_draw_prints_differences_with_the_words_around_them(tmp_path: Path) -> None:
    story = tmp_path / "ferry"
    story.mkdir()
    for day, count in ((2, "four"), (3, "six")):
        text = f"SORN, March {day}, 2024 — A fire on the ferry to Marn killed at least {count} people, officials said."
        (story / f"paper{day}.txt").write_text(text, encoding="utf-8")
    drawn = draw([tmp_path], count=60, stories=1, seed=1)
    assert [(item.story, item.difference.field) for item in drawn] == [("ferry", "number")]
    assert "killed at least four people" in shown(drawn[0]).replace("[", "").replace("]", "")
