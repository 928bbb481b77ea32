"""Web archives (WARC, ISO 28500) as articles: the HTML responses, one after the other."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.html import article_of_html
from onrecord.sources.options import Overrides

__all__ = ["articles_of_warc"]


def articles_of_warc(path: Path, overrides: Overrides) -> Iterator[Article | SourceError]:
    """Every HTML page of a web archive, read record by record: an archive of any length fits.

    Records that are no successful HTML response are passed over; a page that is no article is reported.
    """
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                if _is_page(record):
                    yield _article(record, path.name, overrides)
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, zlib.error) as error:
        yield SourceError(f"{path.name} cannot be read to its end ({error}); what stands before was taken")


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and "html" in kind.lower()


def _article(record: ArcWarcRecord, name: str, overrides: Overrides) -> Article | SourceError:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    where = f"{name} {url}"
    try:
        # One byte more than a page may have: a compressed bomb is unpacked no further.
        data = record.content_stream().read(overrides.limits.page_bytes + 1)
        return article_of_html(data, where, overrides, url=url, file=name)
    except SourceError as error:
        return error
    except Exception as error:  # warcio's decoders fail in many ways; one record must not stop an archive
        return SourceError(f"{where} cannot be unpacked ({error}); it was passed over")
