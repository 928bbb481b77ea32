"""Which outlet published it: by the host of a page, or by a name as people write it."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from onrecord.resources import load

__all__ = ["is_agency", "known_names", "outlet_of_host", "outlet_of_url", "outlet_of_words"]

# Page addresses in web archives hold the real address: web.archive.org/web/20150102030405/http://example.com/a
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/[^/]+/(https?://.+)$")
# Parts of a host that name a section, a device or a mirror, not the outlet: "m.example.com", "edition.example.com".
_HOST_PREFIXES = ("www.", "m.", "mobile.", "amp.", "edition.", "news.", "en.")


def outlet_of_url(url: str | None) -> str | None:
    """The listed outlet whose host the address ends in; None if no listed one does."""
    labels = _host(url).split(".")
    for first in range(len(labels) - 1):
        name = _by_host().get(".".join(labels[first:]))
        if name:
            return name
    return None


def outlet_of_host(url: str | None) -> str | None:
    """The bare host name of an address, for outlets that are not listed: "example-post.com"."""
    host = _host(url)
    for prefix in _HOST_PREFIXES:
        host = host.removeprefix(prefix)
    return host or None


def outlet_of_words(words: str | None) -> str | None:
    """The listed outlet of that name or alias in any case ("fox", "the washington post"), else the words themselves."""
    words = " ".join((words or "").split())
    return _by_name().get(words.casefold(), words or None)


def is_agency(outlet: str | None) -> bool:
    """Whether others print this outlet's copy under their own name."""
    return any(entry["name"] == outlet and entry.get("agency", False) for entry in load("outlets")["outlet"])


@cache
def known_names() -> dict[str, str]:
    """Every name and alias as it is written in bylines, with the outlet's listed name."""
    return {
        form: entry["name"]
        for entry in reversed(load("outlets")["outlet"])
        for form in (*entry.get("aliases", ()), entry["name"])
    }


def _host(url: str | None) -> str:
    archived = _ARCHIVED.match(url or "")
    try:
        return (urlsplit(archived[1] if archived else url or "").hostname or "").rstrip(".")
    except ValueError:  # "http://[broken"
        return ""


@cache
def _by_host() -> dict[str, str]:
    return {host: entry["name"] for entry in load("outlets")["outlet"] for host in entry.get("hosts", ())}


@cache
def _by_name() -> dict[str, str]:
    return {form.casefold(): name for form, name in known_names().items()}
