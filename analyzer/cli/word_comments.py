"""`zhengce check --format docx`: one document as a Word file with a comment on each finding."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from ..export.table_files import replace
from ..model.report import Reviewed
from .inputs import Run
from .known import Silence


def write_comments(run: Run, silence: Silence, output: Path | None) -> int:
    """Writes the file; says how many comments it holds. A Word file stays as it is apart from the comments.

    Raises OutputError.
    """
    if output is None or not run.single:
        zh, en = (
            "--format docx 只用于一个文件，并用 -o FILE 指明写到哪里",
            "--format docx takes one file and -o FILE",
        )
        raise click.UsageError(en if run.lang == "en" else zh, click.get_current_context())
    written = 0
    for report in map(silence, run.checked()):
        replace(output, partial(Path.write_bytes, data=_commented(report, run)))
        written += len(report.diagnostics)
        zh, en = f"写入 {written} 条批注：{output}", f"{written} comments written to {output}"
        click.echo(en if run.lang == "en" else zh, err=True)
    return written


def _commented(report: Reviewed, run: Run) -> bytes:
    from ..readers.docx.read import MEDIA_TYPE
    from ..render.word import annotate_docx, new_docx

    path = Path(report.source.path) if report.source.path else None
    if report.source.media_type == MEDIA_TYPE and path is not None and path.is_file():
        return annotate_docx(path.read_bytes(), report, run.lang)
    return new_docx(report, run.lang)
