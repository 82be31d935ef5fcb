"""What the words of a heading say about its section."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import Role
from ..text.regex import regex
from .outline import Heading
from .sentence_roles import ITEMS

STRONG, WEAK = 2, 1
# Deeds that are done: 推进改革取得新进展 tells of an outcome, though it begins like a task.
_OUTCOME = ("取得", "成效")
_CLAUSE = frozenset("，,、；;")
# A strong cue of so many characters is strong wherever it stands, but for a heading that is a whole sentence; a
# shorter one only in a short heading.
_PLAIN_CUE, _LONGEST_SURE = 4, 40
# 目标 in 明确学习目标 tells nothing; 问题 in 还存在…的问题 does.
_NOUNS_ONLY: frozenset[Role] = frozenset({"goal", "background", "other", "cause"})
_OBJECTS: frozenset[Role] = frozenset({"problem", "cause", "achievement", "goal"})
_OF = "的"
# 关于水库移民问题 names what is dealt with; 关于存在的主要问题 does not.
_TOPIC = regex(r"关于.+问题$")
_YEAR = regex(r"((?:19|20)\d\d)年")
_WORK = regex(r"工作|任务|安排|部署|打算")


class Cue(Struct, frozen=True):
    """The role that a heading's words name, and how strongly."""

    role: Role
    weight: int
    mixed: bool = False
    """Goals and tasks in one heading (主要目标和重点任务): what stands below may be either."""


class CueReader:
    """Reads headings with the cue words of a lexicon."""

    def __init__(self, rows: Sequence[RoleCueRow], genres: tuple[str, ...]) -> None:
        self._rows = rows
        self._genres = genres
        self._matcher = TermMatcher([r.word for r in rows])

    def cue(self, title: str) -> Cue | None:
        """The first strong cue of a heading, else its first weak one.

        A verb of doing counts at the beginning only (加强…, not …加强), and takes what it solves with it
        (解决突出问题); words of growth count behind their subject only (农业稳步发展). A short strong word is weak
        in a long heading.
        """
        strong_roles: list[Role] = []
        weak: Cue | None = None
        last: Role | None = None
        for start, end, i in self._matcher.find(title):
            row = self._rows[i]
            # 存在下列问题的单位 are units.
            if row.role == "problem" and (title.startswith(_OF, end) or _is_topic(title, start, end)):
                continue
            strong = row.weight == STRONG and _is_sure(title, end - start)
            if row.weight == STRONG and not strong and row.role in _NOUNS_ONLY:
                continue
            last = row.role
            outcome = start > 0 and (end == len(title) or row.word.startswith(_OUTCOME))
            task = weak is not None and weak.role == "measure"
            if strong and not (task and row.role in _OBJECTS):
                strong_roles.append(row.role)
            elif row.role == "achievement" and outcome and not strong:
                weak = Cue("achievement", WEAK)
            elif row.role in {"measure", "achievement"} and (
                start == 0 or (title[start - 1] in _CLAUSE and not weak)
            ):
                weak = Cue("measure", WEAK)
            elif row.role != "measure" and not task:
                weak = weak or Cue(row.role, WEAK)
        if not strong_roles:
            return weak or (Cue("measure", WEAK) if _TOPIC.match(title) else None)
        role = strong_roles[0]
        if role == "measure" and weak is not None and weak.role == "achievement":
            return Cue("achievement", STRONG)  # 重点工作完成情况, 主要措施及成效
        if role == "achievement" and last == "goal":
            return Cue("goal", WEAK, mixed=True)  # 过去五年建设成就和今后主要目标
        mixed = role == "goal" and "measure" in strong_roles
        open_goal = role == "goal" and weak is not None and weak.role == "goal"
        return Cue(role, WEAK if mixed or open_goal else STRONG, mixed)

    def _attached(self, heading: Heading, title: str, cue: Cue | None) -> Cue | None:
        """The cue; the title of a document that another one carries (某市节水工作方案) tells of nothing yet."""
        return (
            Cue("other", STRONG)
            if not cue and heading.style == "plain" and title.endswith(self._genres)
            else cue
        )

    def cues(
        self, headings: Sequence[Heading], titles: Sequence[str], own_year: int | None = None
    ) -> list[Cue | None]:
        """The cue of each heading, with what the years in the highest headings tell.

        What is to be done in the report's own year (`own_year`, that of its title) is still to come, else in the last
        year named.
        """
        cues = [self._attached(h, title, self.cue(title)) for h, title in zip(headings, titles, strict=True)]
        top = [i for i, h in enumerate(headings) if h.parent is None and _YEAR.search(titles[i])]
        numbered = {h.parent for h in headings if h.style not in ITEMS}
        for i in tasked_chapters(headings, cues) & numbered:
            told = cues[i]
            # 2031年总体要求 and 主要目标任务 over headings worded like tasks: all of them are.
            if told is not None and told.role == "goal" and (told.weight == WEAK or i in top):
                cues[i] = replace(told, mixed=True)
        years = {i: max(map(int, _YEAR.findall(titles[i]))) for i in top}
        if own_year is None and len(set(years.values())) < 2:
            return cues
        coming = own_year or max(years.values())
        for i, year in years.items():
            if _is_open(cues[i], coming=year >= coming) and _WORK.search(titles[i]):
                cues[i] = Cue("measure" if year >= coming else "achievement", STRONG)
        return cues


def tasked_chapters(headings: Sequence[Heading], cues: Sequence[Cue | None]) -> frozenset[int]:
    """The headings whose parts are mostly worded like tasks."""
    parts: dict[int, list[bool]] = {}
    for heading, cue in zip(headings, cues, strict=True):
        if heading.parent is not None:
            parts.setdefault(heading.parent, []).append(cue is not None and cue.role == "measure")
    return frozenset(k for k, told in parts.items() if sum(told) >= 2 and 2 * sum(told) > len(told))


def _is_sure(title: str, length: int) -> bool:
    """Whether a strong cue of this length tells what a heading is about."""
    return (length >= _PLAIN_CUE and len(title) <= _LONGEST_SURE) or 3 * length >= len(title)


def _is_topic(title: str, start: int, end: int) -> bool:
    """Whether the word that ends a heading there only closes what it deals with: 关于…问题."""
    return end == len(title) and end - start < _PLAIN_CUE and _TOPIC.match(title) is not None


def _is_open(cue: Cue | None, *, coming: bool) -> bool:
    """Whether a year may say more of a heading than its words do: of results that are told no year makes tasks."""
    if cue is None or cue.role == "measure":
        return True
    return cue.weight == WEAK and cue.role != "goal" and not (coming and cue.role == "achievement")
