"""Which of the initiatives that share a name is meant: by the words near by, then by those of the document."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...lexicon.rows import InitiativeRow, RegionRow
from .formulas import is_coined_anew
from .known import Known
from .passage import Passage

_NEAR, _MEMBER, _FAR, _PLACE, _DOMAIN, _NATIONAL = 3.0, 2.5, 1.0, 2.0, 1.0, 0.5
_GENERAL = (None, "national")
_LARGE = frozenset({"province", "city"})


class Homes:
    """Where provincial and city initiatives are at home: regions that their rows name. By `lexicon.built(Homes)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        regions = lexicon.table("regions", RegionRow)
        self._names = [r.short for r in regions if r.level in _LARGE and len(r.short) > 1]
        self._matcher = TermMatcher(self._names)
        self._of: dict[str, frozenset[str]] = {}

    def of(self, row: InitiativeRow) -> frozenset[str]:
        """Short names of the regions in the row's key, issuer, document and source."""
        if row.key not in self._of:
            said = " ".join(filter(None, (row.key, row.issuer, row.document, row.source)))
            self._of[row.key] = frozenset(self._names[index] for _, _, index in self._matcher.find(said))
        return self._of[row.key]


class Evidence(Struct, frozen=True):
    """What a sense is judged by besides the words near by."""

    passage: Passage
    domains: Counter[str]
    """How many mentions of one sense only each domain has."""
    homes: Homes


def choose_sense(known: Known, evidence: Evidence) -> tuple[InitiativeRow, float, bool]:
    """The row that fits best, how sure that is (0..1), and whether anything speaks for it.

    A name with one row has that row; where it is a formula that every place coins anew (四个中心), something must
    speak for it: a cue, or for a province's own its region. Otherwise each cue near by (60 characters) counts most,
    then named members, then the region and cues anywhere in the document, then the document's leading domain.
    """
    if len(known.rows) == 1:
        row = known.rows[0]
        asked = row.cues or row.level not in _GENERAL
        if not asked or not is_coined_anew(known.name):
            return row, 0.97, True
        supported = _support(row, known, evidence) > 0
        return row, 0.97 if supported else 0.7, supported
    scored = sorted(((_score(row, known, evidence), -n) for n, row in enumerate(known.rows)), reverse=True)
    (best, place), (second, _) = scored[0], scored[1]
    row = known.rows[-place]
    confidence = 0.55 if best <= second else 0.75 if best - second < _PLACE else 0.92
    return row, confidence, _support(row, known, evidence) > 0 or (row.level in _GENERAL and not row.cues)


def leading_domains(knowns: list[Known]) -> Counter[str]:
    """How many mentions of one sense only each domain has."""
    return Counter(k.rows[0].domain for k in knowns if len(k.rows) == 1 and k.rows[0].domain)


def _score(row: InitiativeRow, known: Known, evidence: Evidence) -> float:
    score = _support(row, known, evidence) + _NATIONAL * (row.level in _GENERAL)
    if evidence.domains and row.domain:
        score += _DOMAIN * evidence.domains[row.domain] / evidence.domains.total()
    return score


def _support(row: InitiativeRow, known: Known, evidence: Evidence) -> float:
    passage = evidence.passage
    outside = passage.around(known.start, known.end).replace(known.name, "")
    score = _NEAR * min(2, sum(cue in outside for cue in row.cues))
    score += _MEMBER * min(2, sum(member in outside for member in row.members))
    score += _FAR * any(passage.mentions(cue) for cue in row.cues)
    if row.level not in _GENERAL and any(passage.mentions(place) for place in evidence.homes.of(row)):
        score += _PLACE
    return score
