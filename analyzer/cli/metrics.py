"""`zhengce metrics`: every metric with its place; or only those whose number is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

import click

from ..config import Settings
from ..model.report import Report
from .bilingual import Command, Option, language
from .inputs import Run
from .options import format_option, output_option, paths_argument, with_settings
from .output import open_output


@click.command(
    cls=Command,
    zh="""列出指标：文件、行列、章节、指标、数值、单位、置信度和上下文。缺了数字的在原处标出，绝不补数。

例：
  zhengce metrics 工作报告.txt --missing
  zhengce metrics 文件夹 --format csv -o 指标.csv""",
    en="""List metrics: document, line and column, section, indicator, value, unit, confidence and the words around.
A missing number is marked in its place and never filled in.

Examples:
  zhengce metrics report.txt --missing
  zhengce metrics folder --format csv -o metrics.csv""",
)
@paths_argument
@click.option(
    "--missing", is_flag=True, cls=Option, zh="只列缺了数字的。", en="only those whose number is missing."
)
@format_option("table", "json", "csv")
@output_option
@with_settings
def command(
    paths: tuple[Path, ...], missing: bool, form: str, output: Path | None, settings: Settings
) -> None:
    """List metrics."""
    run = Run(paths, settings, language())
    with open_output(output) as out:
        if form == "table":
            _write_table(run, out, only_missing=missing)
        else:
            _write_rows(run, out, form, only_missing=missing, bom=output is not None)
    run.finish()


def _write_table(run: Run, out: TextIO, *, only_missing: bool) -> None:
    from ..check.missing import CERTAIN
    from ..render.labels import label
    from ..render.metrics import metrics_table
    from ..render.terminal import show

    doubts: list[float] = []
    reports = _noting_doubts(run.reports(), doubts)
    made = metrics_table(reports, run.lang, only_missing=only_missing, named=not run.single)
    if made.row_count:
        show(made, out)
    elif run.read:
        # Of a file that could not be read nothing is said: it is not clean.
        show(label("no_missing" if only_missing else "nothing", run.lang), out)
    if only_missing and made.row_count:
        doubtful = sum(confidence < CERTAIN for confidence in doubts)
        counts = {"n": len(doubts), "doubtful": doubtful, "documents": run.read}
        show("\n" + label("missing_in_all", run.lang, certain=CERTAIN, **counts), out)


def _noting_doubts(reports: Iterable[Report], doubts: list[float]) -> Iterator[Report]:
    """The reports; meanwhile how sure each missing number is."""
    for report in reports:
        doubts += [m.confidence for m in report.metrics if m.status != "given"]
        yield report


def _write_rows(run: Run, out: TextIO, form: str, *, only_missing: bool, bom: bool) -> None:
    from ..digest.entries import MetricEntry, metric_entries
    from ..export.delimited import write_entries

    entries = (
        entry
        for report in run.reports()
        for entry in metric_entries(report, run.lang)
        if not (only_missing and entry.status == "given")
    )
    write_entries(entries, MetricEntry, out, form, bom=bom)
