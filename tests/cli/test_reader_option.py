import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import onrecord
from onrecord.errors import ReaderError
from onrecord.reading import version
from onrecord.reading.chosen import PACKAGED, choose, chosen
from onrecord.store import Store

REPORT = "ELMTON (Elmton Post), 3 May 2021 — Mayor Ada Quist resigned on Monday, she said in a statement.\n" * 3


@pytest.fixture(autouse=True)
def packaged_again() -> Iterator[None]:
    yield
    choose(PACKAGED)


def test_reader_option_reads_with_the_weights_of_that_folder(tmp_path: Path) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(PACKAGED, folder)
    (folder / "MODEL_CARD.md").write_text("another model")
    (tmp_path / "report.txt").write_text(REPORT)
    record = str(tmp_path / "x.db")
    packaged = version()
    arguments = ["--record", record, "--reader", str(folder), "add", str(tmp_path / "report.txt")]
    result = CliRunner().invoke(onrecord, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert chosen() == folder and version() != packaged
    with Store(record, create=False) as store:
        articles = store.articles(store.stories()[0].id)
        assert store.readings(articles, version()) != (None,)
        assert store.readings(articles, packaged) == (None,)


def test_reader_option_refuses_a_folder_without_weights(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"reader\.json is missing"):
        CliRunner().invoke(onrecord, ["--reader", str(tmp_path), "show"], catch_exceptions=False)
