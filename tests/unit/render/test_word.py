"""Word comments on the exact words, with everything else left as it was."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from analyzer.pipeline import Analyzer
from analyzer.readers import from_text
from analyzer.readers.docx import read_docx
from analyzer.render.word import annotate_docx, new_docx


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer()


@pytest.fixture
def original():
    document = docx.Document()
    document.add_paragraph("青岚省教育工作报告")
    split = document.add_paragraph()
    for words, bold in (
        ("全县毛入学率达", False),
        ("到", True),
        ("%", True),
        ("，，投入亿", False),
        ("元。", True),
    ):
        split.add_run(words).bold = bold
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "高中阶段毛入学率达到%，基本普及。"
    table.cell(0, 1).text = "加强领导，，落实责任。"
    return saved(document)


def commented(raw):
    """{comment text: the words between its range marks}."""
    document = docx.Document(io.BytesIO(raw))
    texts = {comment.comment_id: comment.text for comment in document.comments}
    found = {}
    for number, text in texts.items():
        inside = False
        words = []
        for element in document.element.body.iter():
            if element.tag == qn("w:commentRangeStart") and int(element.get(qn("w:id"))) == number:
                inside = True
            elif element.tag == qn("w:commentRangeEnd") and int(element.get(qn("w:id"))) == number:
                inside = False
            elif inside and element.tag == qn("w:t"):
                words.append(element.text)
        found[number] = (text, "".join(words))
    return list(found.values())


def test_comments_sit_on_the_words_across_split_runs_and_in_tables(analyzer, original):
    report = analyzer.analyze(read_docx(original, name="报告.docx", path=None))
    expected = sorted((d.code, report.text[d.start : d.end]) for d in report.diagnostics)
    found = sorted((text.split()[0], words) for text, words in commented(annotate_docx(original, report)))
    assert found == expected
    assert ("NUM001", "%") in found
    assert ("NUM002", "亿元") in found
    assert ("PUN007", "，，") in found


def test_the_text_and_the_formats_stay_as_they_were(analyzer, original):
    report = analyzer.analyze(read_docx(original, name="报告.docx", path=None))
    annotated = annotate_docx(original, report)
    assert read_docx(annotated, name="报告.docx", path=None).text == report.text

    def formats(raw):
        runs = docx.Document(io.BytesIO(raw)).paragraphs[1].runs
        return [(char, run.bold) for run in runs for char in run.text]

    assert formats(annotated) == formats(original)


def test_a_text_without_a_word_file_gets_a_new_one(analyzer):
    report = analyzer.analyze(from_text("全县毛入学率达到%。\n加强领导，，落实责任。"))
    raw = new_docx(report)
    assert [p.text for p in docx.Document(io.BytesIO(raw)).paragraphs] == report.text.split("\n")
    assert {words for _, words in commented(raw)} == {"%", "，，"}
