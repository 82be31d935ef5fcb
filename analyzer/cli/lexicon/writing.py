"""What `show` and `find` print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ...errors import Lang
from ...lexicon.rows import InitiativeRow
from ..output import open_output

_NOTHING = 1


def write_rows(rows: Sequence[InitiativeRow], form: str, output: Path | None, lang: Lang) -> None:
    """The rows as text or JSON; ends the command with code 1 where there are none."""
    with open_output(output) as out:
        if form == "json":
            from ...export.wire import write_json

            write_json(rows, out)
        else:
            from ...render.lexicon import rows_view
            from ...render.terminal import show

            show(rows_view(rows, lang), out)
    click.get_current_context().exit(0 if rows else _NOTHING)
