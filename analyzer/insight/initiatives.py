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

    The most widespread first, its groups in order. `of` counts all documents of that group and `share` is their
    quotient. Documents that do not say their year (place, …) are left out; initiatives in fewer than
    `min_documents` documents altogether too.
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
        GROUP BY name, "group"
        ORDER BY sum(count(*)) OVER (PARTITION BY name) DESC, name, "group" NULLS LAST""",  # noqa: S608 - a name of our own list
        [min_documents],
    )


def trends(store: Store, *, min_documents: int = 5) -> DataFrame:
    """Which initiatives rise and which fall, like compared with like: every genre with itself.

    In each genre the share of the documents of a year that name the initiative is tested for a trend in proportions
    (Cochran 1954, Armitage 1955); `z` sums the genres up (Mantel 1963), so that a store that holds speeches of one
    decade and work reports of the next shows no rise for that alone. Documents of unknown genre are one group, and
    a genre of one year says nothing. `trend` is `rise` or `fall` where z is beyond ±1.96. `early` and `late` are the
    shares before the mean year of each genre and from it on, weighed by the genre's documents.
    """
    return store.answer(
        f"""WITH {_NAMED},
        dated AS (SELECT document, year::DOUBLE AS year, coalesce(genre, '') AS genre FROM documents
                  WHERE year IS NOT NULL),
        genres AS (SELECT genre, count(*)::DOUBLE AS n, avg(year) AS mean, var_pop(year) * n AS spread,
                          count(*) FILTER (year < mean) AS before
                   FROM dated JOIN (SELECT genre, avg(year) AS mean FROM dated GROUP BY 1) USING (genre)
                   GROUP BY genre, mean HAVING spread > 0),
        hits AS (SELECT name, genre, count(*) AS k, sum(year - mean) AS above, count(*) FILTER (year < mean) AS early
                 FROM named JOIN dated USING (document) JOIN genres USING (genre) GROUP BY ALL),
        tested AS (SELECT name, sum(above) / sqrt(nullif(sum(k / n * (1 - k / n) * spread), 0)) AS z,
                          sum(n * early / before) AS early, sum(n * (k - early) / (n - before)) AS late
                   FROM hits JOIN genres USING (genre) GROUP BY name),
        one AS (SELECT name, min(kind) AS kind, min(domain) AS domain, count(*) AS documents,
                       min(year)::INT AS first_year, max(year)::INT AS last_year
                FROM named JOIN dated USING (document) GROUP BY name HAVING count(*) >= $1)
        SELECT name, kind, domain, documents, first_year, last_year,
               round(early / size, 4) AS early, round(late / size, 4) AS late, round(z, 2) AS z,
               CASE WHEN z > {_SIGNIFICANT} THEN 'rise' WHEN z < -{_SIGNIFICANT} THEN 'fall' ELSE 'steady' END AS trend
        FROM one LEFT JOIN tested USING (name), (SELECT sum(n) AS size FROM genres)
        ORDER BY abs(z) DESC NULLS LAST, name""",  # noqa: S608 - a clause of our own
        [min_documents],
    )


def first_appearance(store: Store, *, min_documents: int = 2) -> DataFrame:
    """The year and the document in which each initiative is first named, and how many documents name it since."""
    return store.answer(
        f"""WITH {_NAMED}, dated AS (SELECT document, title, place, year FROM documents WHERE year IS NOT NULL),
        rows AS (SELECT * FROM named JOIN dated USING (document))
        SELECT name, min(kind) AS kind, min(domain) AS domain, bool_or(known) AS known, min(year) AS first_year,
               arg_min(document, (year, document)) AS document, arg_min_null(title, (year, document)) AS title,
               arg_min_null(place, (year, document)) AS place, count(*) AS documents,
               count(DISTINCT year) AS year_count, max(year) AS last_year
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
