"""Runs the program within the test's own process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analyzer.cli.main import main

TEXT = """江临市教育发展自评报告
一、主要成效
深入实施“强师惠民”行动，高中阶段毛入学率达到97.5%，比上年提高个百分点。
二、存在问题
一是师资力量不足。乡村教师队伍年龄偏大。
三、下一步措施
一是加强师资队伍建设。优化乡村教师队伍结构。
"""


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    for name in ("ZHENGCE_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Callable[..., Result]:
    def call(*args: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)

    return call


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "报告.txt"
    made.write_text(TEXT, encoding="utf-8")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, an empty file between them, and a file that is passed over."""
    made = tmp_path / "文件"
    made.mkdir()
    (made / "a.txt").write_text(TEXT, encoding="utf-8")
    (made / "b.txt").write_bytes(b"")
    (made / "c.md").write_bytes(TEXT.encode("gb18030"))
    (made / "d.xlsx").write_bytes(b"PK\x03\x04")
    return made
