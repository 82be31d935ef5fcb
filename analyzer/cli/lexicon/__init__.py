"""`zhengce lexicon`: the table of its commands."""

from __future__ import annotations

from ..options import lang_option
from ..program import Entry, Program

_HERE = "analyzer.cli.lexicon."
COMMANDS: dict[str, Entry] = {
    "show": Entry(_HERE + "show", "显示一个名称的各个义项", "show every sense of a name"),
    "find": Entry(_HERE + "find", "查找包含某些字的词条", "find entries by some characters"),
    "stats": Entry(_HERE + "stats", "统计词条", "count the entries"),
    "check": Entry(_HERE + "check", "检验词表，逐行指出错误", "check tables and name every bad row"),
}

command = Program(
    "lexicon",
    entries=COMMANDS,
    zh="查看和检验词表：自带的，加上 --lexicon 和 --userdict 给出的。",
    en="Look into lexicons and check them: the shipped one with yours (--lexicon, --userdict) laid over it.",
    no_args_is_help=True,
    params=[lang_option()],
)
