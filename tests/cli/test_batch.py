"""`zhengce batch`, `query` and `insight` as a person types them: what they say when there is nothing, or too much."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from rich.cells import cell_len

Run = Callable[..., Result]


@pytest.fixture
def store(run: Run, path: Path, tmp_path: Path) -> Path:
    assert run("batch", path, "--store", tmp_path / "store", "--workers", 1).exit_code == 0
    return tmp_path / "store"


def test_a_folder_without_documents_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    done = run("batch", tmp_path / "空", "--store", tmp_path / "store")
    assert done.exit_code == 2
    assert "E109" in done.stderr
    assert not (tmp_path / "store").exists()


def test_a_document_that_could_not_be_read_ends_with_two_and_the_way_to_its_reason(
    run: Run, path: Path, tmp_path: Path
) -> None:
    (path.parent / "坏.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    done = run("batch", path.parent / "坏.txt", path, "--store", tmp_path / "store", "--workers", 1)
    assert done.exit_code == 2
    assert "失败 1" in done.stderr
    assert "E104" in run("query", "FROM failures", "--store", tmp_path / "store").stdout


def test_wrong_places_to_write_are_told_in_the_readers_language(run: Run, path: Path) -> None:
    wanted = path / "store"
    assert "路径中间有一段不是文件夹" in run("batch", path, "--store", wanted).stderr
    assert "Not a directory" in run("batch", path, "--store", wanted, "--lang", "en").stderr


@pytest.mark.parametrize("width", [40, 80, 120])
def test_all_columns_of_a_wide_table_are_shown_whole_whatever_the_width(
    run: Run, store: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = run("query", "SELECT * FROM metrics", "--store", store).stdout
    assert all(
        name in shown for name in ("indicator", "value_start", "confidence", "高中阶段毛入学率", "97.5")
    )
    assert max(map(cell_len, shown.splitlines())) <= width


def test_numbers_are_written_out_and_truths_in_words(run: Run, store: Path) -> None:
    shown = run(
        "query", "SELECT 13220000.0::DOUBLE AS n, 1234567.8::DOUBLE AS m, true AS t", "--store", store
    ).stdout
    assert shown.split()[-3:] == ["13220000", "1234568", "是"]


def test_nothing_found_is_said(run: Run, store: Path) -> None:
    assert "没有找到" in run("insight", "indicator", "没有的指标", "--store", store).stdout


def test_a_grouping_that_would_be_passed_over_is_refused(run: Run, store: Path) -> None:
    assert run("insight", "topics", "--by", "year", "--store", store).exit_code == 2


def test_a_question_to_a_store_leaves_nothing_on_standard_error(store: Path) -> None:
    command = [sys.executable, "-m", "analyzer", "query", "SELECT 1 AS n", "--store", str(store)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
