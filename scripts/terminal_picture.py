"""Draws the terminal summary of a document as SVG: `python scripts/terminal_picture.py FILE OUT.svg [zh|en]`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console

from analyzer import analyze
from analyzer.render.summary import summary

WIDTH = 118
FONTS = "DejaVu Sans Mono, Noto Sans Mono CJK SC"


def main(path: str, target: str, lang: str = "zh") -> None:
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), markup=False, emoji=False, highlight=False
    )
    console.print(summary(analyze(Path(path)), "en" if lang == "en" else "zh"))
    drawn = console.export_svg(title=f"zhengce analyze {Path(path).name}")
    # Fira Code has no Chinese; quotes and dots must come from a font that draws them narrow, as terminals do.
    Path(target).write_text(drawn.replace("Fira Code", FONTS), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
