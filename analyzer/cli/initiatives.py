"""`zhengce initiatives`: which initiatives documents name, how often and where."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from ..config import Settings
from ..digest.entries import InitiativeEntry, initiative_entries
from .bilingual import Command, Option, language
from .inputs import Run
from .options import format_option, output_option, paths_argument, with_settings
from .output import open_output


@click.command(
    cls=Command,
    zh="""列出政策举措：名称、类别、领域、次数和位置；多个文件时合计。

--unknown 只列词表里没有的，写成词表的行（TSV，每条前有出处和原文），核对后可直接放进自己的词表。

例：
  zhengce initiatives 工作报告.txt
  zhengce initiatives 文件夹 --unknown -o 待收.tsv""",
    en="""List policy initiatives: name, kind, domain, count and places; over several documents the sums.

--unknown lists only those that the lexicon does not have, as rows of a lexicon table (TSV, each with its passage
above it): check them, and put them into a table of your own.

Examples:
  zhengce initiatives report.txt
  zhengce initiatives folder --unknown -o new.tsv""",
)
@paths_argument
@click.option(
    "--unknown",
    is_flag=True,
    cls=Option,
    zh="只列词表里没有的，写成词表的行。",
    en="only those without lexicon entry, as lexicon rows.",
)
@format_option("table", "json", "csv")
@output_option
@with_settings
def command(
    paths: tuple[Path, ...], unknown: bool, form: str, output: Path | None, settings: Settings
) -> None:
    """List initiatives."""
    run = Run(paths, settings, language())
    entries = initiative_entries(run.reports(), run.lang)
    with open_output(output) as out:
        if unknown and form == "table":
            from ..export.candidates import write_candidates

            write_candidates([e for e in entries if not e.known], out)
        else:
            _write(run, [e for e in entries if not (unknown and e.known)], out, form, bom=output is not None)
    run.finish()


def _write(run: Run, entries: list[InitiativeEntry], out: TextIO, form: str, *, bom: bool) -> None:
    if form == "table":
        from ..render.initiatives import initiatives_table
        from ..render.labels import label
        from ..render.terminal import show

        made = initiatives_table(entries, run.lang, named=not run.single)
        if entries:
            show(made, out)
        elif run.read:
            show(label("nothing", run.lang), out)
    else:
        from ..export.delimited import write_entries

        write_entries(entries, InitiativeEntry, out, form, bom=bom)
