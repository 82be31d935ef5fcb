"""Findings as Word comments on the exact words: in the file that was given, or in a new one made of the text."""

from __future__ import annotations

import copy
import io
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import Lang
from ..model.report import Diagnostic, Reviewed
from ..readers.docx import open_package, walk

_AUTHOR = "zhengce"
_INITIALS = "zc"


class _Place(NamedTuple):
    """Where a fragment of the text stands: its offsets, its run and its w:t element."""

    start: int
    end: int
    run: Any
    element: Any


def annotate_docx(raw: bytes, report: Reviewed, lang: Lang = "zh") -> bytes:
    """The same Word file with a comment for each diagnostic; its text and formats stay as they are.

    `raw` is the file the report was made from. A finding that touches no run (an automatic number) is put on
    the nearest run behind it, so that none is lost.
    """
    package = open_package(raw, report.source.path or report.source.id)
    _comment(package, report.diagnostics, lang)
    return _saved(package)


def new_docx(report: Reviewed, lang: Lang = "zh") -> bytes:
    """A new Word file: a paragraph for each line of the text, with the comments."""
    import docx
    from docx.oxml.ns import qn

    package = docx.Document()
    # The library's own template has Chinese set in a Japanese face.
    package.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    for line in report.text.split("\n"):
        package.add_paragraph(_allowed(line))
    _comment(package, report.diagnostics, lang)
    return _saved(package)


def _comment(package: Any, diagnostics: Sequence[Diagnostic], lang: Lang) -> None:  # noqa: ANN401
    from docx.text.run import Run

    # From the end to the front: splitting a run leaves all offsets before it as they are.
    places = _places(package)
    for found in sorted(diagnostics, key=lambda d: (d.start, d.end), reverse=True):
        runs = _isolated(places, found.start, found.end)
        if not runs:
            continue
        body = found.message_en if lang == "en" else found.message
        package.add_comment(
            [Run(run, package) for run in (runs[0], runs[-1])],
            text=f"{found.code} {_allowed(body)}",
            author=_AUTHOR,
            initials=_INITIALS,
        )


def _places(package: Any) -> list[_Place]:  # noqa: ANN401
    places: list[_Place] = []
    position = 0
    for line in walk(package):
        offset = position + len(line.label)
        for fragment in line.fragments:
            if fragment.run is not None and line.part in ("body", "table", "textbox"):
                places.append(_Place(offset, offset + len(fragment.words), fragment.run, fragment.element))
            offset += len(fragment.words)
        position += len(line.text) + 1
    return places


def _isolated(places: list[_Place], start: int, end: int) -> list[Any]:
    """Runs that hold exactly text[start:end], split off where they held more."""
    starts = [place.start for place in places]
    first = max(0, bisect_right(starts, start) - 1)
    touched = [i for i in range(first, bisect_right(starts, end - 1)) if places[i].end > start]
    if not touched:
        nearest = bisect_right(starts, start)
        return [places[nearest].run] if nearest < len(places) else []
    return [_cut(places, i, start, end) for i in reversed(touched)][::-1]


def _cut(places: list[_Place], i: int, start: int, end: int) -> Any:  # noqa: ANN401
    """Splits one fragment's run so that a run of its own holds the part inside start..end; gives that run."""
    place = places[i]
    if place.element.tag.endswith("}t"):
        if end < place.end:
            _split(places, i, end)
            place = places[i]
        if start > place.start:
            _split(places, i, start)
            return places[i + 1].run
    return place.run


def _split(places: list[_Place], i: int, offset: int) -> None:
    """Two runs in place of one: what stands before `offset`, and the rest, both with the run's properties."""
    from docx.oxml.ns import qn

    place = places[i]
    words = place.element.text or ""
    cut = offset - place.start
    behind = copy.deepcopy(place.run)
    siblings = list(place.run)
    number = siblings.index(place.element)
    twin = list(behind)[number]
    properties = qn("w:rPr")
    for child in list(behind)[:number]:
        if child.tag != properties:
            behind.remove(child)
    for child in siblings[number + 1 :]:
        place.run.remove(child)
    _write(place.element, words[:cut])
    _write(twin, words[cut:])
    place.run.addnext(behind)
    places[i] = _Place(place.start, offset, place.run, place.element)
    places.insert(i + 1, _Place(offset, place.end, behind, twin))
    # What followed in the old run stands in the new one now.
    moved = list(behind)[list(behind).index(twin) + 1 :]
    originals = siblings[number + 1 :]
    for k in range(i + 2, len(places)):
        if places[k].run is not place.run:
            break
        element = moved[originals.index(places[k].element)]
        places[k] = places[k]._replace(run=behind, element=element)


def _write(element: Any, words: str) -> None:  # noqa: ANN401
    element.text = words
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _allowed(words: str) -> str:
    """The words without the control characters that XML does not allow."""
    return "".join(c for c in words if c in "\t\n\r" or c >= " ").replace("\ufffe", "").replace("\uffff", "")


def _saved(package: Any) -> bytes:  # noqa: ANN401
    stream = io.BytesIO()
    package.save(stream)
    return stream.getvalue()
