"""What every request must pass: a known host, a token where one is set, a limit on size; headers on every answer."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Access", "Guard", "TooLargeError"]

_TOKEN_COOKIE = "onrecord-token"
# Bytes: the longest report that sources take (20 MB of text) with the envelope of a form around it.
_LARGEST_BODY = 24 * 1024 * 1024
_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in: host names that a browser may have typed, and a token for addresses beyond this machine.

    `csrf` is the secret in the desk's own forms: a page of another site cannot read it, so it cannot send a form.
    """

    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "::1"})
    token: str | None = None
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))


class TooLargeError(Exception):
    """A request body is larger than any report may be."""


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        guarded = _with_headers(send)
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        try:
            await self.app(scope, _limited(receive), guarded)
        except TooLargeError:
            await _plain("The upload is too large; 24 MB is the most.", 413)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if _host(headers.get("host", "")) not in self.access.hosts:
            # a page elsewhere that points its own name at this machine must not read the record (DNS rebinding)
            return _plain("This name is not one the desk answers to; start it with --host NAME to allow it.", 400)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > _LARGEST_BODY:
            return _plain("The upload is too large; 24 MB is the most.", 413)
        origin = headers.get("origin", "") if scope["method"] not in ("GET", "HEAD") else ""
        if origin and _host(urlsplit(origin).netloc) not in self.access.hosts:
            return _plain("This form was sent from another site.", 403)
        return self._token_refusal(scope, headers)

    def _token_refusal(self, scope: Scope, headers: Headers) -> Response | None:
        token = self.access.token
        if token is None:
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if given and hmac.compare_digest(given.encode(), token.encode()):
            answer = RedirectResponse(scope["path"], 303)
            answer.set_cookie(_TOKEN_COOKIE, token, httponly=True, samesite="strict")
            return answer
        if hmac.compare_digest(cookie(headers, _TOKEN_COOKIE).encode(), token.encode()):
            return None
        return _plain("Open the address that `onrecord serve` printed; it holds the token.", 401)


def cookie(headers: Headers, name: str) -> str:
    """The value of a cookie, empty where there is none or the header is malformed."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _host(netloc: str) -> str:
    """The name without its port: "localhost:8000", "[::1]:8000"."""
    if netloc.startswith("["):
        return netloc[1:].partition("]")[0]
    return netloc.partition(":")[0].lower()


def _plain(text: str, status: int) -> Response:
    return PlainTextResponse(text + "\n", status)


def _limited(receive: Receive) -> Receive:
    """Counts what comes in: a length that was announced may be a lie."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > _LARGEST_BODY:
            raise TooLargeError
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return guarded
