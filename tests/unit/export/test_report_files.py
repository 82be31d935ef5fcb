"""Workbooks and tables of reports: nothing in them is run, nothing is lost, missing numbers are coloured."""

from __future__ import annotations

import csv
import re
import zipfile
from functools import partial
from urllib.parse import unquote
from xml.etree import ElementTree

import msgspec
import pyarrow.parquet as pq
import pytest

from analyzer.digest.places import Places
from analyzer.errors import OutputError
from analyzer.export.report_tables import export_tables, report_tables
from analyzer.export.report_workbook import export_workbook
from analyzer.export.workbook import Row, Sheet, write_workbook
from analyzer.model.document import Origin
from analyzer.render.labels import label

SAY = partial(label, lang="zh")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "\t=1", "{=1}")


def sheets(path):
    """{name of sheet: rows of {letter of column: (type, text, style)}} as they stand in the file."""
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - our own file
        names = [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]
        found = {}
        for number, name in enumerate(names, 1):
            tree = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            found[name] = [
                {
                    c.get("r").rstrip("0123456789"): (c.get("t", "n"), "".join(c.itertext()), c.get("s"))
                    for c in row
                }
                for row in tree.iter(f"{MAIN}row")
            ]
        return found


def names_in(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


@pytest.fixture
def book(report, tmp_path):
    path = tmp_path / "报告.xlsx"
    export_workbook([report, report], path, SAY)
    return path


def test_there_is_a_sheet_for_each_kind_of_finding(book):
    found = sheets(book)
    assert list(found) == [
        "文件", "大纲", "政策举措", "指标", "问题", "措施", "关联", "引用文件", "检查结果"
    ]  # fmt: skip
    assert len(found["指标"]) == 1 + 2 * 3


def test_a_missing_number_is_an_empty_coloured_cell(book):
    head, *rows = sheets(book)["指标"]
    letters = {text: letter for letter, (_, text, _) in head.items()}
    given, blank, placeholder = (row[letters["数值"]] for row in rows[:3])
    assert given[:2] == ("n", "97.5")
    assert blank[1] == placeholder[1] == ""
    assert blank[2] == placeholder[2] != given[2]
    assert "【缺】" in rows[1][letters["上下文"]][1]


def test_headers_stay_and_filter(book):
    files = names_in(book)
    for number in range(1, 10):
        assert "<autoFilter" in files[f"xl/worksheets/sheet{number}.xml"]
        assert 'state="frozen"' in files[f"xl/worksheets/sheet{number}.xml"]


def test_a_row_leads_to_its_document(report, tmp_path):
    document = tmp_path / "材料" / "报告 #1%20.txt"
    document.parent.mkdir()
    document.write_text(report.text, encoding="utf-8")
    source = msgspec.structs.replace(report.source, path=str(document))
    book = tmp_path / "结果" / "a.xlsx"
    book.parent.mkdir()
    export_workbook([msgspec.structs.replace(report, source=source)], book, SAY)
    links = names_in(book)["xl/worksheets/_rels/sheet1.xml.rels"]
    (target,) = set(re.findall(r'Target="([^"]+)" TargetMode="External"', links))
    led_to = book.parent / unquote(target.replace("\\", "/"))
    assert led_to.resolve() == document.resolve()


@pytest.mark.parametrize(
    "address", ["http://a.example/x", "internal:Sheet1!A1", "file:///etc/passwd", "mailto:a@b.c"]
)
def test_a_path_that_is_no_file_is_no_link(report, tmp_path, address):
    source = msgspec.structs.replace(report.source, path=address)
    export_workbook(
        [msgspec.structs.replace(report, source=source, text=report.text)], tmp_path / "a.xlsx", SAY
    )
    links = names_in(tmp_path / "a.xlsx").get("xl/worksheets/_rels/sheet1.xml.rels", "")
    assert "example" not in links
    assert "mailto" not in links
    assert "internal" not in links


@pytest.mark.parametrize("words", FORMULAS)
def test_no_text_becomes_a_formula_or_a_link(report, tmp_path, words):
    metric = msgspec.structs.replace(report.metrics[0], indicator=words, unit="http://a.example")
    export_workbook(
        [msgspec.structs.replace(report, metrics=(metric,), title=words)], tmp_path / "a.xlsx", SAY
    )
    files = names_in(tmp_path / "a.xlsx")
    assert not any("<f>" in text or "<f " in text for name, text in files.items() if "sheet" in name)
    assert not any("a.example" in text for name, text in files.items() if name.endswith(".rels"))
    assert any(text == words for row in sheets(tmp_path / "a.xlsx")["指标"] for _, text, _ in row.values())


def test_what_excel_cannot_hold_is_cut_and_cleaned(tmp_path):
    words = "甲\x00\x1b" + "乙" * 40_000 + "😀"
    sheet = Sheet(name="长" * 40, titles=("文",), rows=[Row((words,))], count=1)
    write_workbook([sheet], tmp_path / "a.xlsx")
    (rows,) = sheets(tmp_path / "a.xlsx").values()
    assert rows[1]["A"][1] == "甲" + "乙" * 32_766


def test_an_empty_run_has_all_sheets(tmp_path):
    export_workbook([], tmp_path / "a.xlsx", SAY)
    assert [len(rows) for rows in sheets(tmp_path / "a.xlsx").values()] == [1] * 9


def test_a_folder_that_is_not_there_is_a_coded_error(report, tmp_path):
    with pytest.raises(OutputError):
        export_workbook([report], tmp_path / "没有" / "a.xlsx", SAY)
    (tmp_path / "文件").write_text("")
    with pytest.raises(OutputError):
        export_tables([report], tmp_path / "文件", "csv")


def test_csv_starts_with_a_byte_order_mark_and_has_no_formula(report, tmp_path):
    metric = msgspec.structs.replace(report.metrics[1], indicator="=1+1")
    export_tables([msgspec.structs.replace(report, metrics=(metric,))], tmp_path / "表", "csv")
    raw = (tmp_path / "表" / "metrics.csv").read_bytes()
    assert raw.startswith("\ufeff".encode())
    (row,) = csv.DictReader(raw.decode("utf-8-sig").splitlines())
    assert (row["indicator"], row["value"], row["line"], row["heading"]) == ("'=1+1", "", "3", "一、主要成效")


def test_parquet_has_the_types_of_the_report(report, tmp_path):
    export_tables([report], tmp_path, "parquet")
    table = pq.read_table(tmp_path / "metrics.parquet")
    assert table.column("value").to_pylist() == [97.5, None, None]
    assert table.column("line").to_pylist() == [3, 3, 4]
    assert sorted(p.stem for p in tmp_path.glob("*.parquet")) == sorted(report_tables([report]))


def test_page_and_cell_stand_in_the_rows(report, tmp_path):
    origins = (
        Origin(start=0, end=12, page=1, paragraph=1),
        Origin(start=12, end=len(report.text), part="table", table=2, row=1, cell=3),
    )
    placed = msgspec.structs.replace(report, origins=origins)
    assert report_tables([placed])["metrics"].column("place").to_pylist() == ["表2第1行第3格"] * 3
    export_workbook([placed], tmp_path / "a.xlsx", SAY)
    head, first = sheets(tmp_path / "a.xlsx")["大纲"][:2]
    letter = next(letter for letter, (_, text, _) in head.items() if text == "位置")
    assert first[letter][1] == "表2第1行第3格"
    assert Places(placed, "en").at(0) == "page 1, paragraph 1"
    assert Places(report).at(0) is None
