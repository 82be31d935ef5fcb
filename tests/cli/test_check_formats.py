"""`zhengce check` for machines: SARIF against its schema, GitHub's annotations, reviewdog's rdjson."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import Result
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from analyzer.check import all_rules

Run = Callable[..., Result]
# An emoji and a character beyond the BMP stand in front of the faults.
TEXT = "一、总体情况\n😀加强领导，，落实𠮷县青教发[2021]12号文件。\n毛入学率达到%。\n"


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = Path("年度 报告.txt")
    made.write_text(TEXT, encoding="utf-8")
    return made


def slice_of(text: str, region: dict[str, int]) -> str:
    return text[region["charOffset"] : region["charOffset"] + region["charLength"]]


def test_sarif_fits_its_schema(run: Run, faulty: Path, folder: Path) -> None:
    done = run("check", faulty, folder / "a.txt", "--format", "sarif", "--preview")
    assert done.exit_code == 1
    log = SarifLog.model_validate(json.loads(done.stdout), by_alias=True)
    assert log.runs[0].results


def test_sarif_of_a_clean_document_fits_its_schema_too(run: Run, tmp_path: Path) -> None:
    clean = tmp_path / "净.txt"
    clean.write_text("加强领导。\n", encoding="utf-8")
    done = run("check", clean, "--format", "sarif")
    assert done.exit_code == 0
    assert SarifLog.model_validate(json.loads(done.stdout)).runs[0].results == []


def test_the_schema_refuses_what_does_not_fit(run: Run, faulty: Path) -> None:
    log = json.loads(run("check", faulty, "--format", "sarif").stdout)
    log["runs"][0]["results"][0]["line"] = 3
    with pytest.raises(ValueError, match="line"):
        SarifLog.model_validate(log)


def test_sarif_regions_and_fixes_cover_the_exact_words(run: Run, faulty: Path) -> None:
    (sarif,) = json.loads(run("check", faulty, "--format", "sarif").stdout)["runs"]
    assert sarif["columnKind"] == "unicodeCodePoints"
    by_code = {result["ruleId"]: result for result in sarif["results"]}
    assert set(by_code) == {"PUN007", "REF001", "NUM001"}
    location = by_code["REF001"]["locations"][0]["physicalLocation"]
    assert slice_of(TEXT, location["region"]) == "[2021]"
    assert (location["region"]["startLine"], location["region"]["startColumn"]) == (2, 15)
    assert unquote(location["artifactLocation"]["uri"]) == str(faulty)
    assert location["artifactLocation"]["uri"].isascii()
    ((change,),) = [fix["artifactChanges"] for fix in by_code["REF001"]["fixes"]]
    (replacement,) = change["replacements"]
    assert slice_of(TEXT, replacement["deletedRegion"]) == "[2021]"
    assert replacement["insertedContent"]["text"] == "〔2021〕"
    assert "fixes" not in by_code["NUM001"]


def test_sarif_names_every_rule_and_results_point_at_theirs(run: Run, faulty: Path) -> None:
    (sarif,) = json.loads(run("check", faulty, "--format", "sarif").stdout)["runs"]
    rules = sarif["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in sarif["results"])
    assert len({result["partialFingerprints"]["zhengce/v1"] for result in sarif["results"]}) == 3


def test_github_annotations(run: Run, faulty: Path) -> None:
    lines = run("check", faulty, "--format", "github").stdout.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith(
        "::warning file=年度 报告.txt,line=2,endLine=2,col=15,endColumn=21,title=REF001 document-number-brackets::"
    )


def test_github_escapes_what_would_end_the_command(run: Run, tmp_path: Path) -> None:
    made = tmp_path / "a,b:c%.txt"
    made.write_text("毛入学率达到%。", encoding="utf-8")
    (line,) = run("check", made, "--format", "github").stdout.splitlines()
    assert "a%2Cb%3Ac%25.txt,line=1" in line
    assert "%25" in line.partition("::")[2]


def test_rdjson_counts_bytes(run: Run, faulty: Path) -> None:
    report = json.loads(run("check", faulty, "--format", "rdjson").stdout)
    by_code = {item["code"]["value"]: item for item in report["diagnostics"]}
    line = TEXT.splitlines()[1].encode()
    span = by_code["REF001"]["location"]["range"]
    assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode() == "[2021]"
    assert by_code["REF001"]["severity"] == "WARNING"
    assert by_code["REF001"]["suggestions"][0]["text"] == "〔2021〕"
    assert by_code["REF001"]["suggestions"][0]["range"] == span


@pytest.mark.parametrize("form", ["sarif", "github", "rdjson", "json", "jsonl", "concise"])
def test_english_messages_and_a_file(run: Run, faulty: Path, form: str) -> None:
    done = run("check", faulty, "--format", form, "--lang", "en", "-o", "out")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "doubled mark" in Path("out").read_text(encoding="utf-8")
