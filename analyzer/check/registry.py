"""Collects the rules: every module of `rules/` whose name begins with a code exports RULE."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from ..text.regex import regex
from . import rules
from .rule import Rule

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
    """The docstring of the rule's module: What, Why, Wrong, Right, Source."""
    return _load(f"{rule.code.lower()}_{rule.name.replace('-', '_')}").__doc__ or ""


def _load(name: str) -> ModuleType:
    return importlib.import_module(f"{rules.__name__}.{name}")
