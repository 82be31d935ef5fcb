"""`zhengce lexicon show`: every sense of a name."""

from __future__ import annotations

from pathlib import Path

import click

from ...config import Settings
from ..bilingual import Command, language
from ..options import format_option, output_option, with_lexicon
from .writing import write_rows


@click.command(
    cls=Command,
    zh="""显示一个名称（或别名、词条）的各个义项：类别、领域、含义、成员、出处。没有则退出码为 1。

例：
  zhengce lexicon show 三早""",
    en="""Show every sense of a name, alias or key: kind, domain, meaning, members, source. Exit code 1 where there is
none.

Example:
  zhengce lexicon show 三早""",
)
@click.argument("name")
@format_option("text", "json")
@output_option
@with_lexicon
def command(name: str, form: str, output: Path | None, settings: Settings) -> None:
    """Show the senses of a name."""
    from ...lexicon import Lexicon
    from ...lexicon.lookup import senses

    rows = senses(Lexicon(settings.lexicons, settings.userdicts), name)
    write_rows(rows, form, output, language())
