"""`zhengce export`: the tables of a store as files."""

from __future__ import annotations

from pathlib import Path

import click

from .bilingual import Command, Option, language
from .options import destination_option, with_lang
from .output import a_folder
from .query import store_option


@click.command(
    cls=Command,
    zh="""把结果库的表导出：xlsx 一个文件、每张表一个工作表；csv 或 parquet 一个文件夹、每张表一个文件。

例：zhengce export --store 结果 --to xlsx -o 结果.xlsx""",
    en="""Take the tables out of a store: xlsx makes one file with a sheet a table, csv and parquet a folder with a
file a table.

Example: zhengce export --store results --to xlsx -o results.xlsx""",
)
@store_option
@click.option(
    "--to",
    "form",
    cls=Option,
    type=click.Choice(["xlsx", "csv", "parquet"]),
    default="xlsx",
    zh="导出格式。",
    en="format of the files.",
)
@click.option(
    "--table",
    "tables",
    cls=Option,
    multiple=True,
    metavar="NAME",
    zh="只导出这些表，可给多个。",
    en="only these tables; may be repeated.",
)
@destination_option
@with_lang
def command(store: Path, form: str, tables: tuple[str, ...], output: Path) -> None:
    """Export a store."""
    from ..batch import Store
    from ..export.store_tables import export_store

    target = output if form == "xlsx" else a_folder(output, form)
    written = export_store(Store(store), target, form, tables)
    words = "{n} tables written to {path}." if language() == "en" else "已导出 {n} 张表：{path}"
    click.echo(words.format(n=written, path=output), err=True)
