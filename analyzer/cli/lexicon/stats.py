"""`zhengce lexicon stats`: how much a lexicon has, and of what."""

from __future__ import annotations

from pathlib import Path

import click

from ...config import Settings
from ..bilingual import Command, language
from ..options import format_option, output_option, with_lexicon
from ..output import open_output


@click.command(
    cls=Command,
    zh="统计词条：总数、名称数、多义的名称数，按类别、体裁和领域。",
    en="Count the entries: all, names, names with several senses; by kind, type and domain.",
)
@format_option("text", "json")
@output_option
@with_lexicon
def command(form: str, output: Path | None, settings: Settings) -> None:
    """Count the entries."""
    from ...lexicon import Lexicon
    from ...lexicon.lookup import stock

    found = stock(Lexicon(settings.lexicons, settings.userdicts))
    with open_output(output) as out:
        if form == "json":
            from ...export.wire import write_json

            write_json(found, out)
            return
        from ...render.lexicon import stock_view
        from ...render.terminal import show

        show(stock_view(found, language()), out)
