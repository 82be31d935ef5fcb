"""Missing numbers as diagnostics. The extractor has found them; this only words them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.findings import Metric
from ..model.report import Diagnostic
from ..text.positions import LineIndex


def blank_diagnostics(text: str, metrics: Iterable[Metric]) -> Iterator[Diagnostic]:
    """One diagnostic for each blank or placeholder, over its unit or placeholder."""
    lines = LineIndex(text)
    for metric in metrics:
        if metric.status == "given":
            continue
        percent = metric.unit is not None and metric.unit[:1] in "%％‰"
        if metric.status == "placeholder":
            code, name, what = "NUM003", "placeholder-number", "数字处仍是占位符"
        elif percent:
            code, name, what = "NUM001", "blank-percentage", "百分数缺少数字"
        else:
            code, name, what = "NUM002", "blank-number", "单位前缺少数字"
        end = max(metric.value_end, metric.value_start + len(metric.unit or ""), metric.value_start + 1)
        line, column = lines.locate(metric.value_start)
        yield Diagnostic(
            code=code,
            name=name,
            severity="error" if metric.confidence >= 0.8 else "warning",
            message=f"{what}：{metric.text.strip() or metric.unit}",
            start=metric.value_start,
            end=min(end, len(text)),
            line=line,
            column=column,
            confidence=metric.confidence,
        )
