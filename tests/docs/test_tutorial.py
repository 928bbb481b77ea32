"""The tutorial's commands run as they are printed, in an empty folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"
# Commands that go on until they are stopped, need a network or a name of the reader's own.
NOT_RUN = ("onrecord serve", "onrecord watch", "onrecord decide", "onrecord remove")


def commands() -> list[str]:
    """Every line that a reader types, in order."""
    blocks = re.findall(r"```\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if not line.startswith(NOT_RUN)]


def test_tutorial_runs_as_printed(tmp_path: Path) -> None:
    sample = Path(str(files("onrecord.resources"))) / "sample"
    shutil.copytree(sample, tmp_path / "reports", ignore=shutil.ignore_patterns("README.md"))
    program = tmp_path / "bin" / "onrecord"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -c "from onrecord.cli import main; main()" "$@"\n')
    program.chmod(0o755)
    # a draft that is contradicted makes `check` end with 1, as the text says
    script = "\n".join(
        ["set -e", *(f"{it} || test $? = 1" if it.startswith("onrecord check") else it for it in commands())]
    )
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "contradicted" in done.stdout and "wrong title" in done.stdout
    assert "<mark" in (tmp_path / "draft-checked.html").read_text(encoding="utf-8")
    assert (tmp_path / "onrecord.db").exists()
