"""Which places of known names are mentions: those in quotes, guiding ideas, and names that name an initiative."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ...lexicon.rows import InitiativeRow
from ...text.regex import regex
from .discovered import is_governed
from .formulas import is_formula, is_one_formula
from .known import Known, bare
from .passage import Passage
from .senses import Evidence, choose_sense
from .tables import NameTables

_CLAUSE = regex(r"[和与于的是]")
# A system, a kind of zone, a facility or a title of honour is named on every page that deals with it.
_COMMON_TYPES = frozenset({"system", "zone", "facility", "title"})
_GUIDING_DOMAINS = frozenset({"ideology", "party_building"})
# A number formula of so many characters (一网通办) is no plain word.
_COINED = 4


class Sensed(Struct, frozen=True):
    """A known mention with the row it means, how sure that is, and whether anything in the text speaks for it."""

    known: Known
    row: InitiativeRow
    confidence: float
    supported: bool
    guiding: bool
    """Whether it is a guiding idea in plain words (新发展理念): every page may say it, the first time counts."""


def with_senses(knowns: list[Known], evidence: Evidence, tables: NameTables) -> list[Sensed]:
    """The known mentions with the sense each has, but for those that are plain words of their field here."""
    kept = []
    for known in knowns:
        row, confidence, supported = choose_sense(known, evidence)
        guiding = not known.quoted and _is_guiding(known.name, row)
        if known.quoted or guiding or (supported and _is_proper(known, row, evidence.passage, tables)):
            kept.append(Sensed(known, row, confidence, supported, guiding))
    return kept


def _is_guiding(name: str, row: InitiativeRow) -> bool:
    guiding = row.type == "theory" and row.domain in _GUIDING_DOMAINS
    return name == bare(row.name) and guiding and row.kind == "concept"


def _is_proper(known: Known, row: InitiativeRow, passage: Passage, tables: NameTables) -> bool:
    """Whether unquoted words name the initiative: 数字经济 and 政府性融资担保 are words of a field as well.

    Slogans and names with a head noun do, but for slogans that are words of the sentence; so do coined number
    formulas (一网通办) and what quotes list (“必修课+课程思政”). Another programme does under its own name or a
    fuller one, where a verb of doing rules it (推广测土配方施肥) or a head noun follows.
    """
    own = bare(row.name)
    part = _is_part(known.name, own)
    if row.kind != "programme":
        return row.kind == "slogan" and not part and not _is_clause(known.name, own)
    if tables.full_heads.ending_at(known.name) or _is_listed(known, passage):
        return True
    if row.type in _COMMON_TYPES or part:
        return False
    if known.name == own and len(own) >= _COINED and (is_formula(own) or is_one_formula(own)):
        return True
    return (
        is_governed(known.start, passage, tables) or tables.head_behind(passage.text, known.end) is not None
    )


def _is_part(name: str, own: str) -> bool:
    """Whether a name is no more than a part of the row's own: 依法治军 of five ways to a strong army."""
    return len(name) <= len(own) and name.replace("、", "") != own.replace("、", "")


def _is_clause(name: str, own: str) -> bool:
    """Whether a slogan is words of the sentence: 统筹发展和安全, or what a formula counts (保粮、保电 of 两保)."""
    spelled_out = is_formula(own) and own not in name and not is_formula(name)
    return spelled_out or _CLAUSE.search(name) is not None


def _is_listed(known: Known, passage: Passage) -> bool:
    """Whether the words are one of several that quotes hold together: “必修课+课程思政”."""
    around = passage.text[known.start - 1 : known.start] + passage.text[known.end : known.end + 1]
    return "+" in around and passage.enclosing(known.start, known.end) is not None


def without_repeats(knowns: list[Sensed]) -> Iterator[Sensed]:
    """All names, but of each guiding idea only the first mention: 高质量发展 is said on every page."""
    seen: set[str] = set()
    for one in knowns:
        if one.guiding and one.row.key in seen:
            continue
        seen.add(one.row.key)
        yield one
