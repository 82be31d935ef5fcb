"""Formats that are set in pages (PDF, OFD): lines with their boxes, joined back to paragraphs."""

from .document import paged_document
from .lines import PageLine

__all__ = ["PageLine", "paged_document"]
