"""`zhengce lexicon check`: names every unsound row of the tables in a folder."""

from __future__ import annotations

from pathlib import Path

import click

from ...digest.excerpts import printable
from ...errors import NothingToRead
from ..bilingual import Command, language
from ..options import with_lang

_FOUND = 1
_SUFFIXES = (".tsv", ".jsonl")


@click.command(
    cls=Command,
    zh="""检验一个词表文件夹：列数、来源、重复、领域、年份、成员个数等，逐行指出错误。不给文件夹则检验自带的词表。

退出码：0 没有错误，1 有错误，2 用法不对。

例：
  zhengce lexicon check 我的词表""",
    en="""Check the tables of a folder: columns, sources, doubles, domains, years, numbers of members; every bad row is
named by file and line. Without a folder the shipped tables are checked.

Exit code: 0 sound, 1 problems, 2 bad usage.

Example:
  zhengce lexicon check my-tables""",
)
@click.argument(
    "folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="[DIR]"
)
@with_lang
def command(folder: Path | None) -> None:
    """Check tables."""
    from ...lexicon.check import check_lexicon
    from ...lexicon.store import SHIPPED
    from ...render.labels import label

    if folder is not None and not any(path.suffix in _SUFFIXES for path in folder.rglob("*")):
        raise NothingToRead(path=folder, known=" ".join(_SUFFIXES))
    problems = check_lexicon(folder or SHIPPED, shipped=folder is None)
    for problem in problems:
        click.echo(printable(problem.said(language())))
    if not problems:
        click.echo(label("all_clear", language()))
    click.get_current_context().exit(_FOUND if problems else 0)
