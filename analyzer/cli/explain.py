"""`zhengce explain CODE`: what a rule finds, why, a wrong and a right example, and what it rests on."""

from __future__ import annotations

from pathlib import Path

import click

from .bilingual import Command, language
from .options import output_option, with_lang
from .output import open_output


@click.command(
    cls=Command,
    zh="""说明一条规则：查什么、为什么、错例、对例和依据。

例：zhengce explain NUM001""",
    en="""Explain a rule: what it finds, why, a wrong and a right example, and what it rests on.

Example: zhengce explain NUM001""",
)
@click.argument("rule", metavar="CODE|NAME")
@output_option
@with_lang
def command(rule: str, output: Path | None) -> None:
    """Explain a rule."""
    from ..check import select_rules
    from ..render.rules import explanation
    from ..render.terminal import show

    with open_output(output) as out:
        # A family (NUM) explains each of its rules.
        for found in select_rules(select=[rule], preview=True):
            show(explanation(found, language()), out)
