"""The whole job runs without a network: every command in processes that die when they reach for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

BLOCK = Path(__file__).parent / "block"
SAMPLE = Path(str(files("onrecord.resources"))) / "sample"
COMMANDS = [
    ["demo", "--to", "demo"],
    ["add", "reports", "--story", "bay"],
    ["watch", "reports", "--once", "--story", "bay"],
    ["show", "bay"],
    ["check", "draft.txt"],
    ["backup", "copy.db"],
    ["verify"],
]


def run(command: list[str], folder: Path, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """One command in a process that cannot use the network; neither can the processes that it starts."""
    environment = {**os.environ, "PYTHONPATH": str(BLOCK)}
    program = [*before, sys.executable, "-c", "from onrecord.cli import main; main()", *command]
    return subprocess.run(program, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path / "reports", ignore=shutil.ignore_patterns("README.md"))
    (tmp_path / "draft.txt").write_text("The water utility was asked to resign on Friday, a spokesman said.")
    return tmp_path


def test_every_command_runs_without_a_network(folder: Path) -> None:
    for command in COMMANDS:
        done = run(command, folder)
        assert "NETWORK" not in done.stderr, done.stderr
        assert done.returncode == 0 or (command[0] == "check" and done.returncode == 1), f"{command}: {done.stderr}"


def test_the_block_itself_works(folder: Path) -> None:
    program = [sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"]
    done = subprocess.run(program, env={**os.environ, "PYTHONPATH": str(BLOCK)}, capture_output=True, text=True)
    assert done.returncode == 99 and "NETWORK" in done.stderr


def test_the_job_runs_where_there_is_no_network_at_all(folder: Path) -> None:
    alone = ("unshare", "--user", "--map-root-user", "--net")
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine does not let a test make an empty network namespace")
    done = run(COMMANDS[1], folder, alone)
    assert done.returncode == 0, done.stderr
