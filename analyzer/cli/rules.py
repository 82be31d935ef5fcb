"""`zhengce rules`: what `check` looks for."""

from __future__ import annotations

from pathlib import Path

import click

from .bilingual import Command, language
from .options import format_option, output_option, with_lang
from .output import open_output


@click.command(
    cls=Command,
    zh="列出检查规则：代码、名称、级别、是否试行、依据。",
    en="List the rules of check: code, name, severity, status and what they rest on.",
)
@format_option("table", "json")
@output_option
@with_lang
def command(form: str, output: Path | None) -> None:
    """List the rules."""
    from ..check import all_rules

    lang = language()
    with open_output(output) as out:
        if form == "json":
            from ..export.wire import write_json

            write_json(
                [
                    {
                        "code": rule.code,
                        "name": rule.name,
                        "severity": rule.severity,
                        "status": rule.status,
                        "source": rule.source,
                        "default": rule.status == "stable",
                        "description": rule.en if lang == "en" else rule.zh,
                    }
                    for rule in all_rules()
                ],
                out,
            )
            return
        from ..render.rules import rules_table
        from ..render.terminal import show

        show(rules_table(all_rules(), lang), out)
