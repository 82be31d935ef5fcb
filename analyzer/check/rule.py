"""What a rule is: a declaration, and one function that says where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from ..lexicon import Lexicon
from ..model.findings import Initiative, Link, Metric, Point, Reference
from ..model.layout import Layout
from ..model.report import Fix, Severity

Status = Literal["stable", "preview"]


class Finding(Struct, frozen=True, kw_only=True):
    """One place where a rule is broken; the message stands in both languages."""

    start: int
    end: int
    zh: str
    en: str
    confidence: float = 0.95
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    fixes: tuple[Fix, ...] = ()


class Findings(Struct, frozen=True, kw_only=True):
    """All that was found in one document before the rules run: what a rule may look at."""

    layout: Layout
    lexicon: Lexicon
    metrics: tuple[Metric, ...]
    initiatives: tuple[Initiative, ...]
    references: tuple[Reference, ...]
    problems: tuple[Point, ...]
    measures: tuple[Point, ...]
    links: tuple[Link, ...]

    @property
    def text(self) -> str:
        """The original text."""
        return self.layout.text

    @property
    def folded(self) -> str:
        """The same-length folded text."""
        return self.layout.folded


class Rule(Struct, frozen=True, kw_only=True):
    """The declaration of a rule. Its module's docstring is its documentation (`zhengce explain`)."""

    code: str
    """Three letters of the family and three digits; stable for ever."""
    name: str
    """Kebab case; names the bad pattern, so that it reads well after "allow"."""
    severity: Severity
    status: Status = "stable"
    source: str
    """The clause of the standard, or the practice, that it rests on."""
    zh: str
    """What it finds, one Chinese sentence."""
    en: str
    check: Callable[[Findings], Iterator[Finding]]
    tables: tuple[str, ...] = ()
    """Lexicon tables without which it cannot work; a missing one is an error, never "clean"."""
