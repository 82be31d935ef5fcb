"""The words the program knows: TSV tables in `lexicons/`, users' own rows over them, and the matcher."""

from .check import LexiconProblem, check_lexicon
from .store import Lexicon

__all__ = ["Lexicon", "LexiconProblem", "check_lexicon"]
