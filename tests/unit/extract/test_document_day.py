"""The day a document bears."""

import pytest

from analyzer.extract.document_day import document_day
from analyzer.lexicon import Lexicon
from analyzer.model.document import Card
from analyzer.structure import read_layout

LEXICON = Lexicon()
BODY = "青岚省教育厅关于加强美育的意见\n各市教育局：\n为加强乡村学校美育，现提出如下意见，请认真执行。\n"


@pytest.mark.parametrize(
    ("text", "card", "day"),
    [
        (BODY, Card(), None),
        (BODY + "青岚省教育厅\n2031年3月9日\n", Card(published="2031-04-02"), "2031-03-09"),
        (BODY + "青岚省教育厅\n二〇三一年十一月二十九日\n", Card(), "2031-11-29"),
        (BODY + "青岚省教育厅\n2031年3月9日\n", Card(written="2031-03-08"), "2031-03-08"),
        (BODY, Card(published="2031-04-02"), "2031-04-02"),
        ("政府工作报告\n——2031年1月6日在青岚省人民代表大会第二次会议上\n各位代表：\n" + BODY, Card(), "2031-01-06"),
        (BODY + "青岚省教育厅\n2031年13月9日\n", Card(), None),
        ("在全省教育大会上的讲话\n（2031年1月18日）\n同志们：\n" + BODY, Card(), "2031-01-18"),
        ("在全省教育大会上的讲话\n发表时间：2031-01-19　　来源：青岚日报\n" + BODY, Card(), "2031-01-19"),
        (BODY + "青岚省教育厅\n一九九六年六月九日\n", Card(), "1996-06-09"),
        (
            "青岚省供水条例\n2021年5月8日 省人大常委会通过\n2031年1月9日 省人大常委会修正\n第一条 略。\n",
            Card(),
            "2031-01-09",
        ),
        (BODY + "报名时间：2031-01-19\n", Card(), None),
    ],
)  # fmt: skip
def test_signed_goes_before_read_out_before_published(text: str, card: Card, day: str | None) -> None:
    assert document_day(read_layout(text, LEXICON, card)) == day
