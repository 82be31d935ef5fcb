"""Words: jieba's segmentation by rjieba, the same algorithm in Rust, or by jieba itself where that is absent.

Words only count and score; no span of a finding is ever decided by them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol


class UserWord(Protocol):
    """A word of the user's own: `frequency` None lets the dictionary choose one that keeps the word whole."""

    @property
    def word(self) -> str:
        """The word itself."""
        ...

    @property
    def frequency(self) -> int | None:
        """How often it is to be taken to occur."""
        ...

    @property
    def tag(self) -> str | None:
        """Its part of speech."""
        ...


class Dictionary(Protocol):
    """What the two implementations have in common."""

    def cut(self, text: str) -> list[str]:
        """The words of a text in their order."""
        ...

    def add(self, word: UserWord) -> None:
        """Takes a word up."""
        ...

    def knows(self, word: str) -> bool:
        """Whether it stands in the dictionary as one word."""
        ...


class RustDictionary:
    """The rjieba package: 0.1 s to load, about 10 million characters a second."""

    def __init__(self) -> None:
        import rjieba

        self._jieba = rjieba.Jieba()

    def cut(self, text: str) -> list[str]:
        """The words of a text in their order."""
        words: list[str] = self._jieba.cut(text)
        return words

    def add(self, word: UserWord) -> None:
        """Takes a word up."""
        frequency = word.frequency if word.frequency is not None else self._jieba.suggest_freq(word.word)
        self._jieba.add_word(word.word, frequency, word.tag or "")

    def knows(self, word: str) -> bool:
        """Whether it stands in the dictionary as one word."""
        return bool(self._jieba.has_word(word))


class PythonDictionary:
    """The jieba package: 0.7 s to load; the judge of its Rust twin in tests."""

    def __init__(self) -> None:
        import logging

        import jieba

        jieba.setLogLevel(logging.WARNING)
        self._jieba = jieba.Tokenizer()

    def cut(self, text: str) -> list[str]:
        """The words of a text in their order."""
        words: list[str] = self._jieba.lcut(text)
        return words

    def add(self, word: UserWord) -> None:
        """Takes a word up."""
        self._jieba.add_word(word.word, word.frequency, word.tag)

    def knows(self, word: str) -> bool:
        """Whether it stands in the dictionary as one word."""
        self._jieba.initialize()
        return bool(self._jieba.FREQ.get(word))


def fastest_dictionary() -> Dictionary:
    """The Rust twin where it is installed, else jieba."""
    try:
        return RustDictionary()
    except ImportError:
        return PythonDictionary()


class Segmenter:
    """Cuts text into words. The dictionary is loaded with the first cut, not before.

    >>> Segmenter().cut("职业教育专业设置")
    ['职业', '教育', '专业', '设置']
    """

    def __init__(
        self, words: Iterable[UserWord] = (), dictionary: Callable[[], Dictionary] = fastest_dictionary
    ) -> None:
        self._words = tuple(words)
        self._make = dictionary
        self._loaded: Dictionary | None = None

    def cut(self, text: str) -> list[str]:
        """The words in their order; joined they are the text."""
        return self._dictionary().cut(text)

    def knows(self, word: str) -> bool:
        """Whether the dictionary has it as one word.

        >>> Segmenter().knows("思考"), Segmenter().knows("阳光招生")
        (True, False)
        """
        return self._dictionary().knows(word)

    def _dictionary(self) -> Dictionary:
        if self._loaded is None:
            self._loaded = self._make()
            for word in self._words:
                self._loaded.add(word)
        return self._loaded

    def spans(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Each word with its half-open character offsets."""
        start = 0
        for word in self.cut(text):
            yield word, start, start + len(word)
            start += len(word)
