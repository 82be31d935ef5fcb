"""Reports as files at the command line: pages, workbooks, tables, Word comments, marks for annotation tools."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from .conftest import TEXT

Run = Callable[..., Result]
TABLES = {
    "documents",
    "sections",
    "initiatives",
    "metrics",
    "problems",
    "measures",
    "links",
    "references",
    "diagnostics",
    "failures",
}


def test_one_document_is_one_page(run: Run, path: Path, tmp_path: Path) -> None:
    done = run("analyze", path, "--format", "html")
    assert done.stdout.startswith("<!doctype html>")
    assert run("analyze", path, "--format", "html", "-o", tmp_path / "a.html").exit_code == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == done.stdout
    english = run("analyze", path, "--format", "html", "--lang", "en").stdout
    assert '<html lang="en"' in english
    assert "Problems and measures" in english


def test_several_documents_are_a_folder_with_an_index(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("analyze", folder, "--format", "html", "-o", tmp_path / "页")
    assert done.exit_code == 2
    assert sorted(p.name for p in (tmp_path / "页").iterdir()) == ["a.html", "c.html", "index.html"]
    index = (tmp_path / "页" / "index.html").read_text(encoding="utf-8")
    assert "E103" in index
    assert 'href="a.html"' in index


def test_pages_of_one_name_do_not_replace_each_other(run: Run, tmp_path: Path) -> None:
    for name in ("甲/报告.txt", "乙/报告.txt", "乙/index.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    run("analyze", tmp_path / "甲", tmp_path / "乙", "--format", "html", "-o", tmp_path / "页")
    names = sorted(p.name for p in (tmp_path / "页").iterdir())
    assert names == ["index-2.html", "index.html", "报告-2.html", "报告.html"]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_tables_are_a_folder_with_a_file_each(run: Run, path: Path, tmp_path: Path, form: str) -> None:
    assert run("analyze", path, "--format", form, "-o", tmp_path / "表").exit_code == 0
    assert {p.stem for p in (tmp_path / "表").glob(f"*.{form}")} == TABLES


def test_a_workbook_over_a_folder(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("analyze", folder, "--format", "xlsx", "-o", tmp_path / "a.xlsx").exit_code == 2
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert book.testzip() is None
        assert '"未能读取"' in book.read("xl/workbook.xml").decode()


def test_tables_over_a_folder_name_what_could_not_be_read(run: Run, folder: Path, tmp_path: Path) -> None:
    run("analyze", folder, "--format", "csv", "-o", tmp_path / "表")
    written = (tmp_path / "表" / "failures.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(written))
    assert (Path(row["document"]).name, row["code"]) == ("b.txt", "E103")


@pytest.mark.parametrize("form", ["html", "csv", "parquet"])
def test_no_folder_is_made_that_is_named_like_a_file(
    run: Run, folder: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"报告.{form}"
    done = run("analyze", folder, "--format", form, "-o", target)
    assert (done.exit_code, target.exists()) == (2, False)
    assert "文件夹" in done.stderr


@pytest.mark.parametrize("form", ["xlsx", "csv", "parquet"])
def test_a_place_to_write_to_is_asked_for(run: Run, path: Path, form: str) -> None:
    done = run("analyze", path, "--format", form)
    assert done.exit_code == 2
    assert "-o" in done.stderr
    assert done.stdout == ""


def test_pages_of_many_need_a_folder(run: Run, folder: Path) -> None:
    assert run("analyze", folder, "--format", "html").exit_code == 2


@pytest.mark.parametrize(("form", "name"), [("html", "没有/a.html"), ("xlsx", "没有/a.xlsx")])
def test_what_cannot_be_written_is_a_coded_line(
    run: Run, path: Path, tmp_path: Path, form: str, name: str
) -> None:
    done = run("analyze", path, "--format", form, "-o", tmp_path / name)
    assert done.exit_code == 2
    assert done.stderr.startswith("E400")


def test_metrics_of_a_word_file_say_where_they_stand(run: Run, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("江临市教育工作报告")
    table = made.add_table(2, 2)
    table.cell(1, 1).text = "高中阶段毛入学率达到%，基本普及。"
    made.save(str(tmp_path / "a.docx"))
    rows = json.loads(run("metrics", tmp_path / "a.docx", "--format", "json").stdout)
    assert {row["place"] for row in rows} == {"表1第2行第2格"}


def test_comments_on_a_word_file_keep_its_text(run: Run, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("全县毛入学率达到%，投入亿元。")
    made.save(str(tmp_path / "a.docx"))
    done = run("check", tmp_path / "a.docx", "--format", "docx", "-o", tmp_path / "b.docx")
    assert done.exit_code == 1
    written = docx.Document(str(tmp_path / "b.docx"))
    assert [p.text for p in written.paragraphs] == ["全县毛入学率达到%，投入亿元。"]
    assert {comment.text[:6] for comment in written.comments} >= {"NUM001", "NUM002"}


def test_other_documents_become_a_word_file_with_comments(run: Run, path: Path, tmp_path: Path) -> None:
    args = ("--format", "docx", "-o", tmp_path / "b.docx", "--select", "NUM", "--lang", "en")
    assert run("check", path, *args).exit_code == 1
    written = docx.Document(str(tmp_path / "b.docx"))
    assert "\n".join(p.text for p in written.paragraphs) == TEXT
    assert not any("缺少" in comment.text for comment in written.comments)
    stdin = run("check", "-", *args, stdin=TEXT.encode())
    assert stdin.exit_code == 1


def test_word_comments_are_for_one_file_with_a_name(
    run: Run, path: Path, folder: Path, tmp_path: Path
) -> None:
    assert run("check", path, "--format", "docx").exit_code == 2
    assert run("check", folder, "--format", "docx", "-o", tmp_path / "b.docx").exit_code == 2
    assert run("check", path, "--format", "docx", "-o", tmp_path / "b.docx", "--fix").exit_code == 2
    assert run("check", tmp_path / "没有.txt", "--format", "docx", "-o", tmp_path / "b.docx").exit_code == 2
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_what_is_written(run: Run, path: Path, tmp_path: Path) -> None:
    run("check", path, "--format", "docx", "-o", tmp_path / "b.docx")
    run("analyze", path, "--format", "xlsx", "-o", tmp_path / "c.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for name in ("b.docx", "c.xlsx"):
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), name]
        subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=180, check=True)
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("tool", ["doccano", "brat", "label-studio"])
def test_marks_go_out_and_come_back_as_gold(run: Run, tmp_path: Path, tool: str) -> None:
    documents = tmp_path / "文件"
    documents.mkdir()
    (documents / "a.txt").write_bytes(TEXT.replace("\n", "\r\n").replace("师资", "😀师资", 1).encode())
    (documents / "b.txt").write_text(TEXT, encoding="utf-8")
    marks, gold = tmp_path / "标注", tmp_path / "gold"
    assert run("annotate", "export", documents, "--tool", tool, "-o", marks).exit_code == 0
    done = run("annotate", "import", marks, "--tool", tool, "--documents", documents, "-o", gold)
    assert done.exit_code == 0, done.stderr
    assert sorted(p.name for p in gold.iterdir()) == ["a.json", "a.txt", "b.json", "b.txt"]
    assert (gold / "a.txt").read_bytes() == (documents / "a.txt").read_bytes()
    rows = json.loads(run("evaluate", gold, "--format", "json").stdout)
    assert [row for row in rows if row["f1"] < 1 and row["expected"]] == []


def test_marks_on_another_document_are_refused(run: Run, path: Path, tmp_path: Path) -> None:
    marks = tmp_path / "a.jsonl"
    run("annotate", "export", path, "--tool", "doccano", "-o", marks)
    path.write_text(TEXT.replace("师资", "教师"), encoding="utf-8")
    args = ("annotate", "import", marks, "--tool", "doccano", "-o", tmp_path / "gold", "--documents")
    assert "E110" in run(*args, path).stderr
    other = tmp_path / "b.txt"
    other.write_text(TEXT, encoding="utf-8")
    assert "E110" in run(*args, other).stderr


def test_a_page_holds_no_bytes_that_are_no_text(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "a.txt"
    broken.write_bytes(TEXT.encode() + b"\xff\xfe\x1b[31m")
    page = run("analyze", broken, "--format", "html").stdout_bytes
    assert b"\x1b" not in page
    assert io.TextIOWrapper(io.BytesIO(page), "utf-8").read()


def test_a_store_is_exported_in_every_format(run: Run, folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "库"
    run("batch", folder, "--store", store, "--workers", 1)
    for form in ("csv", "parquet"):
        assert run("export", "--store", store, "--to", form, "-o", tmp_path / form).exit_code == 0
        assert {p.stem for p in (tmp_path / form).iterdir()} >= TABLES
    assert run("export", "--store", store, "--to", "xlsx", "-o", tmp_path / "a.xlsx").exit_code == 0
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        names = archive.read("xl/workbook.xml").decode()
        assert 'name="metrics"' in names
        assert "<f>" not in archive.read("xl/worksheets/sheet3.xml").decode()
    done = run("export", "--store", store, "--to", "xlsx", "-o", tmp_path / "没有" / "a.xlsx")
    assert done.stderr.startswith("E400")


@pytest.mark.parametrize(
    ("marks", "tool"), [("页", "doccano"), ("页", "label-studio"), ("页", "brat"), ("没有", "doccano")]
)
def test_marks_that_are_not_there_are_told(
    run: Run, path: Path, tmp_path: Path, marks: str, tool: str
) -> None:
    (tmp_path / "页").mkdir()
    args = ("--tool", tool, "--documents", path, "-o", tmp_path / "gold")
    done = run("annotate", "import", tmp_path / marks, *args)
    assert done.exit_code == 2
    assert "Traceback" not in done.stderr


def test_an_annotation_of_nothing_is_no_score(run: Run, path: Path) -> None:
    path.with_suffix(".json").write_text("{}", encoding="utf-8")
    done = run("evaluate", path.parent)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "E110" in done.stderr
