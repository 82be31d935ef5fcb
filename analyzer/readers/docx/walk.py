"""Walks a Word document in reading order and says, line by line, which run holds which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from ...model.document import Part
from .numbering import Numbering

# What a reader does not see: text that a tracked change took away, the older twin of a drawing, field codes.
_UNSEEN = frozenset(
    {
        qn("w:del"),
        qn("w:moveFrom"),
        qn("w:instrText"),
        qn("w:delText"),
        qn("w:rPr"),
        qn("w:pPr"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_TEXTBOX = qn("w:txbxContent")
_WORDS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_DEEPEST = 24


class Fragment(NamedTuple):
    """Words of one text element; `run` is the w:r that holds it."""

    words: str
    run: Any
    element: Any


CELL_BREAK = Fragment("\t", None, None)
"""What stands between the cells of a table row."""


class Line(NamedTuple):
    """A line of the text: an automatic number (in no run), then the words of its runs."""

    label: str
    fragments: tuple[Fragment, ...]
    part: Part
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None

    @property
    def cell_texts(self) -> tuple[str, ...]:
        """The words of each cell, where the line is a whole table row."""
        cells = [""]
        for fragment in self.fragments:
            if fragment is CELL_BREAK:
                cells.append("")
            else:
                cells[-1] += fragment.words
        return tuple(cells)

    @property
    def text(self) -> str:
        """The whole line."""
        return self.label + "".join(fragment.words for fragment in self.fragments)


class TooDeep(Exception):
    """Elements nested deeper than any real document does."""


def walk(document: Any) -> Iterator[Line]:  # noqa: ANN401 - python-docx has no types
    """The lines of the body with tables and text boxes where they stand, then notes, headers and footers."""
    walker = _Walker(document)
    yield from walker.blocks(document.element.body, "body")
    for relation in document.part.rels.values():
        if relation.is_external:
            continue
        part: Part | None = _SIDE_PARTS.get(relation.reltype.rsplit("/", 1)[-1])
        if part is not None:
            yield from walker.side_part(relation.target_part, part)


_SIDE_PARTS: dict[str, Part] = {
    "footnotes": "footnote",
    "endnotes": "footnote",
    "header": "header",
    "footer": "footer",
}


class _Walker:
    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self.numbering = Numbering(document)
        self.paragraphs = self.tables = 0

    def blocks(self, container: Any, part: Part, depth: int = 0) -> Iterator[Line]:  # noqa: ANN401
        """Paragraphs and tables of a body, a cell, a text box or a content control."""
        if depth > _DEEPEST:
            raise TooDeep
        for block in container:
            if block.tag == qn("w:p"):
                yield from self.paragraph(block, part, depth)
            elif block.tag == qn("w:tbl"):
                yield from self.table(block, depth)
            elif block.tag in (
                qn("w:sdt"),
                qn("w:sdtContent"),
                qn("w:ins"),
                qn("w:moveTo"),
                qn("w:customXml"),
            ):
                yield from self.blocks(block, part, depth + 1)

    def paragraph(self, paragraph: Any, part: Part, depth: int) -> Iterator[Line]:  # noqa: ANN401
        """A paragraph, then the text boxes anchored in it."""
        self.paragraphs += 1
        boxes: list[Any] = []
        fragments = tuple(_fragments(paragraph, boxes))
        yield Line(self.numbering.label(paragraph), fragments, part, self.paragraphs)
        for box in boxes:
            yield from self.blocks(box, "textbox", depth + 1)

    def table(self, table: Any, depth: int) -> Iterator[Line]:  # noqa: ANN401
        """A row with one short paragraph a cell is one line, its cells parted by tabs; else each paragraph one."""
        self.tables += 1
        number = self.tables
        for row_number, row in enumerate(table.findall(qn("w:tr")), 1):
            cells = [list(self.blocks(cell, "table", depth + 1)) for cell in row.findall(qn("w:tc"))]
            if all(len(lines) <= 1 for lines in cells):
                yield _joined(cells, number, row_number)
                continue
            for cell_number, lines in enumerate(cells, 1):
                for line in lines:
                    inner = line if line.table is not None else line._replace(table=number, row=row_number)
                    yield inner if inner.cell is not None else inner._replace(cell=cell_number)

    def side_part(self, target: Any, part: Part) -> Iterator[Line]:  # noqa: ANN401
        """Lines of a notes, header or footer part that hold any words."""
        root = getattr(target, "element", None)
        if root is None:
            from docx.oxml import parse_xml

            root = parse_xml(target.blob)
        notes = root.findall(qn("w:footnote")) + root.findall(qn("w:endnote"))
        for container in notes or [root]:
            yield from (line for line in self.blocks(container, part) if line.text.strip())


def _joined(cells: list[list[Line]], table: int, row: int) -> Line:
    fragments: list[Fragment] = []
    for i, lines in enumerate(cells):
        if i:
            fragments.append(CELL_BREAK)
        for line in lines:
            if line.label:
                fragments.append(Fragment(line.label, None, None))
            fragments.extend(line.fragments)
    return Line("", tuple(fragments), "table", None, table, row)


def _fragments(element: Any, boxes: list[Any], run: Any = None, depth: int = 0) -> Iterator[Fragment]:  # noqa: ANN401
    if depth > _DEEPEST:
        raise TooDeep
    for child in element:
        if child.tag in _UNSEEN:
            continue
        if child.tag == _TEXTBOX:
            boxes.append(child)
        elif child.tag == qn("w:t"):
            if child.text:
                yield Fragment(child.text, run, child)
        elif child.tag in _WORDS:
            yield Fragment(_WORDS[child.tag], run, child)
        elif isinstance(child.tag, str):
            yield from _fragments(child, boxes, child if child.tag == qn("w:r") else run, depth + 1)
