"""The commands that list one kind of finding: tables, rows for machines, and what they say when there is nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_metrics_rows_agree_between_json_and_csv(run: Run, path: Path) -> None:
    rows = json.loads(run("metrics", path, "--format", "json").stdout)
    table = list(csv.DictReader(io.StringIO(run("metrics", path, "--format", "csv").stdout)))
    assert [row["text"] for row in rows] == [row["text"] for row in table]
    assert (rows[0]["line"], rows[0]["value"], rows[0]["unit"]) == (3, 97.5, "%")


def test_the_words_around_keep_to_their_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("全县教育工作情况\r\n入学率达到%。\r\n投入亿元。\r\n".encode())
    rows = json.loads(run("metrics", path, "--missing", "--format", "json").stdout)
    assert [(row["before"], row["after"]) for row in rows] == [("入学率达到", "%。"), ("投入", "亿元。")]
    assert len(run("metrics", path, "--missing", "--format", "csv").stdout.splitlines()) == 3


def test_missing_lists_only_what_has_no_number(run: Run, path: Path) -> None:
    rows = json.loads(run("metrics", path, "--missing", "--format", "json").stdout)
    assert [(row["value"], row["unit"], row["status"]) for row in rows] == [(None, "个百分点", "blank")]
    assert "【缺】个百分点" in run("metrics", path, "--missing").stdout


def test_csv_in_a_file_opens_in_excel(run: Run, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "指标.csv"
    run("metrics", path, "--format", "csv", "-o", target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_folder_names_the_document_of_each_row(run: Run, folder: Path) -> None:
    done = run("metrics", folder)
    assert "a.txt" in done.stdout
    assert "c.md" in done.stdout
    assert done.exit_code == 2


def test_nothing_found_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("天气很好。", encoding="utf-8")
    assert run("metrics", path).stdout == "没有找到\n"
    assert run("metrics", path, "--missing", "--lang", "en").stdout == "no missing number found\n"
    assert run("initiatives", path).stdout == "没有找到\n"
    assert run("outline", path).stdout == "没有找到\n"


def test_nothing_is_said_of_a_file_that_could_not_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    for command in (("metrics",), ("metrics", "--missing"), ("initiatives",), ("analyze", tmp_path)):
        done = run(*command, path)
        assert (done.stdout, done.exit_code) == ("", 2)


def test_missing_numbers_are_summed_up_and_doubtful_ones_told_apart(run: Run, folder: Path) -> None:
    assert (
        "缺数 2 处，其中存疑（置信度低于 0.8）0 处；文件 2 份" in run("metrics", folder, "--missing").stdout
    )


def test_initiatives_are_counted_over_documents(run: Run, folder: Path) -> None:
    rows = json.loads(run("initiatives", folder, "--format", "json").stdout)
    found = next(row for row in rows if row["name"] == "强师惠民")
    assert (found["count"], found["documents"], found["known"]) == (2, 2, False)
    assert found["mentions"][0]["line"] == 3


def test_unknown_initiatives_are_rows_that_the_lexicon_takes(run: Run, path: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "initiatives"
    own.mkdir(parents=True)
    done = run("initiatives", path, "--unknown", "-o", own / "new.tsv")
    assert done.exit_code == 0
    rows = json.loads(run("initiatives", path, "--lexicon", own.parent, "--format", "json").stdout)
    assert [row["known"] for row in rows if row["name"] == "强师惠民"] == [True]


def test_the_outline_is_a_tree_with_roles(run: Run, path: Path) -> None:
    shown = run("outline", path).stdout
    assert "二、存在问题" in shown
    assert "问题" in shown.split("二、存在问题")[1].split("\n")[0]
    sections = json.loads(run("outline", path, "--format", "json").stdout)
    assert {section["title"] for section in sections} >= {"主要成效", "存在问题", "下一步措施"}


def test_problems_stand_beside_their_measures(run: Run, path: Path) -> None:
    assert "师资力量不足" in run("problems", path).stdout
    found = json.loads(run("problems", path, "--format", "json").stdout)
    assert set(found) == {"problems", "measures", "links", "unanswered", "unasked"}


@pytest.mark.parametrize("form", ["table", "json"])
def test_rules_are_listed(run: Run, form: str) -> None:
    assert "NUM001" in run("rules", "--format", form).stdout


def test_rules_json_has_the_keys_of_the_contract(run: Run) -> None:
    rule = json.loads(run("rules", "--format", "json").stdout)[0]
    assert {"code", "name", "severity", "status", "source", "default"} <= set(rule)


def test_the_schema_is_printed(run: Run) -> None:
    assert json.loads(run("schema").stdout)["$id"] == "zhengce.report/1"


def test_a_folder_that_holds_no_table_is_never_said_to_be_sound(run: Run, tmp_path: Path) -> None:
    done = run("lexicon", "check", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    (tmp_path / "initiativs.tsv").write_text("key\tsource\n甲乙\t例\n", encoding="utf-8")
    done = run("lexicon", "check", tmp_path)
    assert done.exit_code == 1
    assert "没有叫“initiativs”的词表" in done.stdout


def test_a_bad_row_is_told_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "initiatives.tsv").write_text("key\tname\tkind\ttype\tsource\n甲乙\t甲乙\n", encoding="utf-8")
    assert len(run("lexicon", "check", tmp_path).stdout.splitlines()) == 1


def test_a_card_and_the_stock_are_in_the_readers_language(run: Run) -> None:
    assert "口号提法  数字缩语  卫生健康" in run("lexicon", "show", "三早").stdout
    assert "数字缩语" in run("lexicon", "stats").stdout


def test_documents_of_a_folder_are_told_apart(run: Run, path: Path) -> None:
    inner = path.parent / "内"
    inner.mkdir()
    (inner / path.name).write_bytes(path.read_bytes())
    shown = run("analyze", path.parent).stdout.splitlines()
    assert {line.split()[0] for line in shown[1:3]} == {path.name, f"内/{path.name}"}
