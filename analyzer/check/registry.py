"""Collects the rules: every module of `rules/` whose name begins with a code exports RULE."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from ..errors import Lang
from ..text.regex import regex
from . import rules
from .rule import Rule

SECTIONS = ("What", "Why", "Wrong", "Right", "Source")
_HEADING = regex(rf"((?:{'|'.join(SECTIONS)})(?: \(en\))?): ")
_MODULE = regex(r"[a-z]{3}\d{3}_")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code.

    >>> "NUM001" in {rule.code for rule in all_rules()}
    True
    """
    found = [_load(m.name).RULE for m in pkgutil.iter_modules(rules.__path__) if _MODULE.match(m.name)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def documentation(rule: Rule) -> str:
    """The docstring of the rule's module: a title, then what `explained` reads."""
    return _load(f"{rule.code.lower()}_{rule.name.replace('-', '_')}").__doc__ or ""


def explained(rule: Rule, lang: Lang = "zh") -> dict[str, str]:
    """The sections of a rule's documentation in one language; the examples are Chinese in both.

    In the docstring a section begins a line with its name, its English twin with `Name (en)`; other lines go on.

    >>> explained(all_rules()[0])["What"][:5], explained(all_rules()[0], "en")["What"][:5]
    ('2月30日', 'Dates')
    """
    sections: dict[str, str] = {}
    name = ""
    for line in documentation(rule).partition("\n")[2].splitlines():
        if heading := _HEADING.match(line):
            name = heading[1]
            sections[name] = line[heading.end() :]
        elif name and line.strip():
            sections[name] += f" {line.strip()}"
    if lang == "en":
        return {name: sections.get(f"{name} (en)", sections[name]) for name in SECTIONS}
    return {name: sections[name] for name in SECTIONS}


def _load(name: str) -> ModuleType:
    return importlib.import_module(f"{rules.__name__}.{name}")
