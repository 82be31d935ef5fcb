"""Makes corpus/NAME.txt and corpus/NAME.json out of corpus/marked/NAME.marked, so that no offset is counted by hand.

    python scripts/build_corpus.py [CORPUS]

A marked document is the document's text with these marks in it, which may stand in each other:

    <h l=1 r=problem>一、…</h>      heading, level and role; x=1: in doubt
    <i c=三早 k=s>“三早”工程</i>     initiative: core (else the text without quotes), kind s(logan) or programme
    <o>…</o>  <w>…</w>             what may be reported as an initiative / as a reference, or not
    <r>《…》（…〔2031〕9号）</r>     reference; title and number are read from the text
    <m v=97 u=% d=入学率>…</m>     metric: value (none for a blank), unit, indicator; x=1: in doubt
    <b/>  <b>XX</b>                a blank, a placeholder; unit and indicator from the metric round it; o=1: in doubt
    <p id=1.1 a=2,3>…</p>          problem (1) or its point (1.1), answered by the measures 2 and 3
    <s id=1>…</s>                  measure
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

_TAG = re.compile(r"<(/?)([hiowrmbps])((?: [a-z]+=[^\s<>]+)*)(/?)>")
_NUMBER = re.compile(
    r"第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|[一二三四五六七八九十]是"
)
_TITLE = re.compile(r"《(.+)》")

KEYS = ("blanks", "initiatives", "references", "outline", "metrics", "problems", "measures", "links")

Mark = dict[str, object]


def read_marks(marked: str) -> tuple[str, list[Mark]]:
    """The bare text, and every mark with its tag, attributes, start and end."""
    text, marks, stack, place = "", [], [], 0
    for tag in _TAG.finditer(marked):
        text += marked[place : tag.start()]
        place = tag.end()
        closing, name, attributes, empty = tag.groups()
        if closing:
            mark = next((m for m in reversed(stack) if m["tag"] == name), None)
            if mark is None:
                raise SystemExit(f"nothing to close at {marked[max(0, tag.start() - 30) : tag.end()]!r}")
            stack.remove(mark)
            mark["end"] = len(text)
            continue
        around = next((m for m in reversed(stack) if m["tag"] == "m"), None)
        values = dict(pair.split("=", 1) for pair in attributes.split())
        mark = {"tag": name, "start": len(text), "end": len(text), "in": around, **values}
        marks.append(mark)
        if not empty:
            stack.append(mark)
    if stack:
        raise SystemExit(f"unclosed mark: {stack[-1]}")
    return text + marked[place:], marks


def value_of(mark: Mark) -> float | str | None:
    value = mark.get("v")
    if value is None or not re.fullmatch(r"[\d.]+", str(value)):
        return value
    number = float(str(value))
    return int(number) if number.is_integer() and "." not in str(value) else number


def entry(text: str, mark: Mark) -> Mark:
    """The annotation's entry of one mark."""
    start, end = mark["start"], mark["end"]
    words = text[start:end]
    doubt: Mark = {"optional": True} if mark.get("x") or mark.get("o") else {}
    match mark["tag"]:
        case "h":
            number = _NUMBER.match(words)
            title = words[number.end() :] if number else words
            head = {"level": int(str(mark["l"])), "number": number.group() if number else None}
            return {**head, "title": title.rstrip("。").strip(), "role": mark["r"], "start": start, **doubt}
        case "i":
            core = str(mark.get("c") or words.strip("“”"))
            kind = "slogan" if mark.get("k") == "s" else "programme"
            return {"core": core, "full": words, "start": start, "end": end, "kind": kind}
        case "r":
            title = _TITLE.match(words)
            number = words[title.end() :].strip("（）()") if title else words
            return {
                "title": title[1] if title else None,
                "number": number or None,
                "start": start,
                "end": end,
            }
        case "m":
            value = {"indicator": mark.get("d"), "value": value_of(mark), "unit": mark.get("u")}
            return {"start": start, "end": end, **value, **doubt}
        case "b":
            around = mark["in"] or mark
            return {"offset": start, "unit": around.get("u"), "indicator": around.get("d"), **doubt}
    raise SystemExit(f"unknown mark: {mark}")


def points(text: str, marks: list[Mark], tag: str) -> list[Mark]:
    letter = {"p": "p", "s": "m"}[tag]
    made = []
    for mark in marks:
        if mark["tag"] == tag:
            number = str(mark["id"])
            parent = f"{letter}{number.split('.')[0]}" if "." in number else None
            span = {
                "start": mark["start"],
                "end": mark["end"],
                "text": text[mark["start"] : mark["end"]][:24],
            }
            doubt = {"optional": True} if mark.get("x") else {}
            made.append({"id": letter + number, "parent": parent, **span, **doubt})
    return made


def links(text: str, marks: list[Mark]) -> list[Mark]:
    measures = {str(m["id"]): m["start"] for m in marks if m["tag"] == "s"}
    made = []
    for mark in marks:
        if mark["tag"] == "p" and mark.get("a"):
            span = {
                "start": mark["start"],
                "end": mark["end"],
                "text": text[mark["start"] : mark["end"]][:24],
            }
            made.append({**span, "measures": [measures[n] for n in str(mark["a"]).split(",")]})
    return made


def annotate(name: str, marked: str) -> tuple[str, Mark]:
    """Text and annotation of a marked document."""
    text, marks = read_marks(marked)
    gold: Mark = {"file": name, "chars": len(text)}
    for key, tag in (
        ("blanks", "b"),
        ("initiatives", "i"),
        ("references", "r"),
        ("outline", "h"),
        ("metrics", "m"),
    ):
        gold[key] = [entry(text, m) for m in marks if m["tag"] == tag]
        if tag in ("i", "r"):
            free = {"i": "o", "r": "w"}[tag]
            gold[f"{key}_optional"] = [[m["start"], m["end"]] for m in marks if m["tag"] == free]
    gold["problems"], gold["measures"] = points(text, marks, "p"), points(text, marks, "s")
    gold["links"] = links(text, marks)
    return text, gold


def manifest_row(text: str, gold: Mark) -> str:
    """File, length and digest of a document, and how much is marked in it."""
    counts = [str(len(gold[key])) for key in KEYS]
    return "\t".join([str(gold["file"]), str(len(text)), hashlib.sha256(text.encode()).hexdigest(), *counts])


def main() -> None:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "corpus"
    rows = ["\t".join(["file", "characters", "sha256", *KEYS])]
    for path in sorted((corpus / "marked").glob("*.marked")):
        name = f"{path.stem}.txt"
        text, gold = annotate(name, path.read_bytes().decode("utf-8"))
        (corpus / name).write_bytes(text.encode("utf-8"))
        annotation = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
        (corpus / name).with_suffix(".json").write_text(annotation, encoding="utf-8")
        rows.append(manifest_row(text, gold))
    (corpus / "manifest.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
