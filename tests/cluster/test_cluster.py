"""Reading on a real Dask cluster: a scheduler, two workers, one of which is killed in the middle."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.model import Article, Reading
from onrecord.model.codec import encode
from onrecord.parallel import Workers, readings
from onrecord.sources import Overrides, read_paths

SAMPLE = Path(str(files("onrecord.resources"))) / "sample"


@pytest.fixture
def articles() -> list[Article]:
    """The first words of the sample's reports, each several times: enough for three tasks on two workers."""
    found = [item for item in read_paths([SAMPLE], Overrides()) if isinstance(item, Article)]
    return [
        Article(f"Copy {number}.\n\n{item.body[:500]}", outlet=item.outlet) for number in range(4) for item in found
    ]


@pytest.fixture
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The scheduler's address and two worker processes without nannies, so that a killed one stays dead."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    port = address.rsplit(":", 1)[1]
    common = ["--no-dashboard"]
    scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", port, *common)
    workers = [_dask("worker", address, "--nthreads", "1", "--no-nanny", *common) for _ in range(2)]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_cluster_reads_the_same_bytes_and_survives_the_loss_of_a_worker(
    articles: list[Article], cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, workers = cluster
    found: list[Reading] = []
    for number, item in enumerate(readings(articles, Workers(cluster=address))):
        assert isinstance(item, Reading)
        found.append(item)
        if number == 0:
            workers[0].send_signal(signal.SIGKILL)
    assert workers[0].wait(timeout=10) == -signal.SIGKILL and workers[1].poll() is None
    alone = list(readings(articles, Workers(processes=1)))
    assert _bytes(found) == _bytes(alone) and len(found) == len(articles)


def _bytes(items: list[Reading]) -> list[str]:
    return sorted(json.dumps(encode(item), sort_keys=True) for item in items)


def _dask(*command: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(0.5)
    assert process.poll() is None
    return process
