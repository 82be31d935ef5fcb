"""`zhengce problems`: problems on the left, measures on the right."""

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
    zh="""对照问题与措施：左边问题，右边回应它的措施、得分和共有的词；最后列出没有对应措施的问题和没有对应问题的措施。""",
    en="""Show problems on the left, on the right the measures that answer them with score and shared words; then the
problems without a measure and the measures without a problem.""",
)
@path_argument
@format_option("table", "json")
@output_option
@with_settings
def command(path: Path, form: str, output: Path | None, settings: Settings) -> None:
    """Show problems and measures."""
    report = analyze_one(path, settings)
    with open_output(output) as out:
        if form == "json":
            from ..digest.groups import unanswered, unasked
            from ..export.wire import write_json

            parts = {"problems": report.problems, "measures": report.measures, "links": report.links}
            left = {
                "unanswered": [p.id for p in unanswered(report)],
                "unasked": [m.id for m in unasked(report)],
            }
            write_json({**parts, **left}, out)
            return
        from ..render.answers import answers_view
        from ..render.terminal import show

        show(answers_view(report, language()), out)
