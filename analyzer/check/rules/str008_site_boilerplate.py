"""Words of a web site inside the document.

What: “欢迎下载”“分享到”“责任编辑”“由……网友整理”等网站文字混入正文。
Why: 不是文件的内容，却会被当作正文引用和统计。
Wrong: 此文档由某网友整理,希望对您有所帮助。一、工作开展情况
Right: 一、工作开展情况
Source: 编辑校对惯例
What (en): Words of a web site (欢迎下载, 分享到, 责任编辑 and the like) within the document.
Why (en): They are not the document's, and would be cited and counted as if they were.
Source (en): editing practice
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from ..rule import Finding, Findings, Rule

_LINE = regex(r"[^\s][^\r\n]*")
_LETTERS = regex(r"[\u4e00-\u9fffA-Za-z]{2}")
# What an issuing office itself prints below a document.
_IMPRINT = regex(r"[(（]?(?:公开方式|公开属性|信息公开选项|此件.{0,6}公开)")
_SENTENCE = regex("[。；！？]$")
# Sites speak in labels; a whole sentence as long as this may be the document's own.
_LONG = 25


def check(found: Findings) -> Iterator[Finding]:
    """The first line that the structure step marked as a site's, with the count of all."""
    lines = [
        match
        for zone in found.layout.zones
        if zone.kind == "boilerplate"
        for match in _LINE.finditer(found.text, zone.start, zone.end)
        if _is_of_a_site(match.group().rstrip())
    ]
    for match in lines[:1]:
        words = match.group().rstrip()
        yield Finding(
            start=match.start(),
            end=match.start() + len(words),
            zh=f"网站文字混入正文：{words[:20]}（全文共{len(lines)}行）",
            en=f"words of a web site inside the document: {words[:20]} ({len(lines)} lines in all)",
            confidence=0.85,
        )


def _is_of_a_site(line: str) -> bool:
    if not _LETTERS.search(line) or _IMPRINT.match(line):
        return False
    return len(line) < _LONG or not _SENTENCE.search(line)


RULE = Rule(
    code="STR008",
    name="site-boilerplate",
    severity="info",
    source="编辑校对惯例",
    zh="网站文字混入正文。",
    en="Words of a web site stand inside the document.",
    check=check,
)
