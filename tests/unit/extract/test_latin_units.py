"""Units in Latin letters that have lost their number. All sentences are our own."""

import pytest

from .metric_reader import missing
from .places import unmarked


@pytest.mark.parametrize(
    "marked",
    [
        "风电装机达到▲MW，同比增长8%。",
        "细颗粒物浓度降至▲μg/m³。",
        "细颗粒物平均浓度降至▲µg/m³以下。",
        "新建绿道长▲km，改造管网▲km。",
        "总装机容量▲GW。",
        "年发电量▲kWh。",
        "新建▲kV变电站2座。",
        "建设▲MW光伏电站和▲MW风电项目。",
        "港口吞吐量完成▲TEU。",
        "出口带宽达到▲Gbps。",
        "算力规模达到▲PFLOPS。",
        "机房存储容量提高到▲TB。",
        "河道设计流量▲m³/s。",
        "噪声不超过▲dB。",
        "出水COD浓度降至▲mg/L以下。",
        "平均单产达到▲ kg。",
        "建筑面积▲m²，占地▲hm²。",
        "装机▲万kW，发电▲亿kWh。",
    ],
)
def test_a_latin_unit_without_its_number_is_a_blank(marked):
    text, places = unmarked(marked)
    assert [m.value_start for m in missing(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "执行GB 3095标准，符合GB/T 19001要求。",
        "MW级风机、GW级基地加快建设。",
        "以MW计，按kWh计量收费，每kWh补贴0.3元。",
        "单位：MW",
        "装机容量（MW）",
        "装机20万kW，改造数百MW，约50余km管网。",
        "应用5G、AI、IPv6技术，推进APP、ETC、VR建设。",
        "推广BIM、GIS，建设TOD社区、CBD。",
        "开展TB筛查、HPV疫苗接种。",
        "COD、BOD、VOCs浓度下降。",
        "使用iPad mini和Windows L版。",
        "We plan to install 20 MW of solar and km of roads in GB.",
        "A级景区、B类企业、C档、P值、L型布局、T型台、H股上市。",
        "推进PPP模式、REITs、EPC总承包。",
        "图中的m表示质量，h为高度。",
        "建设5G基站，通过ISO认证。",
    ],
)
def test_letters_that_are_no_unit_are_no_blank(text):
    assert [(m.text, m.reason) for m in missing(text)] == []
