"""Work that lasts, told line by line to the page that waits for it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from starlette.concurrency import run_in_threadpool

from onrecord.errors import OnRecordError

__all__ = ["Step", "told"]

# What is done, how many are done, of how many.
Step = Callable[[str, int, int], None]


async def told(work: Callable[[Step], tuple[str | None, str]]) -> AsyncIterator[str]:
    """Lines of JSON while the work goes on in a thread: steps as {"what", "done", "of"}, at last {"to", "said"}."""
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[str | None]()

    def tell(line: str | None) -> None:
        loop.call_soon_threadsafe(lines.put_nowait, line)

    def run() -> None:
        try:
            to, said = work(lambda what, done, of: tell(_line(what=what, done=done, of=of)))
            tell(_line(to=to, said=said))
        except OnRecordError as error:
            tell(_line(to=None, said=str(error)))
        finally:
            tell(None)

    running = asyncio.ensure_future(run_in_threadpool(run))
    while (line := await lines.get()) is not None:
        yield line
    await running


def _line(**values: str | int | None) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"
