"""The page that leads to the pages of several reports."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ...errors import Lang
from ...model.report import Failure, Report
from .page import environment

COUNTS = (
    "characters",
    "initiatives",
    "metrics",
    "blanks",
    "problems",
    "measures",
    "references",
    "diagnostics",
)


class Listed(Struct, frozen=True):
    """A report's page and what its row says; made from the report so that the report itself need not be kept."""

    href: str
    id: str
    title: str | None
    genre: str | None
    counts: tuple[tuple[str, int], ...]


def listed(report: Report, href: str) -> Listed:
    """The row of a report whose page stands at `href`."""
    counts = tuple((key, report.summary[key]) for key in COUNTS)
    return Listed(href, report.source.id, report.title, report.genre, counts)


def html_index(rows: Sequence[Listed], failures: Sequence[Failure] = (), lang: Lang = "zh") -> str:
    """A table with a row for each report, leading to its page; below it what could not be read."""
    template = environment(lang).get_template("index.html")
    return template.render(rows=rows, failures=failures, lang=lang, counts=COUNTS)
