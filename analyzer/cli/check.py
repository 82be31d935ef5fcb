"""`zhengce check`: what is wrong in documents; the exit code says whether anything is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click
import msgspec

from ..config import Settings
from ..model.report import Report
from .bilingual import Command, Option, language
from .inputs import Run
from .options import format_option, output_option, paths_argument, with_settings
from .output import open_output

FOUND = 1


@click.command(
    cls=Command,
    zh="""检查文件：缺了数字的百分数和单位、没有填的占位符等。只指出，绝不补数。

退出码：0 没有问题，1 有问题，2 用法不对或有文件读不了。

例：
  zhengce check 工作报告.txt
  zhengce check 文件夹 --format concise --severity error
  zhengce check 文件夹 --format jsonl -o 问题.jsonl""",
    en="""Check documents: percentages and units without their number, placeholders nobody filled in, and more. Numbers
are never filled in.

Exit code: 0 nothing found, 1 findings, 2 bad usage or a file that cannot be read.

Examples:
  zhengce check report.txt
  zhengce check folder --format concise --severity error
  zhengce check folder --format jsonl -o findings.jsonl""",
)
@paths_argument
@format_option("full", "concise", "json", "jsonl")
@output_option
@click.option(
    "--select",
    cls=Option,
    multiple=True,
    metavar="RULE",
    zh="只用这些规则：代码、代码开头或名称。",
    en="only these rules: codes, families or names.",
)
@click.option(
    "--ignore", cls=Option, multiple=True, metavar="RULE", zh="不用这些规则。", en="not these rules."
)
@click.option(
    "--severity",
    cls=Option,
    type=click.Choice(["info", "warning", "error"]),
    default="info",
    zh="只用不低于此级别的规则。",
    en="only rules of at least this severity.",
)
@click.option(
    "--min-confidence",
    cls=Option,
    type=click.FloatRange(0, 1),
    default=0.0,
    zh="置信度低于此值的不报。",
    en="drop findings below this confidence.",
)
@click.option("--preview", cls=Option, is_flag=True, zh="也用试行的规则。", en="run young rules too.")
@click.option("--exit-zero", cls=Option, is_flag=True, zh="总以 0 退出。", en="always end with exit code 0.")
@with_settings
def command(
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    settings: Settings,
    *,
    exit_zero: bool,
    **rules: object,
) -> None:
    """Check documents."""
    settings = msgspec.structs.replace(settings, **rules)
    run = Run(paths, settings, language())
    counts: Counter[str] = Counter()
    with open_output(output) as out:
        if form in ("json", "jsonl"):
            _write_rows(_counted(run, counts), out, as_list=form == "json")
        else:
            _write_text(run, _counted(run, counts), out, form, counts)
    if not exit_zero:
        run.finish()
        click.get_current_context().exit(FOUND if counts.total() else 0)


def _counted(run: Run, counts: Counter[str]) -> Iterator[Report]:
    for report in run.reports():
        counts.update(found.severity for found in report.diagnostics)
        yield report


def _write_rows(reports: Iterator[Report], out: TextIO, *, as_list: bool) -> None:
    rows = (
        {"path": report.source.path or report.source.id, **msgspec.to_builtins(found)}
        for report in reports
        for found in report.diagnostics
    )
    if as_list:
        from ..export.wire import write_json

        write_json(list(rows), out)
        return
    for row in rows:
        out.write(msgspec.json.encode(row).decode("utf-8") + "\n")


def _write_text(run: Run, reports: Iterator[Report], out: TextIO, form: str, counts: Counter[str]) -> None:
    from ..render import diagnostics
    from ..render.terminal import show

    lines = diagnostics.full if form == "full" else diagnostics.concise
    for report in reports:
        for line in lines(report, run.lang):
            show(line, out, wrap=False)
    if form == "full":
        show(diagnostics.closing_line(counts, run.lang), out)
