from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from analyzer.compiled import cache_folder, compiled

LONG_AGO = 1_700_000_000


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("ZHENGCE_CACHE", str(folder))
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    made = tmp_path / "词.txt"
    made.write_text("双减\n河长制\n", encoding="utf-8")
    os.utime(made, (LONG_AGO, LONG_AGO))
    return made


@pytest.fixture
def read(table: Path) -> Callable[[], tuple[str, ...]]:
    """Reads the table through the cache; `reads` counts how often the file itself was read."""
    reads: list[int] = []

    def from_file() -> tuple[str, ...]:
        reads.append(1)
        return tuple(table.read_text(encoding="utf-8").split())

    def through_cache() -> tuple[str, ...]:
        return compiled("词", (table,), tuple[str, ...], from_file)

    through_cache.reads = reads  # type: ignore[attr-defined]
    return through_cache


def _kept(cache: Path) -> Path:
    (only,) = cache.iterdir()
    return only


def test_an_unchanged_file_is_read_once(cache: Path, read: Callable[[], tuple[str, ...]]) -> None:
    assert read() == read() == ("双减", "河长制")
    assert len(read.reads) == 1


@pytest.mark.parametrize("when", [LONG_AGO, LONG_AGO + 1])
def test_another_size_or_time_makes_it_stale(
    cache: Path, table: Path, read: Callable[[], tuple[str, ...]], when: int
) -> None:
    read()
    text = "双减\n林长制\n" if when != LONG_AGO else "双减\n"
    table.write_text(text, encoding="utf-8")
    os.utime(table, (when, when))
    assert read() == tuple(text.split())


def test_a_file_that_was_written_just_now_is_not_kept(
    cache: Path, table: Path, read: Callable[[], tuple[str, ...]]
) -> None:
    os.utime(table)
    assert read() == read()
    assert len(read.reads) == 2
    assert not cache.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw + b"\x00",
        lambda raw: b"\xc1" * len(raw),
        lambda raw: raw.replace("双减".encode(), b"\xff" * 6),
    ],
)
def test_a_damaged_cache_is_read_past_and_mended(
    cache: Path, read: Callable[[], tuple[str, ...]], damage: Callable[[bytes], bytes]
) -> None:
    read()
    sound = _kept(cache).read_bytes()
    _kept(cache).write_bytes(damage(sound))
    assert read() == ("双减", "河长制")
    assert _kept(cache).read_bytes() == sound


def test_what_is_of_another_type_is_read_past(cache: Path, table: Path) -> None:
    compiled("词", (table,), tuple[str, ...], lambda: ("双减",))
    assert compiled("词", (table,), dict[str, int], lambda: {"双减": 2}) == {"双减": 2}


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[], tuple[str, ...]]
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("ZHENGCE_CACHE", str(blocked))
    assert read() == read() == ("双减", "河长制")
    assert len(read.reads) == 2


def test_off_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[], tuple[str, ...]]
) -> None:
    monkeypatch.setenv("ZHENGCE_CACHE", "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert read() == read()
    assert len(read.reads) == 2
    assert not (tmp_path / "home").exists()


def test_code_that_is_no_file_keeps_nothing(cache: Path, table: Path) -> None:
    files = (table, table.with_name("没有.py"))
    assert compiled("词", files, tuple[str, ...], lambda: ("双减",)) == ("双减",)
    assert not cache.exists()


def test_without_the_variable_it_is_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZHENGCE_CACHE", raising=False)
    assert cache_folder() == platformdirs.user_cache_path("zhengce", appauthor=False)


def test_changed_code_makes_everything_stale(
    cache: Path, read: Callable[[], tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    read()
    monkeypatch.setattr("analyzer.compiled._program", lambda: ("other", "code"))
    read()
    assert len(read.reads) == 2


def test_processes_that_start_together_do_not_disturb_each_other(cache: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、主要成效\n推进“双一流”建设，入园率达到%，投入亿元。\n", encoding="utf-8")
    command = [sys.executable, "-m", "analyzer", "check", "--format", "json", "--exit-zero", str(path)]

    def outputs(number: int) -> set[bytes]:
        running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(number)]
        return {process.communicate()[0] for process in running}

    together = outputs(4)
    assert len(together) == 1
    assert outputs(1) == together
    assert all(kept.suffix == ".msgpack" for kept in cache.iterdir())
    off = subprocess.run(command, env={**os.environ, "ZHENGCE_CACHE": "off"}, capture_output=True, check=True)
    assert {off.stdout} == together
