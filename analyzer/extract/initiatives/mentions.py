"""All that was found, known and new, as Initiatives in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import takewhile

from msgspec.structs import replace

from ...lexicon import Lexicon
from ...lexicon.rows import InitiativeRow
from ...model.findings import Initiative
from ...model.layout import Layout
from ...structure.lookup import SectionIndex
from ...text.regex import regex
from .boundaries import modifier_before
from .discovered import discover_quoted
from .expansions import expansions
from .found import Found
from .known import Known, bare, known_names
from .named import discover_named
from .passage import Passage
from .proper import Sensed, with_senses, without_repeats
from .quotes import find_quoted
from .senses import Evidence, Homes, leading_domains
from .tables import NameTables

# Marks that join names to a list: “必修课+选修课+课程思政”.
_LIST = regex(r"[+、,]")
# What is left of a name without the verb in front of it has at least so many characters.
_SHORTEST_LEFT = 5
# So many known names in front of a found one are looked at for one that reaches into it.
_NEAR = 6


def find_initiatives(layout: Layout, lexicon: Lexicon) -> tuple[Initiative, ...]:
    """All initiatives of a document in the order of the text.

    Mentions do not overlap, but for a known name inside a list of names (“必修课+课程思政”). `entry` is the lexicon's
    key, or None for a name discovered by its form or one whose sense nothing in the document supports.

    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> [i.text for i in find_initiatives(read_layout("深入实施“青禾”育苗工程。", lexicon), lexicon)]
    ['“青禾”育苗工程']
    """
    passage = Passage(layout)
    tables = lexicon.built(NameTables)
    places = lexicon.built(known_names).find(passage)
    evidence = Evidence(passage, leading_domains(places), lexicon.built(Homes))
    knowns = with_senses(places, evidence, tables)
    exact = [k for k in knowns if k.known.quoted or passage.enclosing(k.known.start, k.known.end) is None]
    # 产教融合 in 职业教育产教融合提升行动 is part of a longer name; what ends in a head noun is a name by itself.
    sure = [k for k in exact if k.known.quoted or tables.ending_heads.ending_at(k.known.name)]
    found = discover_quoted(passage, tables, [(k.known.start, k.known.end) for k in exact if k.known.quoted])
    taken = [(k.known.start, k.known.end) for k in sure] + [(f.start, f.end) for f in found]
    places.sort(key=_start)
    found += [_whole(f, places) for f in discover_named(passage, tables, taken)]
    families = lexicon.built(known_names).families
    reported = [_from_found(f, _family(f.name, families), layout) for f in found]
    reported += [_from_known(k, passage, tables, layout) for k in without_repeats(knowns)]
    sections = SectionIndex(layout.sections)
    said = expansions(passage, tables)
    return tuple(
        replace(i, section=sections.at(i.start), expansion=i.expansion or said.get(_quoted_part(i.text)))
        for i in _without_overlap(reported)
    )


def _whole(found: Found, places: list[Known]) -> Found:
    """The name with the whole of a known name it begins in: 全面深化改革 in 全面深化改革攻坚行动."""
    near = places[: bisect_left(places, found.start, key=_start)][-_NEAR:]
    begun = next((k for k in near if k.end > found.start), None)
    if begun is None:
        return found
    return replace(found, start=begun.start, name=begun.name[: found.start - begun.start] + found.name)


def _start(known: Known) -> int:
    return known.start


def _quoted_part(text: str) -> str:
    """The words in the quotes a mention begins with; all of it where it has none."""
    quotes = find_quoted(text)
    return quotes[0].inner(text) if quotes else text


def _from_known(sensed: Sensed, passage: Passage, tables: NameTables, layout: Layout) -> Initiative:
    known, row, confidence = sensed.known, sensed.row, sensed.confidence
    start, end = known.start, known.end if sensed.guiding else _end_with_head(known, passage, tables)
    if not known.quoted:
        start += _lead(known.name, tables) - _fuller(sensed, passage, tables)
    if known.quoted and tables.context("plain_after").starting_at(passage.text, known.end):
        confidence -= 0.2
    return Initiative(
        text=layout.text[start:end],
        name=row.name if sensed.supported else known.name,
        kind=row.kind,
        entry=row.key if sensed.supported else None,
        domain=row.domain if sensed.supported else None,
        expansion=("、".join(row.members) or row.meaning) if sensed.supported else None,
        start=start,
        end=end,
        section=None,
        confidence=round(confidence - 0.2 * sensed.guiding, 2),
    )


def _lead(name: str, tables: NameTables) -> int:
    """How many characters of a name only lead up to it: 深入打好 of 深入打好污染防治攻坚战."""
    passed = 0
    while lead := tables.lead_at(name, passed):
        if len(name) - passed - len(lead) < _SHORTEST_LEFT:
            break
        passed += len(lead)
    return passed


def _fuller(sensed: Sensed, passage: Passage, tables: NameTables) -> int:
    """How many characters before a short name belong to the full one: 义务教育 of 义务教育营养改善计划."""
    short, full = sensed.known.name, bare(sensed.row.name)
    if short == full or not full.endswith(short):
        return 0
    words = modifier_before(passage, sensed.known.start, 0, tables).words
    own = takewhile(lambda word: word in full and word not in tables.verbs, reversed(words))
    return len("".join(own))


def _end_with_head(known: Known, passage: Passage, tables: NameTables) -> int:
    text = passage.text
    marks = passage.marks_in(known.start, known.end)
    if marks and marks[-1] + 1 in passage.closing:
        # “一主六双”产业空间布局: the quoted words and a head noun close by are the mention, the rest says of what.
        head = tables.head_behind(text, marks[-1] + 1)
        return head[0] if head is not None else marks[-1] + 1
    if tables.ending_heads.ending_at(known.name):
        return known.end
    word = tables.ending_heads.starting_at(text, known.end)
    return known.end + len(word) if word else known.end


def _family(name: str, families: Mapping[str, InitiativeRow]) -> InitiativeRow | None:
    """The open formula a name is a case of: 互联网+ of 互联网+政务服务, 旅游+ of 交通+旅游."""
    parts = name.split("+") if "+" in name else ()
    return next((families[f"{part}+"] for part in parts if f"{part}+" in families), None)


def _from_found(found: Found, family: InitiativeRow | None, layout: Layout) -> Initiative:
    return Initiative(
        text=layout.text[found.start : found.end],
        name=found.name,
        kind=found.kind,
        entry=family.key if family is not None else None,
        domain=family.domain if family is not None else None,
        expansion=found.expansion,
        start=found.start,
        end=found.end,
        section=None,
        confidence=round(found.confidence, 2),
    )


def _without_overlap(reported: list[Initiative]) -> list[Initiative]:
    """In the order of the text; of two that overlap the longer stays, and a name in a list of names beside the list."""
    kept: list[Initiative] = []
    within: list[Initiative] = []
    for one in sorted(reported, key=_place):
        last = kept[-1] if kept else None
        if last is None or one.start >= last.end:
            kept.append(one)
        elif last.entry is None and one.entry is not None and _LIST.search(last.name) and one.end <= last.end:
            within.append(one)
        elif one.end > last.end and one.end - one.start > last.end - last.start:
            kept[-1] = one
    return sorted([*kept, *within], key=_place)


def _place(one: Initiative) -> tuple[int, int, bool]:
    return one.start, -one.end, one.entry is None
