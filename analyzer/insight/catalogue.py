"""The analyses by name: what the command `zhengce insight NAME` and the sections of its report are made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ..batch import Store
from ..batch.store import no_such
from ..errors import StoreError
from .indicator import common_indicators, indicator
from .initiatives import SIDES, cooccurrence, first_appearance, initiatives_by, new_terms, trends
from .missing import SOURCES, missing
from .points import points_by_domain
from .returning import returning_problems
from .reused import reused_passages
from .similar import similar_documents
from .topics import topics

if TYPE_CHECKING:
    from pandas import DataFrame

Name = TypeVar("Name", bound=str)

_PLAIN: dict[str, Callable[[Store], DataFrame]] = {
    "trends": trends,
    "first": first_appearance,
    "together": cooccurrence,
    "domains": points_by_domain,
    "returning": returning_problems,
    "topics": topics,
    "similar": similar_documents,
    "reused": reused_passages,
    "new-terms": new_terms,
}
_INDICATORS = 4
_NOT_GROUPED = ("--by 只用于 initiatives 和 missing", "--by is for initiatives and missing only")


def analyse(store: Store, name: str, *, by: str | None = None, indicator_name: str = "") -> DataFrame:
    """One analysis by its name. Raises StoreError for a name or a `by` that there is not.

    `by` is for `initiatives` (year, place, issuer, genre) and `missing` (document, folder, …), and for no other.
    """
    if name == "initiatives":
        return initiatives_by(store, _known(store, by or "year", SIDES))
    if name == "missing":
        return missing(store, _known(store, by or "document", SOURCES))
    if by is not None:
        raise StoreError(path=store.folder, problem=_NOT_GROUPED)
    if name == "indicator":
        return indicator(store, indicator_name)
    return _PLAIN[_known(store, name, tuple(_PLAIN))](store)


def report_frames(store: Store, indicators: tuple[str, ...] = ()) -> dict[str, DataFrame]:
    """Every frame of the report: `overview`, `initiatives:year`, `missing:folder`, `indicator:NAME`, `topics` …

    Without `indicators`, those that most documents give are taken.
    """
    frames = {"overview": overview(store)}
    tasks: list[tuple[str, str, str | None]] = [
        (f"initiatives:{side}", "initiatives", side) for side in SIDES
    ]
    tasks += [(f"missing:{source}", "missing", source) for source in SOURCES]
    tasks += [(name, name, None) for name in _PLAIN]
    for key, name, by in tasks:
        frames[key] = analyse(store, name, by=by)
    for name in indicators or tuple(common_indicators(store, _INDICATORS)):
        frames[f"indicator:{name}"] = indicator(store, name)
    return frames


def overview(store: Store) -> DataFrame:
    """A row for each year and genre with its documents, characters, findings and missing numbers."""
    return store.answer(
        """SELECT year, genre, count(*) AS documents, sum(characters)::BIGINT AS characters,
               sum(initiatives)::BIGINT AS initiatives, sum(metrics)::BIGINT AS metrics, sum(blanks)::BIGINT AS blanks,
               sum(problems)::BIGINT AS problems, sum(measures)::BIGINT AS measures,
               count(place) AS placed, count(issuer) AS issued
        FROM documents GROUP BY year, genre ORDER BY year NULLS LAST, genre NULLS LAST"""
    )


def _known(store: Store, name: str, names: tuple[Name, ...]) -> Name:
    if name not in names:
        raise StoreError(path=store.folder, problem=no_such(name, names))
    return names[names.index(name)]
