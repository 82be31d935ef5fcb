"""Every word that a rendered report adds to the document's own, in both languages."""

from __future__ import annotations

from ..errors import Lang

# key: (Simplified Chinese, English). Keys of a field's values are "<field>.<value>".
LABELS: dict[str, tuple[str, str]] = {
    # parts of a report
    "outline": ("大纲", "Outline"),
    "initiatives": ("政策举措", "Initiatives"),
    "metrics": ("指标", "Metrics"),
    "missing": ("缺数", "Missing"),
    "problems": ("问题", "Problems"),
    "measures": ("措施", "Measures"),
    "answers": ("问题与措施", "Problems and measures"),
    "links": ("关联", "Links"),
    "references": ("引用文件", "References"),
    "diagnostics": ("检查结果", "Diagnostics"),
    "summary": ("概要", "Summary"),
    "documents": ("文件", "Documents"),
    # columns
    "title": ("标题", "Title"),
    "genre": ("文种", "Genre"),
    "document": ("文件", "Document"),
    "line": ("行", "Line"),
    "column": ("列", "Column"),
    "place": ("位置", "Place"),
    "section": ("章节", "Section"),
    "indicator": ("指标", "Indicator"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "status": ("状态", "Status"),
    "confidence": ("置信度", "Confidence"),
    "context": ("上下文", "Context"),
    "name": ("名称", "Name"),
    "entry": ("词条", "Entry"),
    "kind": ("类别", "Kind"),
    "domain": ("领域", "Domain"),
    "count": ("次数", "Count"),
    "role": ("作用", "Role"),
    "words": ("共有词", "Shared words"),
    "number": ("文号", "Number"),
    "code": ("代码", "Code"),
    "severity": ("级别", "Severity"),
    "source": ("依据", "Source"),
    "description": ("说明", "Description"),
    "type": ("体裁", "Type"),
    "aliases": ("别名", "Aliases"),
    "members": ("成员", "Members"),
    "meaning": ("含义", "Meaning"),
    "issuer": ("提出", "Issuer"),
    "cues": ("线索词", "Cues"),
    "characters": ("字数", "Chars"),
    "total": ("合计", "Total"),
    "more_rows": ("另有 {n} 行，可用 --format csv 全部取出。", "{n} more rows; --format csv gives them all."),
    "before": ("原来", "Before"),
    "after": ("现在", "After"),
    "change_kind": ("变化", "Change"),
    "no_changes": ("没有变化。", "No changes."),
    # the headings of a rule's explanation
    "rule.what": ("查什么", "What "),
    "rule.why": ("为什么", "Why  "),
    "rule.wrong": ("错　例", "Wrong"),
    "rule.right": ("对　例", "Right"),
    "rule.source": ("依　据", "Source"),
    "level": ("级别", "Level"),
    "scores": ("得分", "Scores"),
    "f1_each": ("各文件的 F1", "F1 of each document"),
    "measure": ("项目", "Measure"),
    "precision": ("准确率", "Precision"),
    "recall": ("召回率", "Recall"),
    "f1": ("F1", "F1"),
    "right": ("正确", "Right"),
    "reported": ("报告", "Reported"),
    "expected": ("应有", "Expected"),
    # values
    "measure.blanks": ("缺数", "blanks"),
    "measure.initiatives": ("举措", "initiatives"),
    "measure.references": ("引用", "references"),
    "measure.headings": ("标题", "headings"),
    "measure.roles": ("作用", "roles"),
    "measure.metrics": ("指标", "metrics"),
    "measure.indicators": ("指标名", "indicators"),
    "measure.problems": ("问题", "problems"),
    "measure.problem_items": ("问题项", "problem items"),
    "measure.measures": ("措施", "measures"),
    "measure.measure_items": ("措施项", "measure items"),
    "measure.links": ("关联", "links"),
    "level.national": ("国家", "national"),
    "level.province": ("省级", "province"),
    "level.city": ("市级", "city"),
    "change.metric": ("数字", "figure"),
    "change.initiative": ("举措", "initiative"),
    "change.reference": ("引用", "reference"),
    "change.problem": ("问题", "problem"),
    "change.measure": ("措施", "measure"),
    "role.background": ("背景", "background"),
    "role.achievement": ("成效", "achievement"),
    "role.problem": ("问题", "problem"),
    "role.cause": ("原因", "cause"),
    "role.measure": ("措施", "measure"),
    "role.goal": ("目标", "goal"),
    "role.other": ("其他", "other"),
    "kind.programme": ("工程计划", "programmes"),
    "kind.slogan": ("口号提法", "slogans"),
    "kind.concept": ("概念理论", "concepts"),
    "status.given": ("有数", "given"),
    "status.blank": ("缺数", "blank"),
    "status.placeholder": ("占位", "placeholder"),
    "status.preview": ("（试行）", "(preview)"),
    "severity.error": ("错误", "error"),
    "severity.warning": ("警告", "warning"),
    "severity.info": ("提示", "info"),
    "domain.economy": ("经济", "economy"),
    "domain.finance": ("财政金融", "finance"),
    "domain.industry": ("工业制造", "industry"),
    "domain.science": ("科技创新", "science"),
    "domain.digital": ("数字化", "digital"),
    "domain.education": ("教育", "education"),
    "domain.health": ("卫生健康", "health"),
    "domain.social_security": ("社会保障", "social security"),
    "domain.employment": ("就业", "employment"),
    "domain.agriculture": ("三农", "agriculture"),
    "domain.urban": ("城建住房", "urban and housing"),
    "domain.transport": ("交通", "transport"),
    "domain.water": ("水利", "water"),
    "domain.environment": ("生态环境", "environment"),
    "domain.energy": ("能源", "energy"),
    "domain.culture": ("文化旅游体育", "culture"),
    "domain.defence": ("国防军队", "defence"),
    "domain.foreign": ("外交", "foreign affairs"),
    "domain.trade": ("商贸开放", "trade"),
    "domain.regional": ("区域发展", "regional"),
    "domain.safety": ("安全应急", "safety"),
    "domain.market": ("市场监管", "market"),
    "domain.governance": ("政务改革", "governance"),
    "domain.law": ("法治", "law"),
    "domain.party_building": ("党建", "party building"),
    "domain.ideology": ("思想理论", "ideology"),
    "domain.population": ("人口妇幼老龄", "population"),
    "domain.ethnic": ("民族宗教统战", "ethnic and religious"),
    # sentences; {n} and the like are filled in
    "stock_names": (
        "{n} 个名称，其中 {ambiguous} 个多义",
        "{n} names, {ambiguous} of them with several senses",
    ),
    "mark": ("【缺】", "【missing】"),
    "untitled": ("（无标题）", "(untitled)"),
    "size": ("{n} 字", "{n} characters"),
    "line_column": ("{line}行{column}列", "{line}:{column}"),
    "more": ("…… 另有 {n} 项，见 {command}", "… {n} more, see {command}"),
    "more_sections": ("…… 另有 {n} 节", "… {n} more sections"),
    "and_more": ("等 {n} 项", "and {n} more"),
    "in_document_missing": ("其中 {n} 处缺数", "{n} missing"),
    "no_missing": ("没有发现缺数", "no missing number found"),
    "no_answer": ("（未找到对应措施）", "(no measure found)"),
    "unanswered": ("没有对应措施的问题", "Problems without a measure"),
    "unasked": ("没有对应问题的措施", "Measures without a problem"),
    "no_problems": ("没有写问题的部分", "no part on problems"),
    "nothing": ("没有找到", "nothing found"),
    "replaced": ("有 {n} 处损坏的字节", "{n} broken byte sequences"),
    "invisible": ("有 {n} 个看不见的字符", "{n} invisible characters"),
    "new_terms": ("（无词条）", "(no entry)"),
    "found_findings": (
        "共 {n} 处：{errors} 错误，{warnings} 警告，{infos} 提示",
        "{n} findings: {errors} errors, {warnings} warnings, {infos} infos",
    ),
    "all_clear": ("没有发现问题。", "No findings."),
}
_SEPARATOR = ("、", ", ")


def label(key: str, lang: Lang = "zh", **fields: object) -> str:
    """The label of a key; a key without one is its own label, so that a new domain or role still shows.

    >>> label("role.problem"), label("size", "en", n=5)
    ('问题', '5 characters')
    """
    pair = LABELS.get(key)
    if pair is None:
        return key.rpartition(".")[2]
    return pair[lang == "en"].format(**fields)


def join(words: list[str], lang: Lang = "zh") -> str:
    """Words in a row, as the language lists them.

    >>> join(["双一流", "三早"])
    '双一流、三早'
    """
    return _SEPARATOR[lang == "en"].join(words)
