"""`zhengce annotate`: the table of its commands."""

from __future__ import annotations

from ..options import lang_option
from ..program import Entry, Program

_HERE = "analyzer.cli.annotate."
COMMANDS: dict[str, Entry] = {
    "export": Entry(_HERE + "outgoing", "把分析结果交给标注工具", "hand findings to an annotation tool"),
    "import": Entry(_HERE + "incoming", "把标注结果收回为评分用的标注", "take annotations back as gold"),
}

command = Program(
    "annotate",
    entries=COMMANDS,
    zh="与标注工具往来：doccano、brat、Label Studio。先导出机器标注，人工改正，再收回用于 zhengce evaluate。",
    en="""To and from annotation tools: doccano, brat, Label Studio. Export what was found, let people correct it,
and take it back for `zhengce evaluate`.""",
    no_args_is_help=True,
    params=[lang_option()],
)
