"""Who issued a document: from its title, from the words in front of it, or from its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords, TermMatcher
from ...lexicon.rows import IssuerRow, OrganCodeRow
from ...text.regex import regex
from .places import Speaker
from .wording import plain

_JOINT = regex(r"等(?:[\d一二三四五六七八九十]+个?)?(?:部门|单位|部委)?\Z")
# What may stand round the verb of issuing: 教育部印发的《…》, 省财政厅等五部门2024年联合印发了《…》.
_DATED, _ISSUED = regex(r"(?:\d{4}年)?(?:联合|共同)?(?:研究)?\Z"), regex(r"了?的?\Z")
# 省发展改革委 is the province's own.
_LOCAL = tuple("省市县区州盟旗")
_BETWEEN = regex(r"[\s、,，和及与]*")


class Issuers:
    """Names and document-number letters of issuing bodies. Ask for it by `lexicon.built(Issuers)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names: dict[str, str] = {}
        self._codes: dict[str, str | None] = {}
        for row in lexicon.table("issuers", IssuerRow):
            for name in (row.name, *row.aliases):
                self._names.setdefault(plain(name), row.name)
            for code in row.codes:
                self._codes[code] = row.name if self._codes.get(code, row.name) == row.name else None
        self._homes = {r.name: r.region for r in lexicon.table("issuers", IssuerRow) if r.level == "province"}
        self._spellings = list(self._names)
        self._matcher = TermMatcher(self._spellings)
        self._endings = EdgeWords(lexicon.words("body_endings"))
        self._organs = {row.code: row for row in lexicon.table("organ_codes", OrganCodeRow)}
        self._acts = TermMatcher(lexicon.words("document_cues", "act"))
        self._issuing = EdgeWords(lexicon.words("document_cues", "issuing"))
        self._longest = max(map(len, self._codes), default=0)

    def leading_name(self, run: str) -> int:
        """Length of the body's name that a run begins with, where letters of a number are left behind it.

        >>> from analyzer.lexicon import Lexicon
        >>> Issuers(Lexicon()).leading_name("教育部教基")
        3
        """
        hits = [e for s, e, _ in self._matcher.find(run) if e < len(run)]
        return hits[-1] if hits and self._code_issuer(run[hits[-1] :]) is not None else 0

    def knows_code(self, code: str) -> bool:
        """Whether some body's numbers begin with exactly these letters."""
        return code in self._codes

    def knows_name(self, name: str) -> bool:
        """Whether that is the name of a known body, in full or short."""
        return plain(name) in self._names

    def ends_as_body(self, word: str) -> bool:
        """Whether a word has the form of a body's name, known or not.

        >>> from analyzer.lexicon import Lexicon
        >>> [Issuers(Lexicon()).ends_as_body(word) for word in ("青禾市水务局", "关于印发")]
        [True, False]
        """
        return self._endings.ending_at(word) is not None

    def of_title(self, title: str) -> str | None:
        """The bodies named at the head of a title.

        >>> from analyzer.lexicon import Lexicon
        >>> Issuers(Lexicon()).of_title("财政部 税务总局关于乡村民宿税收政策的通知")
        '财政部、国家税务总局'
        """
        acts = self._acts.find(title)
        head = title[: acts[0][0]] if acts else ""
        return self.named(head) if head and "《" not in head else None

    def before(self, words: str) -> str | None:
        """The bodies that stand last before a title's 《.

        >>> from analyzer.lexicon import Lexicon
        >>> Issuers(Lexicon()).before("全面落实教育部等五部门印发的")
        '教育部等五部门'
        """
        words = self._without_verb(words)
        joint = _JOINT.search(words)
        end = joint.start() if joint else len(words)
        hits = self._matcher.find(words[:end])
        names: list[str] = []
        for start, stop, index in reversed(hits):
            if not _BETWEEN.fullmatch(words, stop, end):
                break
            if words[:start].endswith(_LOCAL):
                break
            names.insert(0, self._names[self._spellings[index]])
            end = start
        if not names:
            return None
        return "、".join(names) + (joint.group() if joint else "")

    def _without_verb(self, words: str) -> str:
        stem = _ISSUED.sub("", words)
        verb = self._issuing.ending_at(stem)
        return _DATED.sub("", stem.removesuffix(verb)) if verb else words

    def of_code(self, code: str, speakers: Sequence[Speaker]) -> str | None:
        """The body whose numbers begin so; `speakers` are the regions that the document may speak for.

        A city's own body goes before that of another province with the same letter (青: 青岛, 青海).

        >>> from analyzer.lexicon import Lexicon
        >>> Issuers(Lexicon()).of_code("国办发", ())
        '国务院办公厅'
        """
        if code.endswith(("令", "公告", "通告")):
            body = plain(re.sub(r"(?:令|公告|通告)\Z", "", code)).removeprefix("中华人民共和国")
            return self._names.get(body, body or None)
        issuer = self._code_issuer(code)
        home = self._homes.get(issuer) if issuer else None
        if home is not None:
            strangers = [s for s in speakers if s.named and s.province != home]
            return self._local(code, strangers) or issuer
        return issuer or self._local(code, speakers)

    def _code_issuer(self, code: str) -> str | None:
        for length in range(min(self._longest, len(code)), 0, -1):
            if code[:length] in self._codes:
                return self._codes[code[:length]]
        return None

    def _local(self, code: str, speakers: Sequence[Speaker]) -> str | None:
        for speaker in speakers:
            head = next((letters for letters in speaker.letters if code.startswith(letters)), None)
            organ = self._organ(code[len(head) :]) if head is not None else None
            if organ is not None:
                province = speaker.region.level == "province"
                return speaker.region.name + (organ.province if province else organ.city)
        return None

    def _organ(self, letters: str) -> OrganCodeRow | None:
        lengths = range(len(letters), 0, -1)
        return next((self._organs[letters[:n]] for n in lengths if letters[:n] in self._organs), None)

    def named(self, words: str) -> str | None:
        """The bodies that a run of nothing but names of bodies names.

        >>> from analyzer.lexicon import Lexicon
        >>> Issuers(Lexicon()).named("财政部 税务总局")
        '财政部、国家税务总局'
        """
        names: list[str] = []
        for word in re.split(r"[\s、]+", words.strip()):
            joint = _JOINT.search(word)
            head = word[: joint.start()] if joint else word
            parts = self._split(plain(head))
            if not parts:
                return None
            names += parts
            if joint:
                names[-1] += joint.group()
        return "、".join(names) or None

    def _split(self, word: str) -> list[str]:
        """中共中央国务院 are two known bodies; a name of the usual form is one unknown body."""
        if word in self._names:
            return [self._names[word]]
        hits = self._matcher.find(word)
        if hits and sum(e - s for s, e, _ in hits) == len(word):
            return [self._names[self._spellings[i]] for _, _, i in hits]
        return [word] if len(word) > 2 and self.ends_as_body(word) else []
