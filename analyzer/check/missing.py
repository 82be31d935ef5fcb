"""Missing numbers as findings. The metrics extractor has found them; here they are only worded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.findings import Metric, MetricStatus
from ..text.regex import regex
from .rule import Finding, Findings

# The date below a seal or a signature is left to whoever signs the form.
_SIGNED_HERE = regex(r"(?:盖章|签章|公章|签字|签名)[)）]?[:：]?\s*$")
_LABEL = 20

CERTAIN = 0.8
"""From this confidence a missing number is an error, below it a warning."""


def missing_numbers(
    found: Findings, status: MetricStatus, *, percentage: bool | None, zh: str, en: str
) -> Iterator[Finding]:
    """Findings over the units of blanks, or over placeholders; `percentage` None takes every unit."""
    for metric in found.metrics:
        if metric.status != status or (percentage is not None and _is_percentage(metric) is not percentage):
            continue
        if _SIGNED_HERE.search(found.text, max(0, metric.value_start - _LABEL), metric.value_start):
            continue
        # A blank ends with its unit, which may stand behind the space that the number left.
        end = max(metric.end, metric.value_end, metric.value_start + 1)
        words = metric.text.strip() or metric.unit or metric.indicator or "…"
        yield Finding(
            start=metric.value_start,
            end=min(end, len(found.text)),
            zh=f"{zh}：{words}（{metric.reason}）",
            en=f"{en}: {words} ({metric.reason_en})",
            confidence=metric.confidence,
            severity="error" if metric.confidence >= CERTAIN else "warning",
        )


def _is_percentage(metric: Metric) -> bool:
    return metric.kind in ("percentage", "points")
