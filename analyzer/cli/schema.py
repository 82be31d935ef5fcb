"""`zhengce schema`: the JSON Schema of a report."""

from __future__ import annotations

from pathlib import Path

import click

from .bilingual import Command
from .options import output_option, with_lang
from .output import open_output


@click.command(
    cls=Command,
    zh="输出 JSON Schema（2020-12）：analyze --format json / jsonl 的每个对象都符合它。",
    en="Print the JSON Schema (2020-12) that every object of analyze --format json / jsonl fits.",
)
@output_option
@with_lang
def command(output: Path | None) -> None:
    """Print the schema."""
    from ..export.schema import report_schema
    from ..export.wire import write_json

    with open_output(output) as out:
        write_json(report_schema(), out)
