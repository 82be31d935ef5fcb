"""Numbers that are missing: which documents, and which sources are damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..batch import Store

if TYPE_CHECKING:
    from pandas import DataFrame

Source = Literal["document", "folder", "issuer", "place", "genre", "year"]
SOURCES: tuple[Source, ...] = ("document", "folder", "issuer", "place", "genre", "year")

# The folder of a file, the table a row comes from (reports.csv#12), the archive and folder of a member (a.zip!b/c).
_FOLDER = r"regexp_replace(document, '([^/\\!#]*|#\d+)$', '')"
# Normal quantile of a 95 % interval.
_Z = 1.96


def missing(store: Store, by: Source = "document") -> DataFrame:
    """Metrics without their number, for each document, folder, issuer, place, genre or year; the worst first.

    `blanks` of `metrics` have a unit or a placeholder but no number, `damaged` of `documents` have at least one.
    Sorted by `at_least`, the lower end of the 95 % interval of the share (Wilson 1927): one missing number out of
    one is less than thirty out of forty. Groups without a single metric are left out.
    """
    group = _FOLDER if by == "folder" else SOURCES[SOURCES.index(by)]
    extra = 'any_value(title) AS title, any_value(place) AS place, any_value("year") AS "year",'
    return store.answer(
        f"""WITH counted AS (
            SELECT {group} AS "{by}_", {extra if by == "document" else ""}
                   count(*) AS documents, count(*) FILTER (blanks > 0) AS damaged,
                   sum(metrics)::BIGINT AS metrics, sum(blanks)::BIGINT AS blanks,
                   sum(blanks) / sum(metrics)::DOUBLE AS p, sum(metrics)::DOUBLE AS n
            FROM documents WHERE metrics > 0 AND {group} IS NOT NULL GROUP BY 1)
        SELECT "{by}_" AS "{by}", * EXCLUDE ("{by}_", p, n), round(p, 4) AS share,
               round(greatest(0, (p + {_Z**2} / (2 * n)
                     - {_Z} * sqrt(p * (1 - p) / n + {_Z**2} / (4 * n * n))) / (1 + {_Z**2} / n)), 4) AS at_least
        FROM counted ORDER BY at_least DESC, blanks DESC, metrics DESC, 1""",  # noqa: S608 - names of our own list
    )
