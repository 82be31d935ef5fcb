"""The spaCy component and tokenizer, as users meet them: by name, in processes, stored and loaded."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from analyzer import analyze
from analyzer.integrations.spacy_tokenizer import RjiebaTokenizer

TEXT = "一、主要成效\n根据《江临市教育振兴意见》（江政发〔2021〕5号），实施“强师惠民”工程，毛入学率达到97%，投入亿元。"
CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "zhengce.rjieba.v1"}}}


@pytest.fixture(params=["characters", "words"])
def nlp(request: pytest.FixtureRequest) -> Language:
    made = spacy.blank("zh", config=CONFIG if request.param == "words" else {})
    made.add_pipe("zhengce")
    return made


def _stored(doc: Doc) -> tuple[object, ...]:
    spans = {name: [(s.text, s.label_, s.kb_id_) for s in group] for name, group in doc.spans.items()}
    return doc.text, spans, json.dumps(doc._.zhengce)


def test_the_component_fills_spans_and_the_plain_report(nlp: Language) -> None:
    doc = nlp(TEXT)
    report = analyze(TEXT)
    assert doc._.zhengce["metrics"] == json.loads(report.to_json())["metrics"]
    assert [s.label_ for s in doc.spans["metrics"]] == [m.status for m in report.metrics]
    assert len(doc.spans["initiatives"]) == len(report.initiatives) > 0
    assert "江临市教育振兴意见" in doc.spans["references"][0].text


def test_a_document_without_text_is_left_alone(nlp: Language) -> None:
    assert nlp("")._.zhengce is None


def test_processes_give_the_same(nlp: Language) -> None:
    texts = [TEXT, "", TEXT[8:]]
    alone = [_stored(nlp(text)) for text in texts]
    assert [_stored(doc) for doc in nlp.pipe(texts, n_process=2)] == alone


def test_a_pipeline_can_be_stored_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert _stored(loaded(TEXT)) == _stored(nlp(TEXT))
    assert type(loaded.tokenizer) is type(nlp.tokenizer)


def test_documents_can_be_stored_and_loaded(nlp: Language) -> None:
    doc = nlp(TEXT)
    raw = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (loaded,) = DocBin().from_bytes(raw).get_docs(nlp.vocab)
    assert _stored(loaded) == _stored(doc)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert _stored(again) == _stored(doc)


def test_own_lexicons_are_settings_of_the_component(tmp_path: Path) -> None:
    words = tmp_path / "词.txt"
    words.write_text("强师惠民 100 n\n", encoding="utf-8")
    nlp = spacy.blank("zh")
    nlp.add_pipe("zhengce", config={"userdicts": [str(words)]})
    doc = nlp(TEXT)
    assert "强师惠民" in {span.kb_id_ for span in doc.spans["initiatives"]}


def test_a_pickled_tokenizer_cuts_the_same() -> None:
    tokenizer = RjiebaTokenizer(Vocab())
    copy = pickle.loads(pickle.dumps(tokenizer))  # noqa: S301
    assert [t.text for t in copy(TEXT)] == [t.text for t in tokenizer(TEXT)]


_TOKENIZER = RjiebaTokenizer(Vocab())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
@settings(max_examples=80)
def test_the_text_of_a_doc_is_the_text_given(text: str) -> None:
    assert _TOKENIZER(text).text == text
