"""Reading many articles at once: on the cores of this machine, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from onrecord import reading
from onrecord.errors import ReaderError
from onrecord.model import Article, Reading
from onrecord.reading.chosen import PACKAGED, chosen

__all__ = ["Failure", "Workers", "readings"]

# Articles handed to a worker at once: enough to fill the encoder's batches, few enough that progress is seen.
CHUNK = 8
# Below this many articles starting worker processes (about two seconds each) costs more than it saves.
WORTH_PROCESSES = 24


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the reader could not read, and why; the others are not held up by it."""

    article: Article
    reason: str


@dataclass(frozen=True, slots=True)
class Workers:
    """Where to read: `processes` on this machine (None: one a core), or a Dask scheduler's address.

    `weights` is a folder that every worker can open (None: the one in use here).
    """

    processes: int | None = None
    cluster: str | None = None
    weights: Path | None = None


def readings(articles: Sequence[Article], workers: Workers = Workers()) -> Iterator[Reading | Failure]:
    """Readings in the order in which they are ready. Raises ReaderError if there are no workers to read them."""
    if workers.weights is None and chosen() != PACKAGED:  # a worker has the packaged ones at a place of its own
        workers = replace(workers, weights=chosen())
    chunks = [tuple(articles[start : start + CHUNK]) for start in range(0, len(articles), CHUNK)]
    processes = min(workers.processes or cpu_count() or 1, len(chunks))
    if workers.cluster:
        yield from _on_cluster(chunks, workers)
    elif len(articles) < WORTH_PROCESSES or processes < 2:
        for chunk in chunks:
            yield from read_chunk(chunk, workers.weights)
    else:
        yield from _in_processes(chunks, processes, workers.weights)


def read_chunk(articles: Sequence[Article], weights: Path | None) -> list[Reading | Failure]:
    """Reads some articles in this process; one that fails is told apart by reading them one by one."""
    reader = _reader(weights)
    try:
        return list(reader.read_all(articles))
    except Exception:
        return [_read_one(reader, article) for article in articles]


def _read_one(reader: reading.Reader, article: Article) -> Reading | Failure:
    try:
        return reader.read(article)
    except Exception as error:  # a bug that one odd text uncovers must not cost the others
        return Failure(article, f"{article.file or article.id} could not be read ({type(error).__name__}: {error})")


@cache
def _reader(weights: Path | None) -> reading.Reader:
    return reading.Reader(weights)


def _in_processes(
    chunks: Sequence[tuple[Article, ...]], processes: int, weights: Path | None
) -> Iterator[Reading | Failure]:
    """A chunk whose worker died (out of memory, killed) is read again in this process."""
    lost = []
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        futures = {pool.submit(read_chunk, chunk, weights): chunk for chunk in chunks}
        for future in as_completed(futures):
            try:
                yield from future.result()
            except BrokenExecutor:
                lost.append(futures[future])
    for chunk in lost:
        yield from read_chunk(chunk, weights)


def _on_cluster(chunks: Sequence[tuple[Article, ...]], workers: Workers) -> Iterator[Reading | Failure]:
    """Chunks of a lost worker are read again by the others (three times at most)."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise ReaderError("--cluster needs Dask; install it with: pip install 'onrecord[cluster]'") from error
    try:
        client = distributed.Client(workers.cluster, timeout="10s")
    except OSError as error:
        raise ReaderError(f"no Dask scheduler answers at {workers.cluster}; start one with: dask scheduler") from error
    with client:
        futures = client.map(read_chunk, chunks, weights=workers.weights, retries=3, pure=False)
        for _, result in distributed.as_completed(futures, with_results=True):
            yield from result
