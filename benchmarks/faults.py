"""Faults to be planted in sound documents: for each rule of `check`, how a text is damaged so that it must tell."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from analyzer.lexicon import Lexicon


class Planted(NamedTuple):
    """A damaged text and where the damage is; an empty place means anywhere."""

    text: str
    start: int
    end: int


Plant = Callable[[str, random.Random], Planted | None]


def swap(pattern: str, put: str | Callable[[re.Match[str]], str]) -> Plant:
    """Damages one match of a pattern, chosen at random."""
    expression = re.compile(pattern)

    def plant(text: str, chance: random.Random) -> Planted | None:
        matches = list(expression.finditer(text))
        if not matches:
            return None
        match = chance.choice(matches)
        new = match.expand(put) if isinstance(put, str) else put(match)
        return Planted(
            text[: match.start()] + new + text[match.end() :], match.start(), match.start() + len(new)
        )

    return plant


def insert(words: str) -> Plant:
    """Puts a sentence behind one of the document's."""
    return swap(r"(?<=[\u4e00-\u9fff])。(?=\s*[\u4e00-\u9fff])", lambda _: "。" + words)


def append(words: str) -> Plant:
    """Puts lines behind the last sentence that ends a line; what a site adds stands below."""

    def plant(text: str, _: random.Random) -> Planted | None:
        place = max(text.rfind(end) for end in ("。\n", "！\n", "。\r"))
        return Planted(f"{text[: place + 2]}{words}\n{text[place + 2 :]}", 0, 0) if place >= 0 else None

    return plant


def restart(text: str, chance: random.Random) -> Planted | None:
    """Counts the later headings 三、四、五、 of a document from 一 again."""
    headings = list(re.finditer(r"(?m)^[ \u3000]*([一二三四五六七八九十])(?=、)", text))
    if [m[1] for m in headings] != list(NUMERALS[: len(headings)]) or len(headings) < 4:
        return None
    first = chance.randrange(2, len(headings) - 1)
    for i in range(first, len(headings)):
        text = text[: headings[i].start(1)] + NUMERALS[i - first] + text[headings[i].end(1) :]
    return Planted(text, headings[first].start(1), headings[first].end(1))


def skip_level(text: str, _: random.Random) -> Planted | None:
    """Puts the second level (一) into the form of the fourth, （1）, below its first heading."""
    match = re.search(r"(?m)^[ \u3000]*一、[^\n]*\n((?:(?![ \u3000]*二、).*\n)*)", text)
    if match is None or match[1].count("（一）") != 1 or "（二）" not in match[1]:
        return None
    lowered = re.sub(r"(?m)(?<=^)([ \u3000]*)（([一二三四五六七八九])）", _digit, match[1])
    start = match.start(1) + lowered.find("（1）")
    return Planted(text[: match.start(1)] + lowered + text[match.end(1) :], start, start + 3)


def _digit(match: re.Match[str]) -> str:
    return f"{match[1]}（{NUMERALS.index(match[2]) + 1}）"


def without_genre(text: str, _: random.Random) -> Planted | None:
    """Takes 的通知 and the like off the title of a document with a number at its head, wherever it stands."""
    if not re.search(r"〔20\d\d〕\d+号", text[:400]):
        return None
    title = re.search(
        r"(?m)^[ \u3000]*(\S[^\n]{0,40}关于[^\n]{4,60})(的(?:通知|意见|实施意见|决定|通报|函))[ \u3000]*$",
        text[:400],
    )
    if title is None:
        return None
    return Planted(text.replace(title[1] + title[2], title[1]), title.start(1), title.end(1))


def without_day(text: str, _: random.Random) -> Planted | None:
    """Takes away the lines that hold nothing but a date; only of documents with addressees and a signature."""
    line = re.compile(r"(?m)^[ \u3000（(]*(?:20\d\d|二[〇○]..)年.{1,3}月.{1,3}日[ \u3000）)]*\n?")
    addressed = re.search(r"(?m)^[ \u3000]*各[^。\n]{2,80}：[ \u3000]*$", text[:800])
    if (
        not addressed
        or not line.search(text, addressed.end())
        or re.search(r"发布(?:日期|时间)|成文日期", text)
    ):
        return None
    return Planted(line.sub("", text), 0, 0)


def unanswered(text: str, _: random.Random) -> Planted | None:
    """Adds a problem that nothing in the document answers to its list of problems."""
    match = re.search(
        r"清醒地?(?:看到|认识到)[^。；]*[。；]|存在的?(?:主要|突出)?问题[：\s][^。；]*[。；]", text
    )
    if match is None:
        return None
    words = "钟表馆藏品锈蚀破损严重" + match.group()[-1]
    return Planted(text[: match.end()] + words + text[match.end() :], match.end(), match.end() + len(words))


def cut_off(text: str, chance: random.Random) -> Planted | None:
    """Drops everything behind the middle of a long sentence."""
    places = [m.end() for m in re.finditer(r"[^。\n]{40}(?=[\u4e00-\u9fff]{8})", text)]
    place = chance.choice(places) if places else 0
    return Planted(text[:place], place - 1, place) if place else None


def double_paragraph(text: str, chance: random.Random) -> Planted | None:
    """Pastes a paragraph a second time."""
    paragraphs = list(re.finditer(r"[^\n]{60,}。(?=\n)", text))
    if not paragraphs:
        return None
    match = chance.choice(paragraphs)
    doubled = text[: match.end()] + "\n" + match.group() + text[match.end() :]
    return Planted(doubled, match.end() + 1, match.end() + 1 + len(match.group()))


def wrong_sound(text: str, chance: random.Random) -> Planted | None:
    """Gives one character of a quoted name another one of the same sound."""
    from pypinyin import lazy_pinyin

    names = [m for m in re.finditer(r"(?<=“)[\u4e00-\u9fff]{3,8}(?=”)", text) if m.group() in NAMES]
    if not names:
        return None
    match = chance.choice(names)
    offset = chance.randrange(len(match.group()))
    sound = lazy_pinyin(match.group())[offset]
    alike = [c for c in COMMON if c != match.group()[offset] and lazy_pinyin(c) == [sound]]
    if not alike or match.group()[offset] in "一二两三四五六七八九十百千万":
        return None
    place = match.start() + offset
    return Planted(text[:place] + chance.choice(alike) + text[place + 1 :], place, place + 1)


NAMES = {
    row.name for row in Lexicon().initiatives() if row.kind != "concept" and not re.match("一.一.", row.name)
}
COMMON = sorted({c for name in NAMES for c in name if "\u4e00" <= c <= "\u9fff"})

NUMERALS = "一二三四五六七八九十"
FIGURE = r"\d+(?:\.\d+)?"
HAN = r"[\u4e00-\u9fff]"
PLANTS: dict[str, Plant] = {
    "DAT001": swap(r"(?<!\d)\d{1,2}月\d{1,2}日", "2月30日"),
    "DAT002": swap(r"(\d{4}年)([1-9]月\d{1,2}日)", r"\g<1>0\2"),
    "DAT003": insert("本办法自08年5月起施行。"),
    "DAT004": insert("本办法自二零二一年三月起施行。"),
    "DAT005": insert("本办法自二○二一年三月起施行。"),
    "DAT006": swap(r"(20\d\d)([—～~-])(20\d\d)年", r"\3\2\1年"),
    "DAT007": insert("会议定于2021年3月5日（星期四）召开。"),
    "DOC001": without_genre,
    "DOC002": swap(r"(?<=\n)([ \u3000]*各(?!位)[^。：\n]{2,80})：(?=[ \u3000]*\n)(?=(?s:.{1000}))", r"\1。"),
    "DOC003": without_day,
    "DOC004": insert("以上报告，请予审批。"),
    "DOC006": append("附件：1.任务分工表；"),
    "NUM001": swap(rf"(?<={HAN}){FIGURE}(?=%)", ""),
    # 超过亿元, 万元以上 and 万户 are sound words: behind them a lost number cannot be seen.
    "NUM002": swap(rf"(?<={HAN})(?<![超过破逾达近])(?<!以上){FIGURE}(?=(?:[万亿]元|万人|公里)(?!以上))", ""),
    "NUM003": swap(rf"(?<={HAN}){FIGURE}(?=%|[万亿]元|万人|公里)", "XX"),
    "NUM004": swap(rf"(?<={HAN}){FIGURE}(?=%)", r"3～\g<0>"),
    "NUM005": swap(r"(?<=[\u4e00-\u9fff])\d{3,}(?=[人户个家名])", "3千多"),
    "NUM006": swap(rf"(?<={HAN}){FIGURE}(?:[万亿]?[元人户]|%)", r"约\g<0>左右"),
    "NUM007": swap(rf"(?:减少|下降|降低){FIGURE}%", "减少2倍"),
    "NUM008": swap(r"(?<=\d)0(?=[个人名所家%万亿元])", "O"),
    "NUM009": insert("甲、乙、丙三类分别占48%、35%和27%。"),
    "NUM010": insert("2021年公办园占比达到51%。经核实，2021年公办园占比达到55%。"),
    "NUM011": insert("产值由120亿元增加到150亿元，增长35%。"),
    "NUM012": swap(rf"{FIGURE}(?=个百分点)", r"\g<0>%"),
    "NUM013": swap(r"(?<!\d)\d(?=[个人年月日%])", lambda m: chr(ord(m.group()) + 0xFEE0)),
    "NUM014": insert("走访了三、五个村。"),
    "NUM015": insert("三县分别增长3.2%、和5.1%。"),
    "NUM016": swap(rf"(?<={HAN})(\d+\.)\d+(?=%)", r"\1"),
    "NUM017": swap(rf"(?<={HAN})(\d+)\.(\d+%)", r"\1。\2"),
    "PUN001": swap("[”）]", ""),
    "PUN002": swap("“([^“”（）\n]{2,8})”", r"“（\1”）"),
    "PUN003": swap("”“|》《", lambda m: m.group()[0] + "、" + m.group()[1]),
    "PUN004": swap("等(?=[。；，])", "……等"),
    "PUN005": swap(f"(?<={HAN})，(?={HAN})", ","),
    "PUN006": swap(r"((?:19|20)\d\d)[—～~]+((?:19|20)\d\d年)", r"\1-\2"),
    "PUN007": swap(f"(?<={HAN})，(?={HAN})", "，，"),
    "PUN008": swap(rf"(?<=\n)[ \u3000]*（[一二三四五六]）(?={HAN})", r"\g<0>、"),
    "PUN009": swap(rf"(?<=\n)([ \u3000]*\d)\.(?={HAN})", r"\1、"),
    "PUN010": swap(rf"(?<=\n)([ \u3000]*[一二三四五六])、(?={HAN})", r"\1."),
    "PUN011": swap("(“[^“”\n]{2,12})”", r'\1"'),
    "PUN012": swap("“", "&quot;"),
    "PUN013": swap(rf"(?<={HAN})（([^（）\n]{{0,20}}{HAN}[^（）\n]{{0,20}})）", r"(\1)"),
    "REF001": swap(r"〔(20\d\d)〕(?=\d)", r"[\1]"),
    "REF002": swap(r"(〔20\d\d〕)(?=\d)", r"\1第"),
    "REF003": swap(r"〔20(\d\d)〕(?=\d)", r"〔\1〕"),
    "REF004": swap("》", ""),
    "REF005": insert("召开《全市教育工作会议》。"),
    "REF006": insert(
        "落实《青岚省校车安全管理办法》（青政发〔2021〕3号）。《青岚省校车安全管理办法》（青政发〔2021〕8号）已经印发。"
    ),
    "REF007": swap(
        r"。(?=\n(?s:.*)\n[ \u3000]*20\d\d年\d{1,2}月\d{1,2}日[ \u3000]*(?:\n|$))",
        "。按照青政发〔2099〕3号文件执行。",
    ),
    "REF008": swap("《([^《》〈〉\n]{4,30})(的通知|实施方案|实施意见)》", r"《关于《\1\2》的通知》"),
    "REF009": insert(
        "落实《青岚省校车安全管理办法》（青政发〔2021〕3号）和《青岚省学前教育促进条例》（青政发〔2021〕3号）。"
    ),
    # Only where （三） follows: without it nobody can know that a number is lost.
    "STR001": swap(
        r"(?<=\n)([ \u3000]*)（二）(?=(?:(?!\n[ \u3000]*（[一二]）)[\s\S])*\n[ \u3000]*（三）)", r"\1"
    ),
    "STR002": swap(r"(?<=\n)([ \u3000]*)（三）", r"\1（二）"),
    "STR003": swap("(?<=[。；])二是", "第二，"),
    "STR004": skip_level,
    "STR005": unanswered,
    "STR006": cut_off,
    "STR007": double_paragraph,
    "STR008": append("责任编辑：张某\n分享到：微信 微博\n打印本页 关闭窗口"),
    "STR009": insert("重点抓好以下三项工作：一是加强领导；二是落实责任；三是强化监督；四是严格考核。"),
    "STR010": restart,
    "TRM001": wrong_sound,
    "TRM002": insert("坚定“四个自信”（道路自信、理论自信、制度自信）。"),
    "TRM003": insert("实施“特岗计划”。落实农村义务教育阶段学校教师特设岗位计划。"),
    "TRM004": insert("各地要落实《校车办法》。按照《青岚省校车安全管理办法》（以下简称《校车办法》）执行。"),
    "TRM005": swap("“四个(意识|自信)”(?=[^。“]{0,6}“)", r"“五个\1”"),
}
