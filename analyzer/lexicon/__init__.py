"""The words the program knows: TSV tables in `lexicons/`, users' own rows over them, and the matcher."""

from .store import Lexicon

__all__ = ["Lexicon"]
