"""Character offsets as the positions an editor counts: lines from 0, columns in code units of its encoding."""

from __future__ import annotations

from lsprotocol import types as lsp

from ..text.positions import LineIndex

Encoding = lsp.PositionEncodingKind | str


class EditorPositions:
    """Positions in one text for one editor.

    >>> EditorPositions("😀达到%", "utf-16").position(3)
    0:4
    """

    def __init__(self, text: str, encoding: Encoding | None) -> None:
        self._text = text
        self._lines = LineIndex(text)
        # Editors that name no encoding count UTF-16 units (LSP 3.17, PositionEncodingKind).
        self._encoding = str(getattr(encoding, "value", encoding) or "utf-16")

    def position(self, offset: int) -> lsp.Position:
        """The position in front of the character at `offset`."""
        line, column = self._lines.locate(offset)
        return lsp.Position(line - 1, self._units(self._text[offset - column + 1 : offset]))

    def range(self, start: int, end: int) -> lsp.Range:
        """The range that covers text[start:end]."""
        return lsp.Range(self.position(start), self.position(end))

    def _units(self, words: str) -> int:
        if self._encoding == "utf-8":
            return len(words.encode("utf-8", "surrogatepass"))
        if self._encoding == "utf-32":
            return len(words)
        return len(words.encode("utf-16-le", "surrogatepass")) // 2
