"""PDF files: lines with their boxes, page furniture left out, lines joined to paragraphs."""

from .read import read_pdf

__all__ = ["read_pdf"]
