"""`zhengce diff OLD NEW`: what changed between two versions of a document."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Settings
from .bilingual import Command, language
from .inputs import analyze_one
from .options import format_option, output_option, with_settings
from .output import open_output


@click.command(
    cls=Command,
    zh="""比较同一文件的两个版本：数字、政策举措、引用文件、问题和措施有哪些变化。缺了的数字显示为【缺】。

例：zhengce diff 征求意见稿.txt 印发稿.txt""",
    en="""Compare two versions of a document: changes in figures, initiatives, references, problems and measures. A
number that is missing is shown as 【missing】.

Example: zhengce diff draft.txt final.txt""",
)
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@format_option("table", "json")
@output_option
@with_settings
def command(old: Path, new: Path, form: str, output: Path | None, settings: Settings) -> None:
    """Compare two versions."""
    from ..compare import compare_reports

    before, after = analyze_one(old, settings), analyze_one(new, settings)
    changes = compare_reports(before, after)
    with open_output(output) as out:
        if form == "json":
            from ..export.wire import write_json

            write_json(changes, out)
            return
        from ..render.changes import changes_view
        from ..render.terminal import show

        show(changes_view(changes, before, after, language()), out)
