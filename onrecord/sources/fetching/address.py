"""Web addresses, and whether the machines behind them belong to the public web."""

from __future__ import annotations

import socket
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from onrecord.errors import SourceError, UnreachableError

__all__ = ["Address", "Place", "address_of", "is_web_address", "places_of"]

# Longer than any address a browser's line would take; servers refuse from 8,000 characters on (RFC 9110, 4.1).
_LONGEST = 8000
_PORTS = {"http": 80, "https": 443}
# The addresses under which a network without IPv4 reaches it; the last 32 bits are the IPv4 address (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")
_SAFE = "/%:@!$&'()*+,;=~-._"

# What getaddrinfo says of one machine: the family and the socket's address.
Place = tuple[socket.AddressFamily, Any]


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in the letters that a request may hold; `target` is its path with the query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """ "https://example.org", with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        return self.origin + self.target

    def joined(self, location: str) -> Address:
        """Where a redirect leads. Raises SourceError."""
        return address_of(urljoin(self.url, location))


def is_web_address(words: str) -> bool:
    """Whether a person means a page and not a file: "https://example.org/a", not "reports/a.txt"."""
    return words.lstrip().lower().startswith(("http://", "https://"))


def address_of(url: str) -> Address:
    """The address itself. Raises SourceError if it is none, or none of the web."""
    shown = url[:200]
    try:
        parts = urlsplit(url.strip()[: _LONGEST + 1])
        host, port = _host(parts), parts.port
    except ValueError as error:
        raise SourceError(f"{shown} is no web address ({error}); copy it from the browser") from error
    if parts.scheme not in _PORTS or not host:
        raise SourceError(f"{shown} is no web address; it begins with http:// or https:// and names a host")
    if parts.username is not None or parts.password is not None:
        raise SourceError(f"{parts.scheme}://{host} is given with a name or password; leave them out")
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else "")
    if len(target) > _LONGEST:
        raise SourceError(f"{shown}… is longer than the {_LONGEST:,} characters of an address; save the page instead")
    return Address(parts.scheme, host, _PORTS[parts.scheme] if port is None else port, target)


def places_of(address: Address, allowed: Collection[str]) -> list[Place]:
    """The machines behind an address, looked up once: what is asked is what was looked at.

    Raises UnreachableError if there are none, SourceError if one is not of the public web and the host was not allowed
    by a person.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreachableError(
            f"{address.host} is not found ({error}); check the address and the connection"
        ) from error
    places: list[Place] = [(family, place) for family, _, _, _, place in found]
    private = [place[0] for _, place in places if not _is_public(str(place[0]))]
    if private and address.host not in allowed:
        raise SourceError(
            f"{address.host} is at a private address ({private[0]}) and is not fetched; save the page and add the "
            f"file, or allow this host with --allow-host {address.host}"
        )
    return places


def _host(parts: SplitResult) -> str:
    """The host in the letters of the name service: "bücher.example" is "xn--bcher-kva.example"."""
    host = parts.hostname or ""
    return host if ":" in host or not host else host.rstrip(".").encode("idna").decode("ascii")


def _is_public(number: str) -> bool:
    address = _unwrapped(ip_address(number.partition("%")[0]))
    return address.is_global and not address.is_multicast and not address.is_reserved


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address inside an IPv6 one that only wraps it: "::ffff:127.0.0.1" is 127.0.0.1."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)
