"""Which mentions mean the same document: by short and full title, by the short name of a law, by number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import msgspec

from ...model.findings import Reference
from ...model.layout import Layout
from ...text.regex import regex
from .wording import bare, plain

_CALLED = regex(r"(?:以下|下文)?(?:统|简)称(?:为|作)?[::]?[“\"]?(?:国家|省|市|县|区|我省|我市)?[“\"]?\s*\Z")
_ABOUT = regex(r"关于")
# How many references back a short title may point.
_BACK = 200
_BRACKETS = regex(r"[()\[\]]")
# A title of one or two document nouns (意见, 纲要草案) only means something beside its full title.
_SHORT = 8
# How far before a number an unbracketed title may begin.
_REACH = 90
_CLAUSE = regex(r"[,，。;；:：、《》“”]|\n\s*\n")


def unbracketed_title(layout: Layout, start: int, ends_document: Callable[[str], bool]) -> str | None:
    """The title without 《》 right in front of a number at `start`: 关于…的决定(国发〔2031〕9号).

    None where the words in front are no title; `ends_document` says whether words end as one.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> text = "经研究，转发关于加强湖区治理的通知（青政发〔2031〕7号），请落实。"
    >>> unbracketed_title(read_layout(text, Lexicon()), text.index("青政发"), lambda t: t.endswith("通知"))
    '关于加强湖区治理的通知'
    """
    before = layout.folded[max(0, start - _REACH) : start].rstrip(" (\n\r\t")
    if layout.title and plain(before).endswith(plain(layout.title)):
        return plain(layout.title)
    clause = re.sub(r"\s+", "", _CLAUSE.split(before)[-1])
    about = _ABOUT.search(clause)
    if about is None or not ends_document(clause):
        return None
    return clause[about.start() :]


def identify(
    references: Sequence[Reference], layout: Layout, laws: Mapping[str, str]
) -> tuple[Reference, ...]:
    """The references with `named` set, and with the issuer of a document at all its mentions.

    `named` comes in as the unbracketed title of a bare number, if it has one.
    """
    names = _full_titles(references, layout, laws)
    numbered = {plain(r.number): n for r, n in zip(references, names, strict=True) if r.number and n}
    names = [
        n or (numbered.get(plain(r.number)) if r.number else None)
        for r, n in zip(references, names, strict=True)
    ]
    names = _with_heads(names)
    issuers = {n: r.issuer for r, n in reversed(list(zip(references, names, strict=True))) if n and r.issuer}
    return tuple(
        msgspec.structs.replace(r, named=n, issuer=r.issuer or (issuers.get(n) if n else None))
        for r, n in zip(references, names, strict=True)
    )


def _full_titles(
    references: Sequence[Reference], layout: Layout, laws: Mapping[str, str]
) -> list[str | None]:
    names: list[str | None] = []
    called: dict[str, str] = {}
    ended = 0
    for reference in references:
        title = reference.title
        if title is None:
            names.append(reference.named)
            ended = reference.end
            continue
        short = plain(title)
        before = layout.folded[max(0, reference.start - 16) : reference.start]
        if names and names[-1] and reference.start - ended < len(before) and _CALLED.search(before):
            called[short] = names[-1]
        name = called.get(short) or laws.get(bare(title))
        if name is None and len(short) <= _SHORT:
            name = _latest_ending(names, short)
        names.append(name or short)
        ended = reference.end
    return names


def _latest_ending(names: Sequence[str | None], short: str) -> str | None:
    tail = _BRACKETS.sub("", short)
    longer = (name for name in reversed(names[-_BACK:]) if name and len(name) > len(short))
    return next((name for name in longer if any(form.endswith(tail) for form in _forms(name))), None)


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, str]:
    """A title with what stands in its brackets and without: each short title is compared with hundreds."""
    return _BRACKETS.sub("", name), bare(name)


def _with_heads(names: Sequence[str | None]) -> list[str | None]:
    """关于…的意见 is 国务院关于…的意见 where the text names just one document of that end."""
    heads: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name and (about := _ABOUT.search(name)) and about.start():
            heads[name[about.start() :]].add(name)
    return [next(iter(heads[n])) if n and len(heads.get(n, ())) == 1 else n for n in names]
