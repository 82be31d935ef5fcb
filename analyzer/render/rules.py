"""The rules of `check` as a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from ..check import Rule, explained
from ..errors import Lang
from .labels import label
from .styles import QUIET, SEVERITY_STYLES
from .terminal import table


def rules_table(rules: Iterable[Rule], lang: Lang = "zh") -> Table:
    """A row for each rule; young ones are marked."""
    made = table(
        *(label(c, lang) for c in ("code", "severity", "name", "description", "source")),
        fixed=(0, 1, 2),
        spare=(4,),
    )
    for rule in rules:
        name = Text(rule.name)
        if rule.status == "preview":
            name.append(" " + label("status.preview", lang), style=QUIET)
        severity = Text(label(f"severity.{rule.severity}", lang), style=SEVERITY_STYLES[rule.severity])
        made.add_row(
            rule.code,
            severity,
            name,
            rule.en if lang == "en" else rule.zh,
            Text(explained(rule, lang)["Source"], style=QUIET),
        )
    return made


def explanation(rule: Rule, lang: Lang = "zh") -> Text:
    """Everything about one rule, made from its declaration and its module's docstring."""
    title = rule.en if lang == "en" else rule.zh
    severity = label(f"severity.{rule.severity}", lang)
    text = Text.assemble((f"{rule.code} {rule.name}", "bold"), f"  {severity}  ")
    if rule.status == "preview":
        text.append(label("status.preview", lang), style=QUIET)
    text.append(f"\n{title}\n")
    for section, words in explained(rule, lang).items():
        text.append(f"{label(f'rule.{section.lower()}', lang)}  ", style=_STYLES.get(section, QUIET))
        text.append(f"{words}\n")
    return text


_STYLES = {"Wrong": "red", "Right": "green"}
