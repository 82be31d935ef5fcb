from collections import Counter

import pytest

from analyzer.extract.points.domains import domain_tagger
from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import WordRow

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("个别乡镇卫生院药品配备不齐。", "health"),
        ("义务教育阶段大班额尚未消除。", "education"),
        ("灌区渠系老化，水库蓄水不足。", "water"),
        ("国省干线公路养护滞后。", "transport"),
        ("高校毕业生就业压力较大。", "employment"),
        ("基层党组织建设还有薄弱环节。", "party_building"),
        ("隐性债务化解任务重。", "finance"),
        ("边境口岸通关效率不高，外贸企业订单减少。", "trade"),
        ("进展不快。", None),
    ],
)
def test_domain_of_a_sentence(text: str, domain: str | None) -> None:
    assert LEXICON.built(domain_tagger).domain(text) == domain


def test_words_of_the_heading_weigh_more() -> None:
    tagger = LEXICON.built(domain_tagger)
    body = "推进医院、学校、公路、水库项目建设，办好养老服务。"
    assert tagger.domain(body, "加强水利建设") == "water"


def test_every_domain_has_25_words_and_no_word_two_domains() -> None:
    rows = LEXICON.table("domains", WordRow)
    counts = Counter(row.type for row in rows)
    assert len(counts) == 28
    assert min(counts.values()) >= 25
    assert len({row.word for row in rows}) == len(rows)
