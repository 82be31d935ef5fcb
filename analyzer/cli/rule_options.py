"""Options that say which rules run and what they pass over; they win over the settings file."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, cast

import click

from .bilingual import Option
from .options import Function, with_settings

if TYPE_CHECKING:
    from ..config import Settings

_NAMES = ("select", "ignore", "severity", "min_confidence", "preview", "allow")


def with_rules(function: Function) -> Function:
    """Adds the options of rules to those of `with_settings`; all arrive as one argument `settings`."""

    @functools.wraps(function)
    def call(**rest: object) -> object:
        settings = cast("Settings", rest.pop("settings"))
        chosen = {name: rest.pop(name) for name in _NAMES}
        return function(settings=settings.given(**chosen), **rest)

    wrapped = call
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return with_settings(wrapped)  # type: ignore[return-value]


_OPTIONS = (
    click.option(
        "--select",
        cls=Option,
        multiple=True,
        metavar="RULE",
        zh="只用这些规则：代码、代码开头或名称。",
        en="only these rules: codes, families or names.",
    ),
    click.option(
        "--ignore", cls=Option, multiple=True, metavar="RULE", zh="不用这些规则。", en="not these rules."
    ),
    click.option(
        "--severity",
        cls=Option,
        type=click.Choice(["info", "warning", "error"]),
        zh="只用不低于此级别的规则（默认 info）。",
        en="only rules of at least this severity (default: info).",
    ),
    click.option(
        "--min-confidence",
        cls=Option,
        type=click.FloatRange(0, 1),
        zh="置信度低于此值的不报（默认 0）。",
        en="drop findings below this confidence (default: 0).",
    ),
    click.option(
        "--preview/--no-preview", cls=Option, default=None, zh="也用试行的规则。", en="run young rules too."
    ),
    click.option(
        "--allow",
        cls=Option,
        multiple=True,
        metavar="WORD",
        zh="放行的词：任何规则都不指出它，可给多个。",
        en="a word that no rule may find fault with; may be repeated.",
    ),
)
