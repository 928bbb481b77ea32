"""A web server on loopback that answers as a test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.sources.test_formats import PARAGRAPHS

Answering = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Served:
    """What stands at each path: status, headers and body, or a function that answers; and what was asked for."""

    address: str = ""
    answers: dict[str, tuple[int, Mapping[str, str], bytes] | Answering] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def page(self, path: str, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Puts a page at a path; returns its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (200, {"Content-Type": kind, **named}, body)
        return self.address + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


def article(headline: str = "Bridge closed", day: str = "2024-03-04", words: str = PARAGRAPHS) -> bytes:
    head = f"<title>{headline}</title><meta property='article:published_time' content='{day}'>"
    body = f"<article><h1>{headline}</h1>{words}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


@contextmanager
def served() -> Iterator[Served]:
    """A server at http://127.0.0.1:PORT while the block lasts."""
    site = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            answer = site.answers.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
