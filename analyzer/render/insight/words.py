"""Every word that the insight report adds, in both languages."""

from __future__ import annotations

from ...errors import Lang
from ..labels import LABELS

WORDS: dict[str, tuple[str, str]] = {
    "page": ("政策文本洞察报告", "Policy documents: insight report"),
    "made": (
        "由 zhengce {version} 依据结果库生成；全部数字出自文件本身，缺的数一律留空。",
        "Made by zhengce {version} from a batch store; every number is from the documents, gaps stay gaps.",
    ),
    "contents": ("目录", "Contents"),
    "all_rows": (
        "本表共 {n} 行，这里列前 {shown} 行；全部可用命令取出：{command}",
        "{shown} of {n} rows; all of them: {command}",
    ),
    "command": ("取得本节数据：{command}", "The data of this section: {command}"),
    "nothing": ("没有可列的内容。", "Nothing to show."),
    # figures at the head
    "documents": ("文件", "documents"),
    "characters": ("字", "characters"),
    "places": ("地区", "places"),
    "initiatives": ("举措提及", "mentions of initiatives"),
    "metrics": ("指标", "metrics"),
    "blanks": ("缺数", "missing numbers"),
    "problems": ("问题", "problems"),
    "measures": ("措施", "measures"),
    "dated": ("注明年份", "with a year"),
    "placed": ("可知地区", "with a place"),
    "by_year": ("各年文件数", "Documents by year"),
    "by_genre": ("文种", "Genres"),
    "undated": ("另有 {n} 份年份不详", "{n} more without a year"),
    # sections: title and what it shows
    "s.initiatives": ("一、举措的年份与地区分布", "1. Initiatives by year, place and issuer"),
    "n.initiatives": (
        "每格是提到该举措的文件占当年（当地）全部文件的比重，括号内为文件数，只取文件较多的。各文种合计：比重高也可能因为所收文种不同。",
        "Each cell: share of the documents of that year (place) that name it, all genres together.",
    ),
    "s.trends": ("二、举措的升与降", "2. Rise and fall"),
    "n.trends": (
        "空心点为较早文件提到它的比重，实心点为较近的；同文种相比，按文件数加权。按趋势检验的 z 值排列，只列显著的。",
        "Hollow: share in the earlier documents; full: in the later; each genre against itself. Sorted by z.",
    ),
    "s.first": ("三、首次出现", "3. First appearance"),
    "n.first": (
        "各举措在本库文件中最早出现的年份与文件（不等于其真正的提出时间）。列文件较多者。",
        "Year and document in which an initiative first stands in this store.",
    ),
    "s.together": ("四、共同出现的举措", "4. Initiatives named together"),
    "n.together": (
        "格中数字为提升度：两项举措同在一份文件的次数，是互不相关时应有次数的几倍。",
        "Lift: how many times as often together as if they had nothing to do with each other.",
    ),
    "s.missing": ("五、缺数：哪些来源受损", "5. Missing numbers: which sources are damaged"),
    "n.missing": (
        "比重为缺数占指标的比例；竖线是 95% 置信区间的下端，排序以它为准，样本少的不会排到前面。",
        "Share of metrics without their number; the tick is the lower end of the 95 % interval.",
    ),
    "s.indicator": ("六、指标：历年与各地", "6. Indicators over years and places"),
    "n.indicator": (
        "实心为已实现，空心为目标，颜色为年份（数字旁所写年份；没有写的，工作报告的实绩取上一年，其余取文件年份）；单位已换算。缺数画成左侧的红色虚框，绝不补数。",
        "Full: achieved; hollow: target; colours: years. In basic units. Missing numbers are red boxes at the left.",
    ),
    "s.domains": ("七、各领域的问题与措施", "7. Problems and measures by field"),
    "n.domains": ("左为问题，右为措施（单条计）。", "Left: problems; right: measures (single points)."),
    "s.returning": ("八、年年出现的问题", "8. Problems that return"),
    "n.returning": (
        "把各年文件中意思相近的问题句归为一组（TF-IDF 余弦相似度不低于 0.35），圆点表示该年出现。",
        "Groups of similar sentences (TF-IDF cosine of 0.35 and more); a dot for each year.",
    ),
    "s.topics": ("九、主题", "9. Topics"),
    "n.topics": (
        "TF-IDF 与非负矩阵分解；每份文件归入比重最大的主题。词条长短为该词的权重。",
        "TF-IDF and NMF; a document belongs to its main topic.",
    ),
    "s.similar": ("十、相近的文件", "10. Documents nearly the same"),
    "n.similar": (
        "相似度为两份文件五字串的重合比例（Jaccard）。",
        "Share of character 5-grams in common (Jaccard).",
    ),
    "s.reused": ("十一、重复的段落", "11. Reused passages"),
    "n.reused": (
        "两份文件之间相同或稍作改动的段落，按相同字数排列；同一对文件只列最长的一段。位置为原文字符位置。",
        "Passages that two documents share; the longest of each pair. Positions count characters of the original.",
    ),
    "s.new-terms": ("十二、词表之外的新提法", "12. Terms the lexicon does not have"),
    "n.new-terms": (
        "按构词形式发现、词表未收的提法，供补充词表时参考。",
        "Found by their form; candidates for the lexicon.",
    ),
    "rise": ("上升", "rise"),
    "fall": ("下降", "fall"),
    "steady": ("平稳", "steady"),
    "missing_mark": ("缺", "gap"),
    "documents_of": ("{n} 份", "{n} docs"),
    "no_year": ("更早或不详", "earlier or unknown"),
    "national": ("全国或不详", "country or unknown"),
    "times": ("{n} 处", "{n} places"),
    "unknown": ("未定", "unknown"),
    "by.document": ("按文件", "By document"),
    "by.folder": ("按来源文件夹", "By folder"),
    "by.issuer": ("按发文机关", "By issuer"),
    "by.place": ("按地区", "By place"),
    "by.genre": ("按文种", "By genre"),
    "by.year": ("按年份", "By year"),
    # columns
    "c.name": ("举措", "initiative"),
    "c.kind": ("类别", "kind"),
    "c.domain": ("领域", "field"),
    "c.year": ("年份", "year"),
    "c.place": ("地区", "place"),
    "c.issuer": ("发文机关", "issuer"),
    "c.genre": ("文种", "genre"),
    "c.folder": ("来源", "source"),
    "c.document": ("文件", "document"),
    "c.title": ("标题", "title"),
    "c.documents": ("文件数", "documents"),
    "c.mentions": ("提及", "mentions"),
    "c.of": ("共有文件", "of"),
    "c.share": ("比重", "share"),
    "c.known": ("词表已收", "in lexicon"),
    "c.first_year": ("首见", "first"),
    "c.last_year": ("末见", "last"),
    "c.years": ("出现年份", "years"),
    "c.year_count": ("出现年数", "in years"),
    "c.places": ("地区数", "places"),
    "c.early": ("早期比重", "early share"),
    "c.late": ("近期比重", "late share"),
    "c.z": ("z 值", "z"),
    "c.trend": ("趋势", "trend"),
    "c.a": ("甲", "A"),
    "c.b": ("乙", "B"),
    "c.lift": ("提升度", "lift"),
    "c.weight": ("权重", "weight"),
    "c.a_documents": ("甲文件数", "A documents"),
    "c.b_documents": ("乙文件数", "B documents"),
    "c.damaged": ("受损文件", "damaged"),
    "c.metrics": ("指标", "metrics"),
    "c.blanks": ("缺数", "missing"),
    "c.at_least": ("比重下限", "at least"),
    "c.indicator": ("指标", "indicator"),
    "c.match": ("匹配", "match"),
    "c.value": ("数值", "value"),
    "c.unit": ("单位", "unit"),
    "c.value_text": ("原文数字", "as written"),
    "c.status": ("状态", "status"),
    "c.aim": ("性质", "aim"),
    "c.scope": ("范围", "scope"),
    "c.period": ("时期", "period"),
    "c.year_from": ("年份依据", "year from"),
    "c.start": ("起", "start"),
    "c.end": ("止", "end"),
    "c.problems": ("问题", "problems"),
    "c.problem_documents": ("问题文件", "documents with problems"),
    "c.measures": ("措施", "measures"),
    "c.measure_documents": ("措施文件", "documents with measures"),
    "c.answered": ("有对应措施", "answered"),
    "c.problem": ("问题", "problem"),
    "c.topic": ("主题", "topic"),
    "c.words": ("词", "words"),
    "c.weights": ("权重", "weights"),
    "c.examples": ("代表文件", "examples"),
    "c.similarity": ("相似度", "similarity"),
    "c.characters": ("相同字数", "equal characters"),
    "c.same": ("一致程度", "sameness"),
    "c.text": ("段落", "passage"),
    "c.confidence": ("置信度", "confidence"),
    "c.title_a": ("甲标题", "title A"),
    "c.title_b": ("乙标题", "title B"),
    "c.year_a": ("甲年份", "year A"),
    "c.year_b": ("乙年份", "year B"),
    "c.place_a": ("甲地区", "place A"),
    "c.place_b": ("乙地区", "place B"),
    "c.issuer_a": ("甲机关", "issuer A"),
    "c.issuer_b": ("乙机关", "issuer B"),
    "c.start_a": ("甲起", "start A"),
    "c.end_a": ("甲止", "end A"),
    "c.start_b": ("乙起", "start B"),
    "c.end_b": ("乙止", "end B"),
    "c.share_a": ("占甲", "of A"),
    "c.share_b": ("占乙", "of B"),
    "v.exact": ("一致", "exact"),
    "v.part": ("包含", "part"),
    "v.words": ("同词", "words"),
    "v.list": ("并列", "list"),
}


def word(key: str, lang: Lang = "zh", **fields: object) -> str:
    """The word of a key in a language.

    >>> word("by.place"), word("documents_of", "en", n=3)
    ('按地区', '3 docs')
    """
    return WORDS[key][lang == "en"].format(**fields)


def column_name(column: str, lang: Lang = "zh") -> str:
    """What people call a column of a frame; the column itself where it has no other name.

    >>> column_name("similarity"), column_name("x")
    ('相似度', 'x')
    """
    pair = WORDS.get(f"c.{column}")
    return pair[lang == "en"] if pair else column


def value_name(column: str, value: object, lang: Lang = "zh") -> str:
    """A value of a closed list (a field, a kind, a trend) in the reader's language; any other as it is.

    >>> value_name("domain", "education"), value_name("title", "实施意见")
    ('教育', '实施意见')
    """
    pair = LABELS.get(f"{column}.{value}") or (
        WORDS.get(f"v.{value}") if column == "match" else WORDS.get(str(value)) if column == "trend" else None
    )
    return pair[lang == "en"] if pair else str(value)
