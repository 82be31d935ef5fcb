"""Where an offset stands: in which section, in which kind of zone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model.layout import Layout, Section, ZoneKind

# Zones in which sentences of the document itself stand; the rest is a site's, a table of contents or a form.
BODY: frozenset[ZoneKind] = frozenset({"body", "attachment"})


class SectionIndex:
    """Tells the innermost section at an offset.

    Sections come in the order of the text (`Layout.sections`), each inside its parent or beside it.
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._starts = [s.start for s in sections]
        self._by_id = {s.id: s for s in sections}

    def at(self, offset: int) -> str | None:
        """Id of the innermost section that holds the character at `offset`; None outside all."""
        place = bisect_right(self._starts, offset) - 1
        section: Section | None = self._sections[place] if place >= 0 else None
        while section is not None and offset >= section.end:
            section = self._by_id.get(section.parent) if section.parent is not None else None
        return section.id if section is not None else None


class ZoneIndex:
    """Tells the kind of zone at an offset."""

    def __init__(self, layout: Layout) -> None:
        self._zones = layout.zones
        self._starts = [z.start for z in layout.zones]

    def kind(self, offset: int) -> ZoneKind:
        """Kind of the zone that holds the character at `offset`; "body" where no zone does."""
        place = bisect_right(self._starts, offset) - 1
        return self._zones[place].kind if place >= 0 else "body"


def in_body(layout: Layout, start: int) -> bool:
    """Whether the document itself speaks at `start`, and not a web page round it or a contents list.

    For many offsets of one document build a `ZoneIndex` once.
    """
    return ZoneIndex(layout).kind(start) in BODY
