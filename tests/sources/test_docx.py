"""Word documents as articles; every file is made by the test."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources import read_path

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEAD = "The harbour board of Port Ellis closed the old pier on Friday, its chair said."


def document(*paragraphs: str, space: str = SPACE, before: str = "") -> str:
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def saved(folder: Path, xml: str, name: str = "word/document.xml") -> Path:
    path = folder / "draft.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return path


def read(path: Path) -> Article | SourceError:
    (found,) = read_path(path)
    return found


@pytest.mark.parametrize("space", [SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_paragraphs_and_runs_become_text(tmp_path: Path, space: str) -> None:
    second = words("No date for its ") + words("opening was given.<!-- no -->") + "<w:r><w:br/></w:r>" + words("More.")
    found = read(saved(tmp_path, document(words(LEAD), second, space=space)))
    assert isinstance(found, Article)
    assert found.text == f"{LEAD}\n\nNo date for its opening was given.\nMore."


def test_deleted_and_moved_words_are_left_out(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>"
    found = read(saved(tmp_path, document(words(LEAD) + deleted + f"<w:moveFrom>{words('Moved.')}</w:moveFrom>")))
    assert isinstance(found, Article) and found.text == LEAD


@pytest.mark.parametrize(
    ("xml", "name", "said"),
    [
        (document(words(LEAD)), "content.xml", "no Word document"),
        ("<w:document", "word/document.xml", "no well-formed document"),
        (document(), "word/document.xml", "is empty"),
        (document(words("a" * 9_000_000)), "word/document.xml", "unpacks to more than"),
        (document(words("&a;"), before='<!DOCTYPE d [<!ENTITY a "b">]>'), "word/document.xml", "document type"),
    ],
)
def test_what_is_no_document_is_refused_with_its_reason(tmp_path: Path, xml: str, name: str, said: str) -> None:
    found = read(saved(tmp_path, xml, name))
    assert isinstance(found, SourceError) and said in str(found) and "draft.docx" in str(found)


def test_a_file_that_only_has_the_ending_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_text(LEAD)
    assert "no Word document" in str(read(path))
    assert "cannot be read" in str(read(tmp_path / "missing.docx"))
