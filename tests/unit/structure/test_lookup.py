from analyzer.model.layout import Layout, Section, Zone
from analyzer.structure.lookup import SectionIndex, ZoneIndex, in_body


def section(id_: str, parent: str | None, start: int, end: int) -> Section:
    return Section(
        id=id_,
        parent=parent,
        level=1,
        number=None,
        title="",
        role="other",
        heading_start=start,
        heading_end=start,
        start=start,
        end=end,
    )


def test_innermost_section_is_told_and_the_parent_where_a_child_has_ended():
    index = SectionIndex(
        (section("s1", None, 5, 50), section("s2", "s1", 10, 20), section("s3", "s1", 30, 40))
    )
    assert [index.at(o) for o in (0, 5, 12, 20, 25, 30, 45, 50)] == [
        None,
        "s1",
        "s2",
        "s1",
        "s1",
        "s3",
        "s1",
        None,
    ]


def test_no_sections_give_none():
    assert SectionIndex(()).at(3) is None


def layout(*zones: Zone) -> Layout:
    return Layout(text="", folded="", title=None, genre=None, zones=zones, sections=(), sentences=())


def test_only_body_and_attachments_count_as_body():
    lay = layout(Zone("boilerplate", 0, 10), Zone("body", 10, 20), Zone("attachment", 20, 30))
    assert [in_body(lay, o) for o in (0, 9, 10, 25)] == [False, False, True, True]
    assert ZoneIndex(lay).kind(3) == "boilerplate"


def test_a_document_without_zones_is_body():
    assert in_body(layout(), 7)
