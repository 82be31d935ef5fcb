"""Draws the terminal summary of a document as a web page: `python scripts/terminal_picture.py FILE OUT.html [zh|en]`.

A browser's screenshot of the page is the picture in docs/.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from unicodedata import east_asian_width

from rich.console import Console
from rich.terminal_theme import MONOKAI

from analyzer import analyze
from analyzer.render.summary import summary

WIDTH = 118
# A browser's Chinese font is not twice as wide as its Latin one; a terminal's cells are.
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ background: {background}; color: {foreground}; margin: 12px; }}
pre {{ font: 15px/1.35 "DejaVu Sans Mono", monospace; margin: 0; }}
i {{ font-style: normal; display: inline-block; width: 2ch; text-align: center; }}
</style><body><pre>{code}</pre></body>"""


def main(path: str, target: str, lang: str = "zh") -> None:
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), markup=False, emoji=False, highlight=False
    )
    console.print(summary(analyze(Path(path)), "en" if lang == "en" else "zh"))
    page = console.export_html(inline_styles=True, theme=MONOKAI, code_format=PAGE)
    Path(target).write_text(re.sub(r">[^<>]+<", lambda m: in_cells(m.group()), page), encoding="utf-8")


def in_cells(text: str) -> str:
    """Text between two tags with every wide character in two cells."""
    return re.sub(
        r"[^\x00-\xff]", lambda m: f"<i>{m[0]}</i>" if east_asian_width(m[0]) in "WF" else m[0], text
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
