"""Whether a title names a document or something else: a newspaper, a song, a course, a certificate."""

from __future__ import annotations

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords
from ...lexicon.rows import LawRow, WordRow
from ...text.regex import regex
from .wording import bare, plain

# 等5部作品, 等文艺作品: what is counted stands behind.
_COUNTED = regex(r"等?(?:[\d两三四五六七八九十]+)?[部个本首篇集台种场幅]?")
# 《…报告：…》, 《…纲要——…》, 《…技术导则 …》
_SUBTITLE = regex(r"[:：\s]|[-—]{2}")
# 《…报告2031》
_LAST_YEAR = regex(r"(?:19|20)\d\d年?(?:版)?\Z")
_LEFT_MARKS = " \t\n\r、,，“”\"'(（"
_SPACES = " \t"


class Kinds:
    """Judges titles. Ask for it by `lexicon.built(Kinds)`.

    >>> from analyzer.lexicon import Lexicon
    >>> kinds = Kinds(Lexicon())
    >>> [kinds.is_document("乡村教师支持计划", before, "") for before in ("印发了", "电视剧")]
    [True, False]
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns = {row.word: row.type for row in lexicon.table("document_nouns", WordRow)}
        self._endings = EdgeWords(self._nouns)
        self._before = EdgeWords(lexicon.words("not_documents", "before"))
        self._after = EdgeWords(lexicon.words("not_documents", "after"))
        self._work_endings = EdgeWords(lexicon.words("not_documents", "ending"))
        self._works = frozenset(map(plain, lexicon.words("not_documents", "name")))
        self.laws: dict[str, str] = {}
        for row in lexicon.table("laws", LawRow):
            for name in (row.name, *row.aliases):
                self.laws.setdefault(bare(name), plain(row.name))
        self._verbs = EdgeWords(lexicon.words("document_cues", "before"))
        self._named_kinds = EdgeWords(lexicon.words("document_cues", "kind"))
        self._behind = EdgeWords(lexicon.words("document_cues", "after"))

    def noun_type(self, title: str) -> str | None:
        """Type of the document noun that a title ends with: law, strong, weak, form; None without one."""
        for part in (title, _SUBTITLE.split(title.strip(), maxsplit=1)[0]):
            name = _LAST_YEAR.sub("", bare(part)).rstrip("〉》”\"'’")
            noun, work = self._endings.ending_at(name), self._work_endings.ending_at(name)
            if noun is not None and (work is None or len(work) <= len(noun)):
                return self._nouns[noun]
        return None

    def ends_document(self, words: str) -> bool:
        """Whether words end as the title of a law, notice, plan: for a title whose 》 is missing."""
        return len(words) > 4 and self.noun_type(words) in ("law", "strong", "weak")

    def is_document(self, title: str, before: str, after: str) -> bool:
        """Whether 《title》 is a document, `before` and `after` being the words of the text beside it."""
        name = plain(title)
        if bare(name) in self.laws:
            return True
        if name in self._works or bare(name) in self._works:
            return False
        noun = self.noun_type(title)
        if noun == "form":
            return name.startswith("关于")
        if noun in ("law", "strong"):
            return not after.lstrip().startswith("一书")
        if self._is_work(before, after):
            return False
        return noun == "weak" or self._is_introduced(name, before, after)

    def may_be(self, title: str) -> bool:
        """Whether nothing in the title itself speaks against a document."""
        name = plain(title)
        known = name in self._works or bare(name) in self._works
        return (
            not known and self._work_endings.ending_at(bare(name)) is None and self.noun_type(title) != "form"
        )

    def _is_work(self, before: str, after: str) -> bool:
        if self._before.ending_at(before.rstrip(_LEFT_MARKS)):
            return True
        after = after.lstrip(_SPACES)
        counted = _COUNTED.match(after)
        return bool(
            self._after.starting_at(after[counted.end() if counted else 0 :])
            or self._after.starting_at(after)
        )

    def _is_introduced(self, name: str, before: str, after: str) -> bool:
        if self._work_endings.ending_at(name):
            return False
        kind = self._named_kinds.ending_at(before.rstrip(_LEFT_MARKS)) or self._named_kinds.starting_at(after)
        if name.startswith("关于") or kind is not None:
            return True
        behind = self._behind.starting_at(after.lstrip(_SPACES)) is not None
        return behind and self._verbs.ending_at(before.rstrip(_LEFT_MARKS)) is not None
