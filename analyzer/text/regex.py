"""Regular expressions that are compiled when they are first used: most runs need few of the hundreds there are."""

from __future__ import annotations

import re
from typing import AnyStr, cast

from .expressions import compile_expression

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    """What `re.compile` gives, later. Once compiled, its methods are the compiled expression's own."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Asked only for what is not there yet.
        compiled = compile_expression(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """An expression to be used like that of `re.compile`, which costs next to nothing until it is.

    Chinese character classes take 0.05 ms to compile, one of all characters 0.6 ms.

    >>> regex("第[一二三]章").search("总则 第二章")[0]
    '第二章'
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
