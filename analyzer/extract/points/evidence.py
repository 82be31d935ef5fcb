"""Whether the words of items bear out their headings' roles: problems lack something, measures do something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...text.regex import regex
from .cues import Cues, Kind
from .items import Item

# On folded text. How much of an item is looked at, and how short a clause says nothing.
_CLAUSE_MARKS = regex(r"[,。;:!?、\n\r]+")
_LOOK = 500
_SHORT = 4
# Share of clauses that begin with a verb of doing; share of items that must show it.
_DOING = 0.15
_MEASURES_SHOWING = 0.4
# Below its share a group loses the items that do not show it, and below this share all.
_LEAST_SHOWING = 0.34
# One word of lack in so many characters; share of items that must show it.
_LACK_EVERY = 80
_PROBLEMS_SHOWING = 0.5


def borne_out(items: Sequence[tuple[str | None, Item]], folded: str, cues: Cues, kind: Kind) -> list[Item]:
    """The items of those groups (items with the same key, as a rule the section above) that show what they are.

    A group is judged as a whole: one task may be worded as a rule, a whole plan is not.
    """
    shows = _shows_doing if kind == "measure" else _shows_lack
    least = _MEASURES_SHOWING if kind == "measure" else _PROBLEMS_SHOWING
    judged = [(key, item, shows(item, folded, cues)) for key, item in items]
    groups: dict[str | None, list[bool]] = defaultdict(list)
    for key, _, shown in judged:
        groups[key].append(shown)
    share = {key: sum(group) / len(group) for key, group in groups.items()}
    return [
        item for key, item, shown in judged if share[key] >= least or (shown and share[key] >= _LEAST_SHOWING)
    ]


def _shows_doing(item: Item, folded: str, cues: Cues) -> bool:
    lead = folded[item.lead[0] : item.lead[1]].lstrip("0123456789一二三四五六七八九十第()、,.是 ")
    if lead.startswith(cues.verbs):
        return True
    stretch = folded[item.start : min(item.end, item.start + _LOOK)]
    clauses = [c for c in map(str.strip, _CLAUSE_MARKS.split(stretch)) if len(c) >= _SHORT]
    return sum(c.startswith(cues.verbs) for c in clauses) >= _DOING * len(clauses)


def _shows_lack(item: Item, folded: str, cues: Cues) -> bool:
    lead = folded[item.lead[0] : item.lead[1]]
    # 问题 alone may be a question that is talked about.
    if any(lead[start:end] != "问题" for start, end in cues.deficits.find(lead)):
        return True
    stretch = folded[item.start : min(item.end, item.start + _LOOK)]
    return cues.deficit_count(stretch) * _LACK_EVERY >= len(stretch)
