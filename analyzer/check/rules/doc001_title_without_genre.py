"""A title that does not say what kind of document it is.

What: 有发文字号的公文，标题没有“通知”“意见”等文种。
Why: 公文标题由发文机关名称、事由和文种组成，缺少文种不知如何办理。
Wrong: 青岚省教育厅关于加强校园安全工作
Right: 青岚省教育厅关于加强校园安全工作的通知
Source: GB/T 9704-2012 7.3.1 标题；党政机关公文处理工作条例 第九条
What (en): A document with a number of its own whose title ends without its genre (通知, 意见 and so on).
Why (en): A title consists of issuer, subject and genre; without the genre nobody knows how to handle the
    document.
Source (en): GB/T 9704-2012 7.3.1 (title); 党政机关公文处理工作条例, article 9
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..rule import Finding, Findings, Rule

_NUMBER = regex(r"[\[(〔](?:19|20)\d\d[\])〕]\d{1,4}号")
_REMARK = regex(r"[(（《〈][^()（）《》〈〉]{1,12}[)）》〉]$|[》〉”]$")
_HEAD = 400
_PRINTED = regex("印发|[转批]发")


def check(found: Findings) -> Iterator[Finding]:
    """The title of a document with a number at its head, where it says 关于 and ends with no known genre."""
    title = found.layout.title
    if not title or "关于" not in title or not _NUMBER.search(found.folded, 0, _HEAD):
        return
    plain = "".join(title.split())
    while (cut := _REMARK.sub("", plain)) != plain:
        plain = cut
    # 印发 and 转发 need a notice round what they print: 关于印发…方案 is only the name of that.
    lexicon = found.lexicon
    genres = lexicon.words("document_cues", "carrier") if _PRINTED.search(plain) else lexicon.words("genres")
    if plain.endswith(genres):
        return
    words = title.strip().splitlines()[-1].strip()
    start = found.text.find(words)
    # 【文字解读】…: what a site offers beside the document is no title of it.
    if start >= 0 and not words.startswith("【"):
        yield Finding(
            start=start,
            end=start + len(words),
            zh="公文标题缺少文种（通知、意见、函等）",
            en="the title does not say what kind of document it is",
            confidence=0.6,
        )


RULE = Rule(
    code="DOC001",
    name="title-without-genre",
    severity="warning",
    source="GB/T 9704-2012 7.3.1；党政机关公文处理工作条例 第九条",
    zh="公文标题缺少文种。",
    en="A title does not say what kind of document it is.",
    check=check,
    tables=("genres", "document_cues"),
)
