"""A report as one HTML page that needs nothing but itself."""

from .index import html_index
from .page import html_page

__all__ = ["html_index", "html_page"]
