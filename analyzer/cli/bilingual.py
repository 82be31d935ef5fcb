"""Help and usage messages in both languages: click's classes with two texts in place of one."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, cast

import click

from ..errors import Lang
from ..text.cells import cells

_ENGLISH = "en"
# What click itself says, in Chinese.
_CLICK_WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Show this message and exit.": "显示帮助并退出。",
    "Show the version and exit.": "显示版本并退出。",
}


def spoken(args: Sequence[str]) -> Lang:
    """The language that the arguments (`--lang en`, `--lang=en`) or else ZHENGCE_LANG ask for.

    Read before anything is parsed, so that errors in the arguments are told in it too.

    >>> spoken(["analyze", "--lang", "en"])
    'en'
    """
    chosen = os.environ.get("ZHENGCE_LANG", "zh")
    for index, word in enumerate(args):
        if word == "--lang" and index + 1 < len(args):
            chosen = args[index + 1]
        elif word.startswith("--lang="):
            chosen = word.partition("=")[2]
    return "en" if chosen == _ENGLISH else "zh"


def language(ctx: click.Context | None = None) -> Lang:
    """The language of the running command."""
    ctx = ctx or click.get_current_context()
    return cast(Lang, ctx.obj or "zh")


class Formatter(click.HelpFormatter):
    """Help text that counts a Chinese character as two cells and breaks lines between any two."""

    lang: Lang = "zh"

    def _say(self, words: str) -> str:
        return words if self.lang == _ENGLISH else _CLICK_WORDS.get(words, words)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        for english in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(english, self._say(english))
        self.write(f"{prefix or ('Usage: ' if self.lang == _ENGLISH else '用法：')}{prog} {args}\n")

    def write_heading(self, heading: str) -> None:
        """A heading such as Options."""
        mark = ":" if self.lang == _ENGLISH else "："
        self.write(f"{'':>{self.current_indent}}{self._say(heading)}{mark}\n")

    def write_text(self, text: str) -> None:
        """A text, its paragraphs filled; lines that start with a blank stay as they are."""
        indent = " " * self.current_indent
        for line in _filled(text, "" if self.lang == "zh" else " "):
            pieces = [line] if line.startswith(" ") else wrap_cells(line, self.width - len(indent))
            self.write("".join(f"{indent}{piece}".rstrip() + "\n" for piece in pieces or [""]))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Two columns: options or commands, and what they do."""
        pairs = [(first, self._say(second)) for first, second in rows]
        first_width = min(max((cells(first) for first, _ in pairs), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for first, second in pairs:
            lines = wrap_cells(second, max(self.width - first_width - len(indent), 20)) or [""]
            gap = " " * (first_width - cells(first))
            if cells(first) + col_spacing > first_width:
                self.write(f"{indent}{first}\n")
                first, gap = "", " " * first_width
            self.write(f"{indent}{first}{gap}{lines[0]}".rstrip() + "\n")
            self.write("".join(f"{indent}{'':{first_width}}{line}\n" for line in lines[1:]))


class Context(click.Context):
    """A context whose help speaks the language of the run."""

    def make_formatter(self) -> Formatter:
        """A formatter in the language of the run."""
        made = Formatter(width=self.terminal_width, max_width=self.max_content_width or 100)
        made.lang = language(self)
        return made


class Option(click.Option):
    """An option with its help in both languages."""

    def __init__(self, *args: Any, zh: str, en: str, **kwargs: Any) -> None:  # noqa: ANN401
        self.texts = (zh, en)
        super().__init__(*args, **{**kwargs, "help": zh})

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Names and help; the default stands behind it."""
        record = super().get_help_record(ctx)
        if record is None:
            return None
        english = language(ctx) == _ENGLISH
        text = self.texts[english]
        if isinstance(self.default, str):
            text += f" (default: {self.default})" if english else f"（默认 {self.default}）"
        return record[0], text


class Command(click.Command):
    """A command with its help in both languages; the first line is what the list of commands shows."""

    context_class = Context

    def __init__(self, *args: Any, zh: str, en: str, **kwargs: Any) -> None:  # noqa: ANN401
        self.texts = (zh, en)
        # click would take the function's docstring.
        super().__init__(*args, **{**kwargs, "help": zh})

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help in the language of the run."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.texts[language(ctx) == _ENGLISH])


def wrap_cells(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at blanks or beside a wide character, never in front of a closing mark.

    >>> wrap_cells("列出 missing 的指标。", 10)
    ['列出', 'missing 的', '指标。']
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and cells(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _filled(text: str, glue: str) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if lines and lines[-1] and line and not line.startswith(" ") and not lines[-1].startswith(" "):
            lines[-1] += glue + line
        else:
            lines.append(line)
    return lines


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for c in text:
        wide = unicodedata.east_asian_width(c) in "WF"
        closing = c in "，。；：、）》”！？"
        if (
            not pieces
            or (wide and not closing)
            or (not closing and pieces[-1][-1:] == " ")
            or (not wide and unicodedata.east_asian_width(pieces[-1][-1]) in "WF" and c != " ")
        ):
            pieces.append(c)
        else:
            pieces[-1] += c
    return pieces
