"""`zhengce lexicon find`: entries by some characters."""

from __future__ import annotations

from pathlib import Path

import click

from ...config import Settings
from ..bilingual import Command, language
from ..options import format_option, output_option, with_lexicon
from .writing import write_rows


@click.command(
    cls=Command,
    zh="""查找词条：名称、别名或含义里有这些字的，以及名称出现在这段文字里的。没有则退出码为 1。

例：
  zhengce lexicon find 育苗""",
    en="""Find entries whose name, alias or meaning has these characters, and those whose name stands in the text given.
Exit code 1 where there is none.

Example:
  zhengce lexicon find 育苗""",
)
@click.argument("text")
@format_option("text", "json")
@output_option
@with_lexicon
def command(text: str, form: str, output: Path | None, settings: Settings) -> None:
    """Find entries."""
    from ...lexicon import Lexicon
    from ...lexicon.lookup import containing

    rows = containing(Lexicon(settings.lexicons, settings.userdicts), text)
    write_rows(rows, form, output, language())
