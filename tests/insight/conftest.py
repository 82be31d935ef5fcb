"""A store made once from a few documents of our own: five years of two provinces that do not exist."""

import json

import pytest

from analyzer.batch import Store, run_batch
from analyzer.batch.items import find_items

SHARED = (
    "各地各部门要把乡村学校建设摆在优先位置，统筹规划校舍、师资、设备和经费，做到同部署、同检查、同考核，"
    "建立月调度、季通报、年评估的工作制度，对进展迟缓的及时提醒督促，确保各项任务按期完成。"
)
REPORT = """{place}{year}年教育工作报告
一、工作成效
全{unit}高中阶段毛入学率达到{rate}%，新增学位{seats}万个。深入实施“{name}”行动，大力推进“双减”工作。
二、存在问题
一是乡村教师队伍不够稳定，优秀教师流失较多。
二是城区优质学位供给不足，大班额问题仍然突出。
三、下一步措施
一是加强乡村教师队伍建设，提高乡村教师待遇。
二是扩大城区学位供给，新建改扩建学校{schools}所。
"""


def documents():
    for year in range(2018, 2023):
        for n, place in enumerate(("青岚省", "云溪省")):
            rate = "" if (year, n) == (2020, 1) else f"{90 + year - 2018 + n}.5"
            text = REPORT.format(
                place=place,
                year=year,
                unit="省",
                rate=rate,
                seats=1 + n,
                schools=10 + n,
                name="青岚强师惠民" if year < 2021 else "乡村教育振兴",
            )
            if (year, n) in {(2019, 0), (2022, 1)}:
                text += SHARED + "\n"
            yield {"id": f"报告/{place}{year}", "text": text, "year": year, "place": place}
    damaged = "山坪县自评报告\n全县投入亿元，新建学校所，毛入学率达到%，培训教师人次。\n" * 3
    yield {"id": "自评/山坪县", "text": damaged}
    copy = REPORT.format(
        place="青岚省", year=2022, unit="省", rate="94.5", seats=1, schools=10, name="乡村教育振兴"
    )
    yield {"id": "转载/青岚省2022", "text": copy + "（转自青岚教育网）\n"}


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("insight")
    table = folder / "文件.jsonl"
    table.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in documents()), encoding="utf-8")
    run_batch(find_items([str(table)]), folder / "store", workers=1)
    return Store(folder / "store")


@pytest.fixture
def collected(tmp_path):
    """Makes a store of documents of (genre, year, whether it names 双减), and of further rows of a table."""

    def of(documents, rows=()):
        made = [
            {
                "text": f"青岚市教育局关于第{n}项工作的{genre}\n"
                + ("推进“双减”工作。" if named else "加强管理。"),
                "year": year,
            }
            for n, (genre, year, named) in enumerate(documents)
        ]
        table = tmp_path / "文件.jsonl"
        lines = (json.dumps(row, ensure_ascii=False) for row in [*made, *rows])
        table.write_text("\n".join(lines), encoding="utf-8")
        run_batch(find_items([str(table)]), tmp_path / "store", workers=1)
        return Store(tmp_path / "store")

    return of


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A store of one document that says nothing of interest."""
    folder = tmp_path_factory.mktemp("empty")
    (folder / "a.txt").write_text("好。", encoding="utf-8")
    run_batch(find_items([str(folder / "a.txt")]), folder / "store", workers=1)
    return Store(folder / "store")
