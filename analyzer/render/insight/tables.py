"""Tables of the insight report."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from ...digest.excerpts import printable
from ...errors import Lang
from .words import column_name, value_name, word

if TYPE_CHECKING:
    from pandas import DataFrame

_SHARES = {"share", "early", "late", "at_least", "answered", "same", "similarity", "share_a", "share_b"}
_NAMED = {"kind", "domain", "trend", "match", "aim", "status"}
# Left out on a terminal; CSV and JSON have them.
_ONLY_IN_FILES = (
    "start",
    "end",
    "scope",
    "period",
    "year_from",
    "value_text",
    "issuer_",
    "share_",
    "weights",
    "text",
)
# What a narrow window goes without, in this order; the name of the document says as much as its title.
_SPARE = ("title", "known", "domain", "kind")
_PATHS = {"document", "a", "b", "examples"}


def html_table(
    frame: DataFrame, columns: Sequence[str], lang: Lang, *, shown: int = 20, command: str = ""
) -> str:
    """The first rows of a frame; below it how many there are and the command that gives them all."""
    if frame.empty:
        return f'<p class="quiet">{escape(word("nothing", lang))}</p>'
    first = records(frame.head(1))[0]
    heads = "".join(
        f"<th{' class=number' if _is_number(c, first[c]) else ''}>{escape(column_name(c, lang))}</th>"
        for c in columns
    )
    rows = "".join(
        "<tr>" + "".join(_cell(c, row[c], lang) for c in columns) + "</tr>"
        for row in records(frame.head(shown))
    )
    table = f"<div class=scroll><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    return table + (more_rows(frame, shown, command, lang) if command else "")


def more_rows(frame: DataFrame, shown: int, command: str, lang: Lang) -> str:
    """How many rows there are, and the command that gives them; nothing where all of them are shown."""
    if len(frame) <= shown:
        return ""
    words = escape(word("all_rows", lang, n=f"{len(frame):,}", shown=shown, command="\0"))
    return f'<p class="quiet">{words.replace(chr(0), f"<code>{escape(command)}</code>")}</p>'


def records(frame: DataFrame) -> list[dict[str, Any]]:
    """The rows as plain data; what is missing is None."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [{str(k): v for k, v in row.items()} for row in plain.to_dict("records")]


def terminal_rows(
    columns: Sequence[str], rows: Sequence[dict[str, Any]], lang: Lang
) -> tuple[list[str], list[dict[str, Any]]]:
    """Columns and rows as a terminal has room for: without positions, files by their names, words for keys."""
    kept = [column for column in columns if not column.startswith(_ONLY_IN_FILES)]
    names = [column_name(column, lang) for column in kept]
    shown = [{name: _shown(c, row[c], lang) for name, c in zip(names, kept, strict=True)} for row in rows]
    return names, shown


def spare_columns(lang: Lang) -> list[str]:
    """The heads of the columns that a narrow window goes without, the first to go first."""
    return [column_name(column, lang) for column in _SPARE]


def _shown(column: str, value: Any, lang: Lang) -> Any:  # noqa: ANN401 - a cell of a frame
    if isinstance(value, str) and column in _PATHS:
        return "、".join(short_name(key) for key in value.split("、"))
    return value_name(column, value, lang) if isinstance(value, str) and column in _NAMED else value


def short_name(document: str) -> str:
    """The name of a document's file without folder and ending, or its key where it is none.

    >>> short_name("/资料/2024/青岚县自评报告.txt"), short_name("年鉴.csv#12")
    ('青岚县自评报告', '年鉴.csv#12')
    """
    name = document.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]
    stem, dot, ending = name.rpartition(".")
    return stem if dot and ending.isalnum() and len(ending) <= 5 and stem else name


def number(value: float) -> str:
    """A number as people write it: 12,345 or 3.5; in 万 and 亿 from there on.

    >>> number(900000), number(12.5), number(3.24e9), number(1985.0)
    ('90万', '12.5', '32.4亿', '1,985')
    """
    for size, name in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            return f"{value / size:,.4g}{name}" if abs(value) < 1e4 * size else f"{value / size:,.0f}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _is_number(column: str, value: object) -> bool:
    return column in _SHARES or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(column: str, value: Any, lang: Lang) -> str:  # noqa: ANN401 - a cell of a frame
    if value is None:
        return '<td class="quiet">—</td>'
    if column in _PATHS:
        keys = value if isinstance(value, list) else [value]
        names = "、".join(escape(printable(short_name(str(key)))) for key in keys)
        return f'<td title="{escape(printable(" ".join(map(str, keys))))}">{names}</td>'
    if column in _SHARES:
        return f"<td class=number>{value:.1%}</td>"
    if isinstance(value, bool):
        return f"<td>{'✓' if value else ''}</td>"
    if isinstance(value, int | float):
        plain = column in {"year", "first_year", "last_year", "year_a", "year_b"}
        return f"<td class=number>{int(value) if plain else number(float(value))}</td>"
    if isinstance(value, list):
        return f"<td>{escape(printable('、'.join(map(str, value))))}</td>"
    if column in _NAMED:
        return f"<td class=short>{escape(value_name(column, value, lang))}</td>"
    return f"<td>{escape(printable(str(value)))}</td>"
