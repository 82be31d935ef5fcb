"""The words of a text that say what it is about."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..lexicon.rows import RegionRow
from ..lexicon.segmentation import segmenter
from ..text.regex import regex

# Chinese words and nothing else: numbers, letters and marks say little of a subject.
_CHINESE = regex(r"[\u3400-\u9fff]{2,8}\Z")
# Words remembered with whether they tell anything, so that each is judged once.
_MOST_JUDGED = 500_000
_COUNTED = regex(r"[第一二三四五六七八九十百千万亿两几数每]+.?\Z")
# Places that no table has: 孤山子镇 is unknown to the dictionary, 乡村 and 社区 are not.
_PLACE = regex(r".{1,6}(?:[省市县区镇乡村州盟旗]|街道)\Z")


class Wording:
    """Cuts texts and keeps the words with a meaning of their own: no stop words, places or counts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._segmenter = lexicon.built(segmenter)
        self._left_out = set(lexicon.words("stop_words"))
        for row in lexicon.table("regions", RegionRow):
            self._left_out.update((row.name, row.short))
        self._judged: dict[str, bool] = {}

    def words(self, text: str) -> list[str]:
        """The words in their order, with repetitions.

        >>> Wording(Lexicon()).words("一是青海省乡村教师流失较多，3所学校师资不足。")
        ['乡村', '教师', '流失', '学校', '师资']
        """
        if len(self._judged) > _MOST_JUDGED:
            self._judged.clear()
        words = self._segmenter.cut(text)
        for word in set(words).difference(self._judged):
            self._judged[word] = self._tells(word)
        judged = self._judged
        return [word for word in words if judged[word]]

    def _tells(self, word: str) -> bool:
        return (
            word not in self._left_out
            and _CHINESE.match(word) is not None
            and not _COUNTED.match(word)
            and not (_PLACE.match(word) and not self._segmenter.knows(word))
        )
