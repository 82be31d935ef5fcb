"""`zhengce annotate export`: findings as a project of an annotation tool."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...config import Settings
from ..bilingual import Command, Option, language
from ..inputs import Run
from ..options import destination_option, paths_argument, with_settings
from ..output import open_output
from .tools import BRAT, DOCCANO, tool_option

if TYPE_CHECKING:
    from ...integrations.annotation.marks import Marked


@click.command(
    cls=Command,
    zh="""导出机器标注：举措、指标、缺数、引用、问题、措施、标题。

doccano 写成一个 JSONL 文件；brat 写成一个文件夹（NAME.txt、NAME.ann 和 annotation.conf）；
Label Studio 写成一个 JSON 文件，旁边另有标注界面配置 .xml。

例：
  zhengce annotate export 文件夹 --tool doccano -o 标注.jsonl
  zhengce annotate export 文件夹 --tool brat -o 标注/""",
    en="""Export findings as marks: initiatives, metrics, missing numbers, references, problems, measures, headings.

For doccano this makes one JSONL file; for brat a folder (NAME.txt, NAME.ann and annotation.conf); for Label Studio
one JSON file, with the labelling interface beside it as .xml.

Examples:
  zhengce annotate export folder --tool doccano -o marks.jsonl
  zhengce annotate export folder --tool brat -o marks/""",
)
@paths_argument
@tool_option
@destination_option
@click.option(
    "--links",
    cls=Option,
    is_flag=True,
    zh="doccano：连同问题与措施的关联（项目须开启关系标注）。",
    en="doccano: with the links from problems to measures (for a project with relations).",
)
@with_settings
def command(paths: tuple[Path, ...], tool: str, output: Path, links: bool, settings: Settings) -> None:
    """Export marks."""
    from ...integrations.annotation.marks import distinct, mark_report

    run = Run(paths, settings, language())
    documents = distinct(mark_report(report) for report in run.reports())
    if tool == BRAT:
        _write_brat(documents, output)
    elif tool == DOCCANO:
        from ...integrations.annotation.doccano import to_doccano

        with open_output(output) as out:
            out.writelines(to_doccano(marked, ties=links) + "\n" for marked in documents)
    else:
        from ...integrations.annotation.label_studio import interface, to_label_studio

        with open_output(output) as out:
            out.write(to_label_studio(documents))
        with open_output(output.with_suffix(".xml")) as out:
            out.write(interface())
    run.finish()


def _write_brat(documents: Iterable[Marked], folder: Path) -> None:
    from ...export.table_files import make_folder
    from ...integrations.annotation.brat import configuration, to_brat

    make_folder(folder)
    for marked in documents:
        # 报告.txt makes 报告.txt and 报告.ann, 报告.docx makes 报告.docx.txt and 报告.docx.ann.
        name = marked.name.removesuffix(".txt")
        for suffix, content in ((".txt", marked.text), (".ann", to_brat(marked))):
            with open_output(folder / f"{name}{suffix}") as out:
                out.write(content)
    with open_output(folder / "annotation.conf") as out:
        out.write(configuration())
