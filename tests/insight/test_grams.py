"""Sketches, chosen grams and alignment, on texts made for it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analyzer.insight.grams import gram_hashes, sketch, solid, winnow
from analyzer.insight.reused import align

CHINESE = st.text(
    st.sampled_from("教育学校乡村教师建设发展一二三四五六七八九十，。\n 　甲乙丙丁"), max_size=300
)


def chosen(text, size=12, window=12):
    grams = gram_hashes(solid(text)[0], size)
    return {int(grams[place]): int(place) for place in winnow(grams, window)}


@given(st.text(max_size=200))
def test_places_of_the_characters_that_count_are_those_of_the_text(text):
    codes, places = solid(text)
    assert "".join(map(chr, codes)) == "".join(text[i] for i in places)


@given(CHINESE, CHINESE)
def test_the_sketch_of_a_text_is_that_of_its_set_of_grams(one, other):
    grams = gram_hashes(solid(one)[0], 5)
    assert (sketch(grams) == sketch(np.unique(grams))).all()
    assert len(sketch(gram_hashes(solid(other)[0], 5))) == 64


def test_sketches_agree_about_as_often_as_grams_are_shared():
    rng = np.random.default_rng(7)
    pool = rng.integers(0, 2**64, 3000, dtype=np.uint64)
    one, other = pool[:2000], pool[1000:]
    assert abs((sketch(one) == sketch(other)).mean() - 1 / 3) < 0.2


@given(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=23, max_size=60),
    CHINESE,
    CHINESE,
)
def test_a_shared_run_of_23_characters_always_leaves_a_common_gram(shared, before, after):
    assert set(chosen(before + shared)) & set(chosen(shared + after))


@given(CHINESE, CHINESE)
def test_aligned_passages_lie_in_both_texts_and_are_as_equal_as_they_say(one, other):
    left, right = chosen(one), chosen(other)
    seeds = np.array([(left[m], right[m]) for m in left if m in right], dtype=np.int64).reshape(-1, 2)
    for passage in align(one, other, seeds, 12):
        assert 0 <= passage.start_a < passage.end_a <= len(one)
        assert 0 <= passage.start_b < passage.end_b <= len(other)
        assert passage.characters <= min(passage.end_a - passage.start_a, passage.end_b - passage.start_b)


def test_a_passage_bridges_a_small_difference():
    one = "要建立健全月调度季通报年评估的工作制度，对进展迟缓的县区"
    one += "及时提醒督促，确保各项任务在规定的时间以前不折不扣地如期完成。"
    other = "前言。" + one.replace("县区", "县（市、区）和单位") + "后记。"
    left, right = chosen(one), chosen(other)
    seeds = np.array([(left[m], right[m]) for m in left if m in right], dtype=np.int64)
    (passage,) = align(one, other, seeds[np.argsort(seeds[:, 0])], 30)
    assert one[passage.start_a : passage.end_a].startswith("要建立健全")
    assert other[passage.start_b : passage.end_b].endswith("如期完成")
    assert 0.8 < passage.same < 1
