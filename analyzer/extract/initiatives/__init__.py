"""Initiatives: named programmes, slogans, number formulas; known ones from the lexicon, new ones by their form."""

from .mentions import find_initiatives

__all__ = ["find_initiatives"]
