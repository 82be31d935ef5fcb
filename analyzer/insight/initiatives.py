"""Initiatives over many documents: how often, when first, rising or falling, and which go together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..batch import Store

if TYPE_CHECKING:
    from pandas import DataFrame

Side = Literal["year", "place", "issuer", "genre"]
SIDES: tuple[Side, ...] = ("year", "place", "issuer", "genre")

# One row for each initiative of each document. A name of the lexicon and the same name found by its form are one.
_NAMED = """named AS (
    SELECT document, coalesce(entry, name) AS name, bool_or(entry IS NOT NULL) AS known,
           mode(kind ORDER BY kind) AS kind, min(domain) AS domain, count(*) AS mentions
    FROM initiatives GROUP BY ALL)"""
# Two-sided 5 % of the normal distribution.
_SIGNIFICANT = 1.96


def initiatives_by(store: Store, by: Side = "year", *, min_documents: int = 1) -> DataFrame:
    """How many documents of each year, place, issuer or genre name each initiative.

    `of` counts all documents of that group and `share` is their quotient. Documents that do not say their year
    (place, …) are left out; initiatives in fewer than `min_documents` documents altogether too.
    """
    column = SIDES[SIDES.index(by)]
    return store.answer(
        f"""WITH {_NAMED},
        grouped AS (SELECT document, "{column}" AS "group" FROM documents WHERE "{column}" IS NOT NULL),
        sizes AS (SELECT "group", count(*) AS size FROM grouped GROUP BY 1),
        kept AS (SELECT name FROM named JOIN grouped USING (document) GROUP BY 1 HAVING count(*) >= $1)
        SELECT name, min(kind) AS kind, min(domain) AS domain, bool_or(known) AS known, "group" AS "{column}",
               count(*) AS documents, sum(mentions)::BIGINT AS mentions, any_value(size) AS "of",
               round(count(*) / any_value(size), 4) AS share
        FROM named JOIN grouped USING (document) JOIN sizes USING ("group") JOIN kept USING (name)
        GROUP BY name, "group" ORDER BY "group", documents DESC, name""",  # noqa: S608 - a name of our own list
        [min_documents],
    )


def trends(store: Store, *, min_documents: int = 5) -> DataFrame:
    """Which initiatives rise and which fall: the share of the documents of a year that name them, year by year.

    `z` is the statistic of the Cochran-Armitage test for a trend in proportions (Armitage 1955), which weighs
    every year by its documents; `trend` is `rise` or `fall` where it is beyond ±1.96. `early` and `late` are the
    shares in the documents before the median year and from it on.
    """
    return store.answer(
        f"""WITH {_NAMED},
        dated AS (SELECT document, year FROM documents WHERE year IS NOT NULL),
        every AS (SELECT count(*)::DOUBLE AS n, sum(year)::DOUBLE AS s, median(year) AS middle,
                         count(*) FILTER (year < (SELECT median(year) FROM dated)) AS before,
                         sum(year::DOUBLE * year) - sum(year)::DOUBLE * sum(year) / count(*) AS spread FROM dated),
        one AS (SELECT name, min(kind) AS kind, min(domain) AS domain, count(*) AS documents,
                       min(year) AS first_year, max(year) AS last_year, sum(year)::DOUBLE AS years,
                       count(*) FILTER (year < (SELECT middle FROM every)) AS early_documents
                FROM named JOIN dated USING (document) GROUP BY name HAVING count(*) >= $1),
        tested AS (SELECT *, documents / n AS p, years - documents / n * s AS t FROM one, every)
        SELECT name, kind, domain, documents, first_year, last_year,
               round(early_documents / nullif(before, 0), 4) AS early,
               round((documents - early_documents) / (n - before), 4) AS late,
               round(t / sqrt(nullif(p * (1 - p) * spread, 0)), 2) AS z,
               CASE WHEN z > {_SIGNIFICANT} THEN 'rise' WHEN z < -{_SIGNIFICANT} THEN 'fall' ELSE 'steady' END AS trend
        FROM tested ORDER BY abs(z) DESC NULLS LAST, name""",  # noqa: S608 - a clause of our own
        [min_documents],
    )


def first_appearance(store: Store, *, min_documents: int = 2) -> DataFrame:
    """The year and the document in which each initiative is first named, and how many documents name it since."""
    return store.answer(
        f"""WITH {_NAMED}, dated AS (SELECT document, title, place, year FROM documents WHERE year IS NOT NULL),
        rows AS (SELECT * FROM named JOIN dated USING (document))
        SELECT name, min(kind) AS kind, min(domain) AS domain, bool_or(known) AS known, min(year) AS first_year,
               arg_min(document, (year, document)) AS document, arg_min(title, (year, document)) AS title,
               arg_min(place, (year, document)) AS place, count(*) AS documents, count(DISTINCT year) AS years,
               max(year) AS last_year
        FROM rows GROUP BY name HAVING count(*) >= $1 ORDER BY first_year DESC, documents DESC, name""",  # noqa: S608 - a clause of our own
        [min_documents],
    )


def cooccurrence(store: Store, *, min_documents: int = 3, top: int = 400) -> DataFrame:
    """Pairs of initiatives that documents name together, of the `top` most widespread.

    `lift` is how many times as often as if they had nothing to do with each other; `weight`, by which the rows
    are sorted, is documents × ln(lift), so that neither chance nor mere frequency comes first.
    """
    return store.answer(
        f"""WITH {_NAMED}, total AS (SELECT count(*)::DOUBLE AS n FROM documents),
        sizes AS (SELECT name, count(*) AS size FROM named
                  GROUP BY 1 HAVING size >= $1 ORDER BY size DESC, name LIMIT $2),
        kept AS (SELECT document, name, size FROM named JOIN sizes USING (name)),
        pairs AS (SELECT a.name AS a, b.name AS b, any_value(a.size) AS a_documents,
                         any_value(b.size) AS b_documents, count(*) AS documents
                  FROM kept a JOIN kept b ON a.document = b.document AND a.name < b.name
                  GROUP BY 1, 2 HAVING count(*) >= $1)
        SELECT a, b, documents, a_documents, b_documents,
               round(documents * n / (a_documents * b_documents), 2) AS lift,
               round(documents * ln(documents * n / (a_documents * b_documents)), 2) AS weight
        FROM pairs, total WHERE documents * n > a_documents * b_documents
        ORDER BY weight DESC, a, b""",  # noqa: S608 - a clause of our own
        [min_documents, top],
    )


def new_terms(store: Store, *, min_documents: int = 2) -> DataFrame:
    """Initiatives that the lexicon does not have, found by their form: candidates for it, the most widespread first."""
    return store.answer(
        """SELECT name, mode(kind ORDER BY kind) AS kind, mode(domain ORDER BY domain) AS domain,
               count(DISTINCT document) AS documents, count(*) AS mentions, min(year) AS first_year,
               count(DISTINCT place) AS places, round(max(confidence), 2) AS confidence,
               arg_min(document, (document, start)) AS document, arg_min(start, (document, start)) AS start
        FROM initiatives JOIN (SELECT document, year, place FROM documents) USING (document)
        WHERE entry IS NULL GROUP BY name HAVING count(DISTINCT document) >= $1
        ORDER BY documents DESC, mentions DESC, name""",
        [min_documents],
    )
