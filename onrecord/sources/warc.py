"""Web archives (WARC, ISO 28500) as articles: the HTML responses, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
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
    seen = False
    try:
        with path.open("rb") as file:
            archive = _Archive(file)
            for record in archive:
                seen = seen or record.format == "warc"
                if _is_page(record):
                    yield _article(record, path.name, overrides)
        if archive.is_cut_off:
            yield SourceError(f"{path.name} is cut off; what stands before was taken, fetch it again")
        elif not seen:
            yield SourceError(f"{path.name} holds no WARC records; name it by what it is")
    except OSError:
        raise
    except Exception as error:  # warcio fails in many ways on what is no archive
        raise SourceError(f"{path.name} is damaged; what stands before was taken, fetch it again") from error


class _Archive(ArchiveIterator):  # type: ignore[misc]
    """warcio's iterator, which ends in silence where a compressed file was cut off; this one notes it."""

    is_cut_off = False

    def close(self) -> None:
        decompressor = getattr(self.reader, "decompressor", None)
        self.is_cut_off = self.is_cut_off or not getattr(decompressor, "eof", True)
        super().close()


def _is_page(record: ArcWarcRecord) -> bool:
    if record.format != "warc" or record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and "html" in kind.lower()


def _article(record: ArcWarcRecord, name: str, overrides: Overrides) -> Article | SourceError:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    where = f"{name} {url}"
    try:
        # One byte more than a page may have: a compressed bomb is unpacked no further.
        data = record.content_stream().read(overrides.limits.page_bytes + 1)
        if len(data) <= overrides.limits.page_bytes and record.raw_stream.limit > 0:
            return SourceError(f"{where} is cut off; fetch the page again")
        return article_of_html(data, where, overrides, url=url, file=name)
    except SourceError as error:
        return error
    except Exception as error:  # warcio's decoders fail in many ways; one record must not stop an archive
        return SourceError(f"{where} cannot be unpacked ({error}); it was passed over")
