"""Writes the pages on the rules from their docstrings: `python scripts/write_rules.py docs/rules`."""

from __future__ import annotations

import sys
from pathlib import Path

from analyzer.check import Rule, all_rules, documentation, explained

HEAD = """# 检查规则

每条规则一页，由 `scripts/write_rules.py` 从规则自己的说明生成（`make docs`）。试行的规则默认不用，加 `--preview`，
或在 `--select` 中写出代码才用。怎样使用见 [check.md](../check.md)。

"""
FAMILIES = {
    "NUM": "数字",
    "STR": "结构",
    "REF": "引用文件",
    "DAT": "日期",
    "PUN": "标点",
    "TRM": "名称",
    "DOC": "公文格式",
}
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
HEADINGS = {"What": "查什么", "Why": "为什么", "Wrong": "错例", "Right": "对例", "Source": "依据"}


def pages() -> dict[str, str]:
    """Name and text of every page, the index included."""
    made = {f"{rule.code}.md": page(rule) for rule in all_rules()}
    return {"index.md": index(), **made}


def index() -> str:
    parts = [HEAD]
    for family, name in FAMILIES.items():
        parts.append(f"## {family} {name}\n\n| 代码 | 名称 | 级别 | 查什么 |\n|---|---|---|---|\n")
        parts.extend(
            f"| [{rule.code}]({rule.code}.md) | {rule.name} | {state(rule)} | {rule.zh} |\n"
            for rule in all_rules()
            if rule.code.startswith(family)
        )
        parts.append("\n")
    return "".join(parts).rstrip() + "\n"


def page(rule: Rule) -> str:
    title = documentation(rule).partition("\n")[0]
    english = explained(rule, "en")
    head = f"# {rule.code} {rule.name}\n\n{state(rule)}。{rule.zh}\n\n"
    body = "".join(f"- **{HEADINGS[name]}**：{words}\n" for name, words in explained(rule).items())
    return f"{head}{body}\n**{title}** {english['What']} {english['Why']}\n"


def state(rule: Rule) -> str:
    return SEVERITIES[rule.severity] + ("（试行）" if rule.status == "preview" else "")


def write(folder: str) -> None:
    here = Path(folder)
    here.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in here.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (here / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(*sys.argv[1:])
