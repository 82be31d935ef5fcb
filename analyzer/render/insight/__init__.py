"""The insight report: one web page with charts, readable without a network."""

from .page import report_page

__all__ = ["report_page"]
