"""One request to one machine, with a limit on its time and on the bytes of the answer."""

from __future__ import annotations

import socket
import ssl
import threading
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse

from onrecord.errors import SourceError, UnreachableError
from onrecord.sources.fetching.address import Address, Place

__all__ = ["Answer", "Bounds", "asked"]

_CHUNK = 65536
# Either of the two packings that servers send unasked: gzip and zlib (RFC 9110, 8.4.1).
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_LATE = "it took longer than {:g} seconds"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that one page may cost.

    `seconds`: from the first connection to the last byte; `bytes`: of an answer, unpacked, as of a saved page;
    `redirects`: as many as curl follows by rule of thumb and news sites need (http → https → www → a path: 3);
    `pause`: seconds between two requests to one host, at least; `longest_pause`: what robots.txt may ask for.
    """

    seconds: float = 30.0
    bytes: int = 8_000_000
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Connection(HTTPConnection):
    """A connection to places that were looked up and judged before: no name is resolved again."""

    def __init__(self, address: Address, places: Sequence[Place], seconds: float) -> None:
        super().__init__(address.host, address.port, timeout=seconds)
        self.address, self.places = address, places
        self.is_late = False

    def connect(self) -> None:
        self.sock = self._reached()
        if self.is_late:  # its time was over while there was no socket to shut down
            raise TimeoutError
        if self.address.scheme == "https":
            context = ssl.create_default_context()
            # the handshake is a step of its own, so that the socket can be shut down while it lasts
            secure = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = secure
            secure.do_handshake()

    def end(self) -> None:
        """Shuts the connection down wherever it stands: a server may go on to send a byte now and then."""
        self.is_late = True
        if self.sock is not None:
            with suppress(OSError):  # it ended at this very moment
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)

    def _reached(self) -> socket.socket:
        failed: OSError = OSError("no address")
        for family, place in self.places:
            reached = socket.socket(family, socket.SOCK_STREAM)
            reached.settimeout(self.timeout)
            try:
                reached.connect(place)
                return reached
            except OSError as error:
                reached.close()
                failed = error
        raise failed


def asked(address: Address, places: Sequence[Place], headers: Mapping[str, str], bounds: Bounds) -> Answer:
    """The answer to a GET. Raises UnreachableError if there is none in time, SourceError if it is too long."""
    connection = _Connection(address, places[:2], bounds.seconds / 2)
    with _ended_after(connection, bounds.seconds):
        try:
            connection.request("GET", address.target, headers=dict(headers))
            response = connection.getresponse()
            body = _body(response, address, bounds.bytes)
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            reason = _LATE.format(bounds.seconds) if connection.is_late else str(error) or type(error).__name__
            raise UnreachableError(
                f"{address.url} cannot be fetched ({reason}); try again, or save the page"
            ) from error
    if connection.is_late:  # a socket that was shut looks like the end of the answer
        raise UnreachableError(f"{address.url} cannot be fetched ({_LATE.format(bounds.seconds)}); save the page")
    return Answer(response.status, {name.lower(): value for name, value in response.headers.items()}, body)


@contextmanager
def _ended_after(connection: _Connection, seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, connection.end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()


def _body(response: HTTPResponse, address: Address, limit: int) -> bytes:
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate"):
        raise SourceError(f"{address.url} is sent packed as {packing!r}; save the page and add the file")
    unpack = zlib.decompressobj(_GZIP_OR_ZLIB) if packing != "identity" else None
    parts, length = [], 0
    while chunk := response.read(_CHUNK):
        part = unpack.decompress(chunk, limit + 1 - length) if unpack else chunk
        parts.append(part)
        length += len(part)
        if length > limit:
            raise SourceError(f"{address.url} has more than {limit:,} bytes; save its text alone and add the file")
    if response.length or (unpack and not unpack.eof and parts):  # what the server announced and did not send
        raise UnreachableError(f"{address.url} is cut off; try again, or save the page")
    return b"".join(parts)
