"""`zhengce query`: a question in SQL to a store."""

from __future__ import annotations

from pathlib import Path

import click

from .bilingual import Command, Option, language
from .options import format_option, output_option, with_lang
from .output import open_output

store_option = click.option(
    "--store",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    zh="zhengce batch 写成的结果库。",
    en="store made by zhengce batch.",
)


@click.command(
    cls=Command,
    zh="""用 SQL 查询结果库（DuckDB 语法）。表：documents、sections、initiatives、metrics、problems、measures、links、
references（SQL 中要加双引号）、diagnostics、failures，都有 document 一列。

例：zhengce query "SELECT name, count(*) n FROM initiatives GROUP BY 1 ORDER BY n DESC LIMIT 20" --store 结果""",
    en="""Ask a store in SQL (DuckDB's dialect). Tables: documents, sections, initiatives, metrics, problems, measures,
links, references (quote it), diagnostics, failures, each with the column document.

Example:
  zhengce query "SELECT name, count(*) n FROM initiatives GROUP BY 1 LIMIT 20" --store results""",
)
@click.argument("sql")
@store_option
@format_option("table", "csv", "json")
@output_option
@with_lang
def command(sql: str, store: Path, form: str, output: Path | None) -> None:
    """Ask a store."""
    from ..batch import Store

    answer = Store(store).query(sql)
    with open_output(output) as out:
        if form == "json":
            from ..export.wire import write_json

            write_json(answer.to_pylist(), out)
        elif form == "csv":
            from ..export.delimited import write_csv

            write_csv(answer.column_names, (row.values() for row in answer.to_pylist()), out)
        else:
            from ..render.answer_table import answer_table
            from ..render.terminal import show

            show(answer_table(answer.column_names, answer.to_pylist(), language()), out)
