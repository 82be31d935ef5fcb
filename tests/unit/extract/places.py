"""Texts in which ▲ marks where a number is missing."""

from __future__ import annotations


def unmarked(marked: str) -> tuple[str, list[int]]:
    """The text without the marks, and the offsets at which they stood."""
    places: list[int] = []
    length = 0
    for part in marked.split("▲")[:-1]:
        length += len(part)
        places.append(length)
    return marked.replace("▲", ""), places
