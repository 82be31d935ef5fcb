"""`zhengce outline`: the headings as a tree, with what each section does."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Settings
from .bilingual import Command, language
from .inputs import analyze_one
from .options import format_option, output_option, path_argument, with_settings
from .output import open_output


@click.command(
    cls=Command,
    zh="""显示大纲：标题的层次，各节的作用（背景、成效、问题、原因、措施、目标），其中有多少举措和指标、缺多少数字。""",
    en="""Show the outline: the headings as a tree, what each section does (background, achievement, problem, cause,
measure, goal), how many initiatives and metrics stand in it and how many numbers are missing.""",
)
@path_argument
@format_option("tree", "json")
@output_option
@with_settings
def command(path: Path, form: str, output: Path | None, settings: Settings) -> None:
    """Show the outline."""
    report = analyze_one(path, settings)
    with open_output(output) as out:
        if form == "json":
            from ..export.wire import write_json

            write_json(report.outline, out)
            return
        from ..render.labels import label
        from ..render.outline import outline_table
        from ..render.terminal import show

        lang = language()
        show(outline_table(report, lang) if report.outline else label("nothing", lang), out)
