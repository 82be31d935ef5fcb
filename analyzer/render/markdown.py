"""A report as Markdown, for notes, wikis and mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..digest.excerpts import lead, metric_excerpt, printable
from ..digest.groups import children, group_initiatives, heading, item_answers, unasked
from ..digest.marked import marked_points
from ..digest.places import Places
from ..errors import Lang
from ..model.report import Report
from ..text.regex import regex
from .labels import join, label

_SPECIAL = regex(r"([\\`*_{}\[\]<>|~#])")


def markdown(report: Report, lang: Lang = "zh") -> str:
    """The whole report as one Markdown document; what comes from the text is escaped."""
    report = marked_points(report, label("mark", lang))
    parts = [_head(report, lang), _outline(report, lang), _initiatives(report, lang)]
    parts += [
        _metrics(report, lang),
        _answers(report, lang),
        _references(report, lang),
        _diagnostics(report, lang),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    r"""A text on one line that Markdown shows as it is.

    >>> escape("增长*%|<b>")
    '增长\\*%\\|\\<b\\>'
    """
    return _SPECIAL.sub(r"\\\1", printable(text))


def _head(report: Report, lang: Lang) -> str:
    source = report.source
    facts = [
        ("document", source.id),
        ("genre", report.genre),
        ("issued_by", report.issuer),
        ("number", report.number),
        ("date", report.date),
        ("characters", str(source.characters)),
    ]
    lines = [f"- {label(key, lang)}: {escape(value)}" for key, value in facts if value]
    return f"# {escape(report.title or source.id)}\n\n" + "\n".join(lines)


def _part(key: str, count: int, body: str, lang: Lang) -> str:
    return f"## {label(key, lang)} ({count})\n\n{body}" if count else ""


def _outline(report: Report, lang: Lang) -> str:
    top = min((s.level for s in report.outline), default=1)
    lines = [
        f"{'  ' * (s.level - top)}- {escape(heading(s))} *{label(f'role.{s.role}', lang)}*"
        for s in report.outline
    ]
    return _part("outline", len(report.outline), "\n".join(lines), lang)


def _initiatives(report: Report, lang: Lang) -> str:
    groups = group_initiatives(report.initiatives)
    rows = [
        (
            g.form,
            label(f"kind.{g.kind}", lang),
            label(f"domain.{g.domain}", lang) if g.domain else "",
            g.name if g.known else label("new_terms", lang),
            str(len(g.mentions)),
        )
        for g in groups
    ]
    return _part(
        "initiatives", len(groups), _table(("name", "kind", "domain", "entry", "count"), rows, lang), lang
    )


def _metrics(report: Report, lang: Lang) -> str:
    places = Places(report, lang)
    rows = []
    for metric in report.metrics:
        value = metric.value_text if metric.status == "given" else f"{label('mark', lang)}{metric.value_text}"
        found = metric_excerpt(report.text, metric, label("mark", lang))
        rows.append(
            (
                places.shown(metric.value_start),
                metric.indicator or "",
                value,
                metric.unit or "",
                f"{metric.confidence:.2f}",
                str(found),
            )
        )
    columns = ("place", "indicator", "value", "unit", "confidence", "context")
    return _part("metrics", len(rows), _table(columns, rows, lang), lang)


def _answers(report: Report, lang: Lang) -> str:
    answered = item_answers(report)
    points = children(report.problems)
    lines: list[str] = []
    for pair in answered:
        lines.append(f"- **{escape(lead(pair.problem.text, 200))}**")
        lines += [f"  - {escape(p.text)}" for p in points[pair.problem.id]]
        lines += [
            f"  - → {escape(lead(a.measure.text, 200))} ({a.score:.2f}; {escape(join(list(a.words), lang))})"
            for a in pair.answers
        ]
        if not pair.answers:
            lines.append(f"  - {label('no_answer', lang)}")
    body = "\n".join(lines)
    if left := unasked(report) or (report.measures if not answered else ()):
        items = "\n".join(f"- {escape(lead(m.text, 200))}" for m in left if m.parent is None)
        body += (
            "\n\n" if body else ""
        ) + f"### {label('unasked' if answered else 'measures', lang)}\n\n{items}"
    return _part("answers", len(answered) + len(left), body, lang)


def _references(report: Report, lang: Lang) -> str:
    rows = [(r.title or "", r.number or "") for r in report.references]
    unique = list(dict.fromkeys(rows))
    return _part("references", len(unique), _table(("title", "number"), unique, lang), lang)


def _diagnostics(report: Report, lang: Lang) -> str:
    places = Places(report, lang)
    rows = [
        (
            places.shown(d.start),
            d.code,
            label(f"severity.{d.severity}", lang),
            (d.message_en if lang == "en" else "") or d.message,
        )
        for d in report.diagnostics
    ]
    return _part(
        "diagnostics", len(rows), _table(("place", "code", "severity", "description"), rows, lang), lang
    )


def _table(columns: Iterable[str], rows: Iterable[tuple[str, ...]], lang: Lang) -> str:
    return "\n".join(_table_lines([label(c, lang) for c in columns], rows))


def _table_lines(columns: list[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(columns) + " |"
    yield "|" + " --- |" * len(columns)
    for row in rows:
        yield "| " + " | ".join(escape(cell) for cell in row) + " |"
