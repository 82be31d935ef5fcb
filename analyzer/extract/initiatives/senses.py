"""Which of the initiatives that share a name is meant: by the words near by, then by those of the document."""

from __future__ import annotations

from collections import Counter

from ...lexicon.rows import InitiativeRow
from .formulas import is_formula
from .known import Known
from .passage import Passage

_NEAR, _MEMBER, _FAR, _PLACE, _DOMAIN, _NATIONAL = 3.0, 2.5, 1.0, 2.0, 1.0, 0.5
_REGION_SUFFIXES = ("省", "市", "自治区", "特别行政区")


def choose_sense(known: Known, passage: Passage, domains: Counter[str]) -> tuple[InitiativeRow, float, bool]:
    """The row that fits best, how sure that is (0..1), and whether anything speaks for it.

    A name with one row has that row. Otherwise each cue near by (60 characters) counts most, then named members,
    then the issuer's region and cues anywhere in the document, then the document's leading domain.
    """
    if len(known.rows) == 1:
        row = known.rows[0]
        if not row.cues or not is_formula(known.name):
            return row, 0.97, True
        supported = _evidence(row, known, passage, Counter()) > _NATIONAL
        return row, 0.97 if supported else 0.7, supported
    scored = sorted(
        ((_evidence(row, known, passage, domains), -n) for n, row in enumerate(known.rows)), reverse=True
    )
    (best, place), (second, _) = scored[0], scored[1]
    confidence = 0.55 if best <= second else 0.75 if best - second < _PLACE else 0.92
    return known.rows[-place], confidence, best > _NATIONAL or not known.rows[-place].cues


def leading_domains(knowns: list[Known]) -> Counter[str]:
    """How many mentions of one sense only each domain has."""
    return Counter(k.rows[0].domain for k in knowns if len(k.rows) == 1 and k.rows[0].domain)


def _evidence(row: InitiativeRow, known: Known, passage: Passage, domains: Counter[str]) -> float:
    near = passage.around(known.start, known.end)
    outside = near.replace(known.name, "")
    score = _NEAR * min(2, sum(cue in outside for cue in row.cues))
    score += _MEMBER * min(2, sum(member in outside for member in row.members))
    score += _FAR * any(passage.mentions(cue) for cue in row.cues)
    if row.level in (None, "national"):
        score += _NATIONAL
    elif row.issuer and any(passage.mentions(place) for place in _places(row.issuer)):
        score += _PLACE
    if domains and row.domain:
        score += _DOMAIN * domains[row.domain] / sum(domains.values())
    return score


def _places(issuer: str) -> list[str]:
    """The region at the head of an issuer's name: 吉林省教育厅 -> 吉林."""
    found = [issuer[: issuer.index(s)] for s in _REGION_SUFFIXES if s in issuer[2:]]
    return [min(found, key=len)] if found else [issuer]
