"""Writes docs/commands.md from the program's own help: `python scripts/write_commands.py docs/commands.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from analyzer.cli.bilingual import Context
from analyzer.cli.main import main as program

HEAD = """# Commands

Made from the program's help by `make docs`. Every command takes `--lang zh|en`; without it, messages are Chinese
(`ZHENGCE_LANG=en` changes that for good).

Exit codes of every command: 0 done; 1 findings (`check`, `lexicon check`) or nothing of that name (`lexicon show`,
`lexicon find`); 2 bad usage, or a file that cannot be read: in a run over several files the others are done all the
same; 70 a defect of the program; 130 interrupted.

CSV written with `--output` begins with a byte order mark, so that Excel reads it as UTF-8; CSV on standard output
does not.
"""


def write(path: str) -> None:
    Path(path).write_text(page(), encoding="utf-8")


def page() -> str:
    parts = [HEAD]
    for name, command in commands(program, "zhengce"):
        context = Context(command, info_name=name, obj="en", max_content_width=100, terminal_width=100)
        parts.append(f"## {name}\n\n```text\n{command.get_help(context).rstrip()}\n```\n")
    return "\n".join(parts)


def commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    """The group itself and everything below it, by full name."""
    yield name, group
    context = Context(group, info_name=name, obj="en")
    for child in group.list_commands(context):
        command = group.get_command(context, child)
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {child}")
        elif command is not None:
            yield f"{name} {child}", command


if __name__ == "__main__":
    write(*sys.argv[1:])
