"""Missing numbers as findings. The metrics extractor has found them; here they are only worded."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.findings import Metric, MetricStatus
from ..text.regex import regex
from .rule import Finding, Findings

# The date below a seal or a signature is left to whoever signs the form.
_SIGNED_HERE = regex(r"(?:盖章|签章|公章|签字|签名)[)）]?[:：]?\s*$")
_LABEL = 20
# So many certain blanks speak for a doubtful one.
_MANY = 3

CERTAIN = 0.8
"""From this confidence a missing number is an error, below it a warning."""


def missing_numbers(
    found: Findings, status: MetricStatus, *, percentage: bool | None, zh: str, en: str
) -> Iterator[Finding]:
    """Findings over the units of blanks, or over placeholders; `percentage` None takes every unit."""
    certain = sum(m.status == "blank" and m.confidence >= CERTAIN for m in found.metrics)
    for metric in found.metrics:
        if metric.status != status or (percentage is not None and _is_percentage(metric) is not percentage):
            continue
        if _SIGNED_HERE.search(found.text, max(0, metric.value_start - _LABEL), metric.value_start):
            continue
        # A blank ends with its unit, which may stand behind the space that the number left.
        end = max(metric.end, metric.value_end, metric.value_start + 1)
        about = f"（{metric.reason}）" if metric.reason else ""
        yield Finding(
            start=metric.value_start,
            end=min(end, len(found.text)),
            zh=f"{zh}：{metric.text.strip() or metric.unit}{about}",
            en=f"{en}: {metric.text.strip() or metric.unit}{_why(found, metric, certain)}",
            confidence=metric.confidence,
            severity="error" if metric.confidence >= CERTAIN else "warning",
        )


def _why(found: Findings, metric: Metric, certain: int) -> str:
    """What speaks for it, in English; `reason` says it in Chinese."""
    if metric.status == "placeholder":
        return f" ({metric.value_text} holds the place of the number)" if metric.value_text else ""
    facts = [f"no number in front of {metric.unit}"] if metric.unit else []
    if found.text.startswith((" ", "\u3000"), metric.value_start):
        facts.append("only a space is left")
    if certain >= _MANY and metric.confidence < CERTAIN:
        facts.append(f"{certain} other numbers are certainly missing")
    return f" ({'; '.join(facts)})" if facts else ""


def _is_percentage(metric: Metric) -> bool:
    return metric.kind in ("percentage", "points")
