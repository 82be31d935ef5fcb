from collections import Counter
from typing import NamedTuple

import pytest

from analyzer.text.words import PythonDictionary, RustDictionary, Segmenter

REPORT = """
过去一年，全县上下坚持稳中求进工作总基调，着力稳增长、调结构、惠民生，地区生产总值增长6.5%，城镇新增就业3200人。
我们也清醒地看到，产业层次偏低，龙头企业带动能力不强；乡镇卫生院全科医生短缺，群众看病难问题还没有根本解决；
个别干部担当精神不足，形式主义、官僚主义不同程度存在。下一步，要深化职业院校产教融合，扩大普惠性学前教育资源，
推进城镇老旧小区改造和农村公路提档升级，完善防汛抗旱应急预案，加强基层党组织建设，严格落实安全生产责任制。
支持民营企业技术改造，鼓励金融机构向小微企业发放信用贷款，健全最低生活保障标准动态调整机制。
实施“青禾计划”，三年培养乡村教师1500名；建设“1+6+N”数字政务平台，高频事项网上可办率达到95%以上。
"""


class Word(NamedTuple):
    word: str
    frequency: int | None = None
    tag: str | None = None


def spans(segmenter: Segmenter, text: str) -> Counter[tuple[int, int]]:
    return Counter((start, end) for _, start, end in segmenter.spans(text))


def test_both_dictionaries_cut_alike() -> None:
    """jieba is the judge: F1 of the token spans is 0.99 or more."""
    rust = spans(Segmenter(dictionary=RustDictionary), REPORT)
    python = spans(Segmenter(dictionary=PythonDictionary), REPORT)
    shared = sum((rust & python).values())
    assert 2 * shared / (rust.total() + python.total()) >= 0.99


def test_words_joined_are_the_text() -> None:
    assert "".join(Segmenter().cut(REPORT)) == REPORT


def test_spans_hold_their_words() -> None:
    assert all(REPORT[start:end] == word for word, start, end in Segmenter().spans(REPORT))


@pytest.mark.parametrize("dictionary", [RustDictionary, PythonDictionary])
@pytest.mark.parametrize("word", [Word("青禾计划"), Word("青禾计划", 9000, "nz")])
def test_user_word_stays_whole(dictionary: type, word: Word) -> None:
    text = "实施青禾计划三年"
    assert "青禾计划" not in Segmenter(dictionary=dictionary).cut(text)
    assert "青禾计划" in Segmenter([word], dictionary).cut(text)


def test_user_words_of_one_segmenter_do_not_reach_another() -> None:
    Segmenter([Word("青禾计划")]).cut("实施青禾计划")
    assert "青禾计划" not in Segmenter().cut("实施青禾计划")


def test_nothing_is_loaded_before_the_first_cut() -> None:
    made = []

    def dictionary() -> RustDictionary:
        made.append(1)
        return RustDictionary()

    segmenter = Segmenter(dictionary=dictionary)
    assert not made
    segmenter.cut("一")
    segmenter.cut("二")
    assert len(made) == 1
