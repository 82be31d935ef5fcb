"""Problems that come back: sentences of different years that say nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..batch import Store
from ..digest.excerpts import printable
from ..lexicon import Lexicon
from .points import LEAVES
from .wording import Wording

if TYPE_CHECKING:
    from pandas import DataFrame

_BLOCK = 1000
# Different sentences beyond that are left out, the rarest first: every one is compared with every other.
MOST = 50_000
_COLUMNS = (
    "problem",
    "domain",
    "years",
    "first_year",
    "last_year",
    "documents",
    "places",
    "document",
    "start",
)


def returning_problems(
    store: Store, *, similarity: float = 0.35, min_years: int = 2, lexicon: Lexicon | None = None
) -> DataFrame:
    """Problems that documents of several years name, those of most years first.

    Each row is a group round one sentence (`problem`, where it stands first): all that are at least as similar to
    it as `similarity`, the cosine of their TF-IDF vectors over words without stop words. No sentence is in two
    groups. Only documents with a year count.
    """
    import pandas as pd

    found = store.query(
        f"""SELECT text, min(p.domain) AS domain, list(DISTINCT year ORDER BY year) AS years,
                   list(DISTINCT document ORDER BY document) AS documents,
                   list(DISTINCT place ORDER BY place) FILTER (place IS NOT NULL) AS places,
                   arg_min(document, (year, document, start)) AS document,
                   arg_min(start, (year, document, start)) AS start
        FROM ({LEAVES.format(table="problems")}) p JOIN (SELECT document, year, place FROM documents) USING (document)
        WHERE year IS NOT NULL GROUP BY text ORDER BY len(documents) DESC, years[1], text LIMIT {MOST}""",  # noqa: S608 - a clause of our own
    ).to_pylist()
    groups = _grouped([row["text"] for row in found], similarity, Wording(lexicon or Lexicon()))
    rows = [_row([found[i] for i in members]) for members in groups]
    kept = [row for row in rows if len(row["years"]) >= min_years]
    kept.sort(key=lambda row: (-len(row["years"]), -row["documents"], row["problem"]))
    return pd.DataFrame(kept, columns=list(_COLUMNS))


def _grouped(sentences: list[str], similarity: float, wording: Wording) -> list[list[int]]:
    """Groups round a sentence, begun with the one that has most neighbours; the first member is that sentence."""
    import numpy as np
    from scipy import sparse
    from sklearn.feature_extraction.text import TfidfVectorizer

    if not sentences:
        return []
    words = [wording.words(sentence) for sentence in sentences]
    if not any(words):
        return [[i] for i in range(len(sentences))]
    vectors = TfidfVectorizer(analyzer=lambda row: row, sublinear_tf=True).fit_transform(words)
    near = []
    for start in range(0, vectors.shape[0], _BLOCK):
        block = vectors[start : start + _BLOCK] @ vectors.T
        block.data[block.data < similarity] = 0
        block.eliminate_zeros()
        near.append(block)
    graph = sparse.vstack(near).tocsr()
    graph.sort_indices()
    order = np.argsort(-graph.getnnz(axis=1), kind="stable")
    free = np.ones(len(sentences), bool)
    groups = []
    for leader in order.tolist():
        if not free[leader]:
            continue
        neighbours = graph.indices[graph.indptr[leader] : graph.indptr[leader + 1]]
        members = [i for i in neighbours.tolist() if free[i] and i != leader]
        free[[leader, *members]] = False
        groups.append([leader, *members])
    return groups


def _row(members: list[dict[str, Any]]) -> dict[str, Any]:
    leader = members[0]
    years = sorted({year for row in members for year in row["years"]})
    return {
        "problem": printable(leader["text"]).strip(),
        "domain": leader["domain"],
        "years": years,
        "first_year": years[0],
        "last_year": years[-1],
        "documents": len({document for row in members for document in row["documents"]}),
        "places": len({place for row in members for place in row["places"] or ()}),
        "document": leader["document"],
        "start": leader["start"],
    }
