"""An unsound row is named by file, line and what is wrong with it."""

import re
from pathlib import Path

import pytest

from analyzer.lexicon import check_lexicon

HEADER = "key\tname\taliases\tkind\ttype\tdomain\tmembers\tyear\tsource"


def problems(tmp_path: Path, *rows: str) -> list[str]:
    folder = tmp_path / "initiatives"
    folder.mkdir()
    (folder / "own.tsv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return [f"{p.line}: {p.problem}" for p in check_lexicon(tmp_path, shipped=True)]


def row(key: str, name: str, **cells: str) -> str:
    order = ("aliases", "kind", "type", "domain", "members", "year", "source")
    filled = {"kind": "slogan", "type": "formula", "domain": "education", "source": "某省教育厅", **cells}
    return "\t".join([key, name, *(filled.get(column, "") for column in order)])


def test_a_sound_table_has_no_problem(tmp_path: Path) -> None:
    assert (
        problems(tmp_path, row("三习", "三习", members="晨习|午习|晚习"), row("青禾计划", "青禾计划")) == []
    )


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([row("甲计划", "甲计划"), row("甲计划", "乙计划")], "3: 键“甲计划”与 own.tsv 第 2 行重复"),
        ([row("三习", "三习", members="晨习|午习")], "2: “三习”应有 3 项，列出 2 项"),
        ([row("甲计划", "甲计划", year="1921")], "2: 年份 1921 不在 1949—2026 之间"),
        ([row("甲计划", "甲计划", domain="")], "2: 缺少领域（domain）"),
        ([row("甲计划", "甲计划", domain="cookery")], "2: 不认识的领域：cookery"),
        ([row("乙计划", "乙计划"), row("丙计划", "丙计划")], "3: 行应按键排序：“丙计划”应在“乙计划”之前"),
        ([row("甲计划", "甲计划", source="")], "2: 没有来源（source）"),
        ([row("甲计划", "甲计划", kind="poem")], "2: "),
        (["甲计划\t甲计划"], "2: 有 2 列，表头有 9 列"),
    ],
)
def test_an_unsound_row_is_named(tmp_path: Path, rows: list[str], problem: str) -> None:
    assert any(said.startswith(problem) for said in problems(tmp_path, *rows))


def test_one_name_twice_in_a_domain_needs_cues(tmp_path: Path) -> None:
    said = problems(tmp_path, row("三习·小学", "三习"), row("三习·幼儿园", "三习"))
    assert len(said) == 1
    assert "没有线索词区分" in said[0]


def test_every_problem_is_said_in_english_too(tmp_path: Path) -> None:
    folder = tmp_path / "initiatives"
    folder.mkdir()
    (folder / "own.tsv").write_text("name\tkind\n三习\tfoo\n", encoding="utf-8")
    (tmp_path / "strange.tsv").write_text("word\tsource\na\tb\na\tb\nc\t\nd\n", encoding="utf-8")
    said = [problem.said("en") for problem in check_lexicon(tmp_path)]
    assert len(said) >= 5
    assert not [line for line in said if re.search("[\u4e00-\u9fff]", line)]
    assert any(line.endswith("strange.tsv:3: the same as line 2") for line in said)
