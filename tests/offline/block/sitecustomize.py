"""Python runs this at its start where the folder is on PYTHONPATH: using any network but loopback ends the process."""

import os
import sys
from typing import Any

WATCHED = (
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.bind",
)


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in WATCHED:
        return
    where = arguments[1] if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind") else arguments
    host = where[0] if isinstance(where, tuple) and where else where
    if isinstance(where, str | bytes) and event != "socket.getaddrinfo":
        return  # a socket file on this machine
    if str(host).strip("'b") in ("127.0.0.1", "::1", "localhost"):
        return
    sys.stderr.write(f"NETWORK {event} {arguments!r}\n")
    sys.stderr.flush()
    os._exit(99)


sys.addaudithook(refuse)
