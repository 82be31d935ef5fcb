"""The group of commands: each is imported only when it is called, and every error becomes one line."""

from __future__ import annotations

import atexit
import gc
import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import click

from ..errors import Lang, ZhengceError
from .bilingual import Command, Context, language, spoken

BAD_INPUT = 2
_INTERRUPTED = 130
_CRASHED = 70
_GARBAGE = 100_000
"""New objects before garbage is looked for."""


class Entry(NamedTuple):
    """Where a command is, and what the list of commands says of it."""

    module: str
    zh: str
    en: str


class _ReaderGoneError(Exception):
    """Nobody reads standard output any more."""


class Program(click.Group):
    """A group that knows its commands by a table and imports a command's module on demand."""

    context_class = Context

    def __init__(self, *args: Any, entries: Mapping[str, Entry], zh: str, en: str, **kwargs: Any) -> None:  # noqa: ANN401
        self.entries = entries
        self.texts = (zh, en)
        super().__init__(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        del ctx
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; by convention its module calls it `command`."""
        del ctx
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        found: click.Command = importlib.import_module(entry.module).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; for a name that is none, those that look like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=self.entries, ctx=ctx
            ) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, made from the table alone."""
        english = language(ctx) == "en"
        with formatter.section("Commands"):
            formatter.write_dl([(name, e.en if english else e.zh) for name, e in self.entries.items()])

    # The same words as for a single command.
    format_help_text = Command.format_help_text

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command. That the reader (`| head`) has enough is no error; click would end with code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ReaderGoneError from error

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401
    ) -> None:
        """Runs the program and ends the process: 0, 1 for findings of `check`, 2 for bad usage or input."""
        del standalone_mode
        # Tables are tens of thousands of objects that stay: looking through them for cycles costs a tenth of a start,
        # and a fifth once more at the end, when Python looks through everything that is not frozen.
        gc.set_threshold(_GARBAGE)
        atexit.register(_leave)
        words = list(sys.argv[1:] if args is None else args)
        lang = spoken(words)
        try:
            code = super().main(
                words, prog_name or "zhengce", complete_var, standalone_mode=False, obj=lang, **extra
            )
            sys.stdout.flush()
        except ZhengceError as error:
            code = _say(error.message(lang))
        except click.exceptions.NoArgsIsHelpError as error:
            code = _say(error.format_message())
        except click.UsageError as error:
            code = _say(_usage(error, lang))
        except click.Abort:
            code = (
                _say("interrupted" if lang == "en" else "已中断，没有留下写了一半的文件。") and _INTERRUPTED
            )
        except _ReaderGoneError:
            from .output import drop_standard_output

            drop_standard_output()
            code = 0
        except Exception:
            import traceback

            # Not 1: that would read as "findings" to a script.
            traceback.print_exc()
            code = _CRASHED
        sys.exit(code if isinstance(code, int) else 0)


def _leave() -> None:
    """Spares the last look for garbage; but DuckDB complains of every object that is still there."""
    if "duckdb" not in sys.modules:
        gc.freeze()


def _say(message: str) -> int:
    click.echo(message, err=True)
    return BAD_INPUT


def _usage(error: click.UsageError, lang: Lang) -> str:
    if lang == "en":
        words = f"E001 {error.format_message()}"
        hint = "Try: {} --help"
    else:
        words = f"E001 {_chinese(error)}"
        hint = "用法请看：{} --help"
    path = error.ctx.command_path if error.ctx else "zhengce"
    return f"{words}\n{hint.format(path)}"


def _chinese(error: click.UsageError) -> str:
    match error:
        case click.exceptions.NoSuchCommand():
            return f"没有这个命令：{error.command_name}{_maybe(error.possibilities)}。"
        case click.NoSuchOption():
            return f"没有这个选项：{error.option_name}{_maybe(error.possibilities)}。"
        case click.MissingParameter():
            return f"缺少参数：{_parameter(error)}。"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 后面缺少值。"
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            return f"{_parameter(error)} 的值只能是：{'、'.join(map(str, choices))}。"
        case click.BadParameter(param=click.Parameter(type=click.Path())):
            # click's own sentence quotes what was given.
            given = error.message.partition("'")[2].rpartition("'")[0]
            return f"{_parameter(error)} 指的“{given}”不存在，或类型不对。"
        case click.BadParameter():
            return f"{_parameter(error)} 的值不对：{error.message}"
        case _:
            return error.format_message()


def _maybe(possibilities: Sequence[str] | None) -> str:
    return f"（是不是 {'、'.join(possibilities)}？）" if possibilities else ""


def _parameter(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return (error.param.metavar or error.param.human_readable_name) if error.param else ""
