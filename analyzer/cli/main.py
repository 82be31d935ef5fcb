"""The program `zhengce`: the table of its commands."""

from __future__ import annotations

import click

from ..version import VERSION
from .options import lang_option
from .program import Entry, Program

_HERE = "analyzer.cli."
# In the order in which a newcomer needs them.
COMMANDS: dict[str, Entry] = {
    "analyze": Entry(_HERE + "analyze", "分析文件：举措、指标、问题与措施", "analyse documents"),
    "check": Entry(
        _HERE + "check", "检查文件：缺数、占位等毛病", "check documents for missing numbers and other faults"
    ),
    "initiatives": Entry(
        _HERE + "initiatives", "列出政策举措及其次数和位置", "list policy initiatives, how often and where"
    ),
    "metrics": Entry(
        _HERE + "metrics",
        "列出指标；--missing 只列缺数的",
        "list metrics; --missing only those without number",
    ),
    "outline": Entry(
        _HERE + "outline", "显示大纲和各节的作用", "show the outline and what each section does"
    ),
    "problems": Entry(_HERE + "problems", "对照问题与措施", "show problems beside their measures"),
    "batch": Entry(_HERE + "batch", "批量分析，结果存库", "analyse many documents into a store"),
    "query": Entry(_HERE + "query", "用 SQL 查询结果库", "ask a store in SQL"),
    "insight": Entry(
        _HERE + "insight", "跨文件洞察：趋势、缺数、主题、重复段落", "what many documents say together"
    ),
    "export": Entry(_HERE + "export", "把结果库导出为表格", "take tables out of a store"),
    "lexicon": Entry(_HERE + "lexicon", "查词表、验词表", "look into lexicons and check them"),
    "annotate": Entry(
        _HERE + "annotate",
        "与标注工具往来（doccano、brat、Label Studio）",
        "to and from annotation tools (doccano, brat, Label Studio)",
    ),
    "evaluate": Entry(_HERE + "evaluate", "按人工标注评分", "score against gold annotations"),
    "diff": Entry(_HERE + "diff", "比较同一文件的两个版本", "compare two versions of a document"),
    "explain": Entry(_HERE + "explain", "说明一条检查规则", "explain a rule of check"),
    "rules": Entry(_HERE + "rules", "列出检查规则", "list the rules of check"),
    "lsp": Entry(_HERE + "lsp", "启动语言服务器，供编辑器边写边查", "start the language server"),
    "schema": Entry(_HERE + "schema", "输出报告的 JSON Schema", "print the JSON Schema of a report"),
}

main = Program(
    "zhengce",
    entries=COMMANDS,
    zh="zhengce（政策）：读中文政策文件，找出其中的举措、指标（包括缺了数字的）、问题与措施。",
    en="""zhengce (政策): reads Chinese policy documents and finds initiatives, metrics (those without their
number too), problems and measures.""",
    no_args_is_help=True,
    params=[lang_option()],
)
main = click.version_option(VERSION, "--version", prog_name="zhengce")(main)
