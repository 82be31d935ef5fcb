"""`zhengce lsp`: the language server, on standard input and output."""

from __future__ import annotations

import os
import sys

import click

from ..errors import ExtraMissing
from .bilingual import Command, language
from .options import with_lang


@click.command(
    cls=Command,
    zh="""启动语言服务器（标准输入输出），在任何支持 LSP 的编辑器里边写边查。设置取自打开的文件夹中的 zhengce.toml。

需要先安装：pip install 'zhengce[lsp]'""",
    en="""Start the language server (standard input and output): findings while typing in any editor that speaks LSP.
Settings come from the zhengce.toml of the folder that is open.

Install it first: pip install 'zhengce[lsp]'""",
)
@with_lang
def command() -> None:
    """Start the language server."""
    try:
        from ..lsp.server import make_server
    except ModuleNotFoundError as error:
        raise ExtraMissing(extra="lsp", package=error.name) from error
    # The server closes what it writes to; standard output is the program's own to close.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        make_server(language()).start_io(stdout=out)
