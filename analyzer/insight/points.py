"""Problems and measures by the field they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..batch import Store

if TYPE_CHECKING:
    from pandas import DataFrame

# Single points, and items that have none: nothing is counted twice.
LEAVES = """SELECT p.* FROM {table} p ANTI JOIN {table} c ON c.document = p.document AND c.parent = p.id"""


def points_by_domain(store: Store) -> DataFrame:
    """How many problems and measures there are in each field, in how many documents.

    `answered` is the share of the problems to which a measure was linked, in documents that have measures at all.
    A point whose field is not known stands under an empty `domain`.
    """
    return store.answer(
        f"""WITH asked AS ({LEAVES.format(table="problems")}), done AS ({LEAVES.format(table="measures")}),
        linked AS (SELECT DISTINCT document, problem AS id FROM links),
        able AS (SELECT DISTINCT document FROM measures),
        problem AS (SELECT domain, count(*) AS problems, count(DISTINCT asked.document) AS problem_documents,
                           count(able.document) AS answerable,
                           count(*) FILTER (able.document IS NOT NULL AND linked.id IS NOT NULL) AS answers
                    FROM asked LEFT JOIN able USING (document)
                         LEFT JOIN linked ON linked.document = asked.document AND linked.id = asked.id
                    GROUP BY 1),
        measure AS (SELECT domain, count(*) AS measures, count(DISTINCT document) AS measure_documents
                    FROM done GROUP BY 1)
        SELECT domain, coalesce(problems, 0) AS problems, coalesce(problem_documents, 0) AS problem_documents,
               coalesce(measures, 0) AS measures, coalesce(measure_documents, 0) AS measure_documents,
               round(answers / nullif(answerable, 0), 4) AS answered
        FROM (SELECT coalesce(p.domain, m.domain) AS domain, * EXCLUDE (domain)
              FROM problem p FULL JOIN measure m ON p.domain IS NOT DISTINCT FROM m.domain)
        ORDER BY problems DESC, measures DESC, domain""",  # noqa: S608 - a clause of our own
    )
