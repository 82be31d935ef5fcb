"""Words of a web site inside the document.

What: “欢迎下载”“分享到”“责任编辑”“由……网友整理”等网站文字混入正文。
Why: 不是文件的内容，却会被当作正文引用和统计。
Wrong: 此文档由某网友整理,希望对您有所帮助。一、工作开展情况
Right: 一、工作开展情况
Source: 编辑校对惯例
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rule import Finding, Findings, Rule


def check(found: Findings) -> Iterator[Finding]:
    """The first stretch that the structure step marked as a site's, with the count of all."""
    stretches = [
        (zone, words)
        for zone in found.layout.zones
        if zone.kind == "boilerplate" and (words := " ".join(found.text[zone.start : zone.end].split()))
    ]
    for zone, words in stretches[:1]:
        yield Finding(
            start=zone.start,
            end=zone.end,
            zh=f"网站文字混入正文：{words[:20]}（全文共{len(stretches)}处）",
            en=f"words of a web site inside the document ({len(stretches)} in all)",
            confidence=0.85,
        )


RULE = Rule(
    code="STR008",
    name="site-boilerplate",
    severity="info",
    source="编辑校对惯例",
    zh="网站文字混入正文。",
    en="Words of a web site stand inside the document.",
    check=check,
)
