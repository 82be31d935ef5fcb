"""A spaCy tokenizer on rjieba: jieba's words at ten times the speed, the text kept to the last blank."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ..text.words import Segmenter


class RjiebaTokenizer:
    """Makes Docs whose `text` is exactly the text that was given.

    >>> from spacy.vocab import Vocab
    >>> [token.text for token in RjiebaTokenizer(Vocab())("推进职业教育 改革")]
    ['推进', '职业', '教育', '改革']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._segmenter = Segmenter()

    def __call__(self, text: str) -> Doc:
        """The text as a Doc of words."""
        words: list[str] = []
        spaces: list[bool] = []
        for word in self._segmenter.cut(text):
            # One blank behind a word belongs to it; all other white space is a token of its own.
            if word == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(word)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def __reduce__(self) -> tuple[object, ...]:
        # The dictionary cannot be pickled, and every process has its own.
        return RjiebaTokenizer, (self.vocab,)

    def to_bytes(self, **kwargs: Any) -> bytes:  # noqa: ANN401
        """Nothing: the tokenizer has no state but its vocab. Part of what spaCy asks of a tokenizer."""
        del kwargs
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> RjiebaTokenizer:  # noqa: ANN401
        """The tokenizer itself."""
        del data, kwargs
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes nothing."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> RjiebaTokenizer:
        """The tokenizer itself."""
        del path, exclude
        return self
