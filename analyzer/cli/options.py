"""Options that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import click

from ..config import Settings, find_settings
from .bilingual import Option

Function = TypeVar("Function", bound=Callable[..., object])

paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...|DIR|-"
)
path_argument = click.argument("path", type=click.Path(path_type=Path), metavar="FILE|-")


def lang_option() -> Option:
    """`--lang`: read by `spoken` before parsing; here it is only declared and its value checked."""
    return Option(
        ["--lang"],
        type=click.Choice(["zh", "en"]),
        expose_value=False,
        zh="界面语言；也可设环境变量 ZHENGCE_LANG。",
        en="language of messages; ZHENGCE_LANG sets it too.",
    )


def format_option(*choices: str) -> Callable[[Function], Function]:
    """`--format` with the first choice as the default; the parameter is called `form`."""
    return click.option(
        "-f",
        "--format",
        "form",
        cls=Option,
        type=click.Choice(choices),
        default=choices[0],
        zh="输出格式。",
        en="output format.",
    )


destination_option = click.option(
    "-o",
    "--output",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    zh="写到哪里。",
    en="where to write.",
)
output_option = click.option(
    "-o",
    "--output",
    cls=Option,
    type=click.Path(path_type=Path),
    metavar="FILE",
    zh="写入文件（写完才改名，不留半个文件）；不给就写到标准输出。",
    en="write to a file (renamed when complete) in place of standard output.",
)


def with_settings(function: Function) -> Function:
    """Adds the options that make up Settings; the function gets them as one argument `settings`."""

    @functools.wraps(function)
    def call(*, encoding: str | None, **rest: object) -> object:
        settings = cast("Settings", rest.pop("settings"))
        return function(settings=settings.given(encoding=encoding), **rest)

    return with_lexicon(_ENCODING(call))  # type: ignore[return-value]


def with_lexicon(function: Function) -> Function:
    """Adds the options on lexicons alone; the function gets them as one argument `settings`.

    They lie over the settings file of the working folder or of one above it.
    """

    @functools.wraps(function)
    def call(*, lexicon: tuple[Path, ...], userdict: tuple[Path, ...], **rest: object) -> object:
        settings = find_settings(Path.cwd()).given(lexicons=lexicon, userdicts=userdict)
        return function(settings=settings, **rest)

    return with_lang(_LEXICON(_USERDICT(call)))  # type: ignore[return-value]


def with_lang(function: Function) -> Function:
    """Adds `--lang`."""
    params = function.__dict__.setdefault("__click_params__", [])
    params.append(lang_option())
    return function


_LEXICON = click.option(
    "--lexicon",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="DIR",
    zh="叠加在自带词表之上的词表文件夹（或 spaCy 的 .jsonl 模式文件），可给多个。",
    en="folder with your own tables (or a spaCy .jsonl pattern file) laid over the shipped ones; may be repeated.",
)
_USERDICT = click.option(
    "--userdict",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    zh="jieba 格式的用户词典，可给多个。",
    en="user dictionary in jieba's format; may be repeated.",
)
_ENCODING = click.option(
    "--encoding",
    cls=Option,
    metavar="NAME",
    zh="文件的文字编码（如 gb18030）；不给就自动判断。",
    en="encoding of the files (e.g. gb18030); told from the bytes otherwise.",
)
