"""`zhengce analyze`: the whole report of documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import click

from ..config import Settings
from ..errors import IsDirectory
from ..readers import printable_path
from .bilingual import Command, language
from .inputs import Run, read_one
from .options import format_option, output_option, paths_argument, with_settings
from .output import open_output


@click.command(
    cls=Command,
    zh="""分析文件，给出标题、文种、大纲、政策举措、指标（包括缺了数字的）、问题与措施、引用文件。

给出文件、文件夹（递归读取其中的 txt、md、docx、pdf、html 等）或 -（标准输入）。默认在终端显示一屏概要；
多个文件时每个文件一行。

例：
  zhengce analyze 自评报告.txt
  zhengce analyze 自评报告.txt --format json
  zhengce analyze 自评报告.docx --format html -o 自评报告.html
  zhengce analyze 文件夹 --format jsonl -o 报告.jsonl
  zhengce analyze 文件夹 --format xlsx -o 报告.xlsx

html 是一个自带样式的网页（多个文件时 -o 给文件夹，另有目录页）；xlsx 是一个工作簿；csv 和 parquet 是一个文件夹、
每类结果一个文件。""",
    en="""Analyse documents: title, genre, outline, initiatives, metrics (those without their number too), problems and
measures, references.

Give files, folders (their txt, md, docx, pdf, html and other files are read, at any depth) or - for standard
input. The default is a summary, one screen long; for several files one row each.

Examples:
  zhengce analyze report.txt
  zhengce analyze report.txt --format json
  zhengce analyze report.docx --format html -o report.html
  zhengce analyze folder --format jsonl -o reports.jsonl
  zhengce analyze folder --format xlsx -o reports.xlsx

html is one self-contained page (for several files -o names a folder, which gets an index too); xlsx is one
workbook; csv and parquet are a folder with a file for each kind of finding.""",
)
@paths_argument
@format_option("summary", "text", "json", "jsonl", "markdown", "html", "xlsx", "csv", "parquet")
@output_option
@with_settings
def command(paths: tuple[Path, ...], form: str, output: Path | None, settings: Settings) -> None:
    """Analyse documents."""
    lang = language()
    if form == "text":
        _only_one(paths, form)
        text = read_one(paths[0], settings).text
        with open_output(output) as out:
            out.write(text)
        return
    if form == "json":
        _only_one(paths, form)
    run = Run(paths, settings, lang, quiet=form == "jsonl")
    if form not in _WRITERS:
        from .report_files import WRITERS

        WRITERS[form](run, output)
        run.finish()
        return
    with open_output(output) as out:
        _WRITERS[form](run, out)
    run.finish()


def _only_one(paths: tuple[Path, ...], form: str) -> None:
    if len(paths) > 1:
        zh, en = (
            f"--format {form} 只能用于一个文件；多个文件请用 jsonl",
            f"--format {form} takes one file; for several use jsonl",
        )
        raise click.UsageError(en if language() == "en" else zh, click.get_current_context())
    if paths[0].is_dir():
        raise IsDirectory(path=printable_path(paths[0]))


def _write_json(run: Run, out: TextIO) -> None:
    from ..export.wire import to_json

    for report in run.reports():
        out.write(to_json(report, indent=2) + "\n")


def _write_jsonl(run: Run, out: TextIO) -> None:
    from ..export.wire import to_json

    for found in run:
        out.write(to_json(found) + "\n")


def _write_markdown(run: Run, out: TextIO) -> None:
    from ..render.markdown import markdown

    for index, report in enumerate(run.reports()):
        out.write(("\n---\n\n" if index else "") + markdown(report, run.lang))


def _write_summary(run: Run, out: TextIO) -> None:
    from ..render.overview import overview
    from ..render.summary import summary
    from ..render.terminal import show

    if not run.single:
        made = overview(run.reports(), run.lang)
        if run.read:
            show(made, out)
        return
    for report in run.reports():
        show(summary(report, run.lang), out)


_WRITERS: dict[str, Callable[[Run, TextIO], None]] = {
    "summary": _write_summary,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "markdown": _write_markdown,
}
