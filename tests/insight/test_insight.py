"""What each analysis says of a store whose content is known."""

import pandas as pd
import pytest

from analyzer import insight
from analyzer.errors import StoreError
from analyzer.insight.catalogue import analyse, report_frames
from analyzer.render.insight import report_page

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def only(frame, **wanted):
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    assert len(frame) == 1
    return frame.iloc[0]


def test_initiatives_are_counted_by_document_and_set_against_all_of_their_group(store):
    row = only(insight.initiatives_by(store, "year"), name="双减", year=2019)
    assert (row.documents, row["of"], row.share) == (2, 2, 1.0)
    row = only(insight.initiatives_by(store, "place"), name="双减", place="云溪省")
    assert (row.documents, row["of"]) == (5, 5)


def test_what_is_named_early_falls_and_what_is_named_late_rises(store):
    frame = insight.trends(store, min_documents=2).set_index("name")
    falling = next(name for name in frame.index if "强师惠民" in name)
    rising = next(name for name in frame.index if "乡村教育振兴" in name)
    assert frame.loc[falling, "z"] < -1.96
    assert frame.loc[falling, "trend"] == "fall"
    assert frame.loc[rising, "trend"] == "rise"
    assert frame.loc["双减", "z"] != frame.loc["双减", "z"]  # named everywhere: no trend to test


def test_the_trend_statistic_is_that_of_cochran_and_armitage_summed_over_genres(collected):
    notices = [("通知", 2010 + n // 2, n < 5) for n in range(10)]
    opinions = [("意见", 2010 + n, n in {0, 1, 3}) for n in range(8)]
    row = only(insight.trends(collected(notices + opinions), min_documents=2), name="双减")
    above, spread, early, late = 0.0, 0.0, 0.0, 0.0
    for group in (notices, opinions):
        years, named = [year for _, year, _ in group], [hit for _, _, hit in group]
        mean, p = sum(years) / len(years), sum(named) / len(years)
        above += sum((year - mean) * hit for year, hit in zip(years, named, strict=True))
        spread += p * (1 - p) * sum((year - mean) ** 2 for year in years)
        halves = (
            [h for y, h in zip(years, named, strict=True) if (y < mean) == first] for first in (True, False)
        )
        shares = [sum(half) / len(half) * len(group) / 18 for half in halves]
        early, late = early + shares[0], late + shares[1]
    assert (row.z, row.early, row.late) == pytest.approx((above / spread**0.5, early, late), abs=0.006)
    assert row.trend == "fall"


def test_another_genre_in_later_years_is_no_trend(collected):
    # Every notice names it and no opinion does; the notices are of 2010-2014, the opinions of 2015-2019.
    notices = [("通知", 2010 + n // 2, True) for n in range(10)]
    opinions = [("意见", 2015 + n // 2, False) for n in range(10)]
    row = only(insight.trends(collected(notices + opinions), min_documents=2), name="双减")
    assert (row.documents, row.trend) == (10, "steady")


def test_first_appearance_says_title_and_place_of_that_document_and_of_no_other(collected):
    untitled = {"text": "继续推进“双减”工作。", "year": 2009}
    titled = {
        "text": "青岚省人民政府关于做好教育工作的通知\n继续推进“双减”工作。",
        "year": 2012,
        "place": "青岚省",
    }
    row = only(insight.first_appearance(collected([], [untitled, titled])), name="双减")
    assert (row.first_year, row.documents) == (2009, 2)
    assert pd.isna(row.title)
    assert pd.isna(row.place)


def test_the_most_widespread_initiative_comes_first_with_its_years_in_order(store):
    frame = insight.initiatives_by(store, "year")
    widest = frame.groupby("name")["documents"].sum().max()
    top = frame[frame.name == frame.name.iloc[0]]
    assert top.documents.sum() == widest
    assert list(top.year) == sorted(top.year)
    assert list(top.index) == list(range(len(top)))


def test_first_appearance_names_the_earliest_document(store):
    row = only(insight.first_appearance(store), name="双减")
    assert (row.first_year, row.place) == (2018, "云溪省")


def test_together_has_each_pair_once_with_its_lift(store):
    frame = insight.cooccurrence(store, min_documents=2)
    assert not frame.duplicated(["a", "b"]).any()
    assert (frame.a < frame.b).all()
    assert (frame.lift > 1).all()


def test_the_damaged_source_comes_first(store):
    assert insight.missing(store, "document").iloc[0].document == "自评/山坪县"
    folders = insight.missing(store, "folder")
    assert folders.iloc[0].folder == "自评/"
    assert set(folders.folder) == {"自评/", "报告/", "转载/"}
    assert folders.iloc[0].share > 0.9 > folders.iloc[1].share
    assert (folders.at_least <= folders.share).all()


def test_an_indicator_is_told_by_year_and_place_and_its_gap_stays_a_gap(store):
    frame = insight.indicator(store, "高中阶段毛入学率")
    row = only(frame, year=2020, place="云溪省")
    assert row.status == "blank"
    assert row.value != row.value
    given = frame[frame.status == "given"]
    assert only(given, year=2018, place="青岚省").value == 90.5
    assert set(given.unit) == {"%"}


def test_an_indicator_is_found_by_its_words_and_says_how_it_matched(store):
    frame = insight.indicator(store, "毛入学率")
    assert "part" in set(frame.match)
    assert insight.indicator(store, "100%_").empty


def test_units_of_an_indicator_are_reconciled(store):
    frame = insight.indicator(store, "学位")
    assert set(frame.value) == {10000.0, 20000.0}
    assert frame.unit.nunique() == 1


def test_problems_that_stand_in_every_year_return(store):
    frame = insight.returning_problems(store)
    assert frame.iloc[0].years == [2018, 2019, 2020, 2021, 2022]
    assert any("教师" in problem for problem in frame.problem)


def test_points_are_counted_once_for_each_field(store):
    frame = insight.points_by_domain(store)
    assert frame.problems.sum() >= 22
    assert frame.answered.dropna().between(0, 1).all()


def test_topics_are_the_same_from_run_to_run_and_have_words_without_places(store):
    first, second = insight.topics(store, 3), insight.topics(store, 3)
    assert first.to_dict() == second.to_dict()
    words = {word for row in first.words for word in row}
    assert words
    assert not any(word.endswith(("省", "县")) or word[0].isdigit() for word in words)
    assert first.documents.sum() <= 12


def test_a_reprint_is_the_nearest_document(store):
    row = insight.similar_documents(store).iloc[0]
    assert {row.a, row.b} == {"报告/青岚省2022", "转载/青岚省2022"}
    assert row.similarity > 0.9


def test_a_reused_passage_is_found_with_its_places_in_both(store):
    texts = {row["document"]: row["text"] for row in store.table("texts").to_pylist()}
    frame = insight.reused_passages(store)
    pair = frame[(frame.a == "报告/青岚省2019") & (frame.b == "报告/云溪省2022")]
    passages = [(texts[r.a][r.start_a : r.end_a], texts[r.b][r.start_b : r.end_b]) for r in pair.itertuples()]
    assert any(
        "月调度、季通报、年评估" in one and "月调度、季通报、年评估" in other for one, other in passages
    )


def test_new_terms_are_not_in_the_lexicon_and_come_with_their_first_year(store):
    frame = insight.new_terms(store)
    row = frame[frame.name.str.contains("强师惠民")].iloc[0]
    assert (row.documents, row.first_year) == (6, 2018)
    assert "双减" not in set(frame.name)


def test_unknown_names_are_told(store):
    for name, by in (("weather", None), ("missing", "weather"), ("initiatives", "folder")):
        with pytest.raises(StoreError):
            analyse(store, name, by=by)


def test_the_report_has_every_section_and_fetches_nothing(store):
    page = report_page(report_frames(store, ("高中阶段毛入学率",)))
    assert page.count("<section") == 12
    assert "http" not in page.replace("http-equiv", "")
    assert "src=" not in page
    assert "@import" not in page
    assert "stroke-dasharray" in page  # the gap of 2020
    english = report_page(report_frames(store), "en")
    assert "Missing numbers" in english


def test_a_store_with_nothing_to_tell_makes_a_report_all_the_same(empty):
    assert report_page(report_frames(empty)).count("<section") == 12
    assert insight.reused_passages(empty).empty
    assert insight.similar_documents(empty).empty
    assert insight.returning_problems(empty).empty


def test_words_of_a_document_are_never_markup(store):
    frames = report_frames(store)
    frame = frames["new-terms"].copy()
    frame["name"] = "<script>alert(1)</script>"
    page = report_page({**frames, "new-terms": frame})
    assert "<script>" not in page
