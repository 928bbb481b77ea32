"""A desk on loopback for a browser of this machine, as long as a block lasts."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from onrecord.web import application

__all__ = ["running"]


@contextmanager
def running(record: Path) -> Iterator[str]:
    """The address of a desk over that record."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(application(str(record)), log_level="warning", server_header=False, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()
