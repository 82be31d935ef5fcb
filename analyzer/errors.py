"""Every error the program raises on purpose: a stable code, a Chinese and an English sentence.

    ZhengceError                 E000  the root; never raised itself
    ├── InputError               E1xx  something about a file or text that was given
    │   ├── FileMissing          E101
    │   ├── IsDirectory          E102
    │   ├── EmptyFile            E103
    │   ├── BinaryFile           E104
    │   ├── FileTooLarge         E105
    │   ├── UndecodableText      E106
    │   ├── FileUnreadable       E107
    │   ├── NothingToRead        E109
    │   ├── FileDamaged          E111
    │   ├── NoText               E112
    │   ├── FileLocked           E113
    │   ├── ConverterMissing     E114
    │   ├── BrokenText           E115  half of a surrogate pair in a str that was given
    │   ├── TextTooLong          E116
    │   ├── NotPlainText         E117  a file that `check --fix` does not write
    │   ├── NotWrittenBack       E118  a text that would not come back byte for byte
    │   └── GoldInvalid          E110  an annotation for `evaluate` that cannot be used
    ├── LexiconError             E200  a row of a lexicon file that cannot be used
    ├── LexiconTableMissing      E201  a table that something needs is not there
    ├── SettingsError            E3xx  a configuration key or value that is not known
    ├── OutputError              E400  a result that cannot be written
    ├── StoreError               E410  a batch store that cannot be used, or a question to it
    ├── ExtraMissing             E500  an optional part that is not installed
    ├── WorkerDied               E510  a document that took its worker process down with it
    ├── DocumentTooSlow          E511  a document that took longer than its time
    └── InternalError            E900  a defect of the program, met in one of many documents

Each message says what is wrong, where, and what to do. `str(error)` is Chinese; `error.message("en")` English.
"""

from __future__ import annotations

import errno
from typing import ClassVar, Literal

Lang = Literal["zh", "en"]


class ZhengceError(Exception):
    """Root of all errors raised on purpose.

    The fields given as keywords fill the class's two message templates; one given as a pair of words is Chinese and
    English.

    >>> str(FileMissing(path="报告.txt"))
    'E101 找不到文件：报告.txt。请检查路径是否正确。'
    """

    code: ClassVar[str] = "E000"
    zh: ClassVar[str] = "未知错误"
    en: ClassVar[str] = "unknown error"

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.message("zh"))

    def message(self, lang: Lang = "zh") -> str:
        """The code and the sentence in the language asked for."""
        template = self.en if lang == "en" else self.zh
        said = {name: self.said(name, lang) for name in self.fields}
        return f"{self.code} {template.format(**said)}"

    def said(self, name: str, lang: Lang = "zh") -> str:
        """One field in the language asked for.

        >>> SettingsError(path="zhengce.toml", problem=("没有这一项", "no such key")).said("problem", "en")
        'no such key'
        """
        value = self.fields[name]
        return str(value[lang == "en"] if isinstance(value, tuple) else value)

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only construction does not survive the default pickling; workers send errors home.
        return _rebuild, (type(self), self.fields)


def os_reason(error: OSError) -> tuple[str, str]:
    """Why the operating system refused, in Chinese as far as it is one of the usual reasons, and in English.

    >>> os_reason(PermissionError(13, "Permission denied"))
    ('没有权限', 'Permission denied')
    """
    english = error.strerror or str(error)
    return _OS_REASONS.get(error.errno or 0, english), english


_OS_REASONS = {
    errno.ENOENT: "没有这个文件夹",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.EEXIST: "那里已有同名的文件",
    errno.EISDIR: "那是一个文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.ENAMETOOLONG: "文件名太长",
}


def _rebuild(kind: type[ZhengceError], fields: dict[str, object]) -> ZhengceError:
    return kind(**fields)


class InputError(ZhengceError):
    """Something about a file or text that was given; the program itself is fine."""

    code = "E100"


class FileMissing(InputError):
    """The path does not exist."""

    code = "E101"
    zh = "找不到文件：{path}。请检查路径是否正确。"
    en = "no such file: {path}. Check the path."


class IsDirectory(InputError):
    """A folder stands where one file is wanted."""

    code = "E102"
    zh = "{path} 是文件夹，这里需要一个文件。要分析整个文件夹，请用 zhengce analyze {path} --format jsonl。"
    en = "{path} is a folder, one file is wanted here. For a whole folder use: zhengce analyze {path} --format jsonl."


class EmptyFile(InputError):
    """Nothing to read: no bytes, or white space only."""

    code = "E103"
    zh = "{path} 是空的，没有可以分析的文字。"
    en = "{path} is empty, there is no text to analyse."


class BinaryFile(InputError):
    """Bytes that are no text in any encoding."""

    code = "E104"
    zh = "{path} 不是文本文件（{hint}）。请先转成 txt、docx 等能读取的格式再分析，图片先做文字识别（OCR）。"
    en = "{path} is not a text file ({hint}). Turn it into txt, docx or the like first; pictures need text recognition."


class FileTooLarge(InputError):
    """More bytes than the limit of one document."""

    code = "E105"
    zh = "{path} 有 {size} MB，超过一份文件的上限 {limit} MB。请拆分后再分析。"
    en = "{path} has {size} MB, more than the {limit} MB of one document. Split it first."


class UndecodableText(InputError):
    """No encoding makes sense of the bytes."""

    code = "E106"
    zh = "无法判断 {path} 的文字编码。请用 --encoding 指明（如 gb18030），或另存为 UTF-8。"
    en = "cannot tell the encoding of {path}. Name it with --encoding (e.g. gb18030) or save the file as UTF-8."


class FileUnreadable(InputError):
    """The operating system refused to read."""

    code = "E107"
    zh = "无法读取 {path}：{reason}。"
    en = "cannot read {path}: {reason}."


class NothingToRead(InputError):
    """A folder without a single file that can be read."""

    code = "E109"
    zh = "{path} 里没有能读取的文件（{known}）。"
    en = "nothing to read in {path} ({known})."


class BrokenText(InputError):
    """A str with half of a surrogate pair: no encoding can write it, so nothing else can read it."""

    code = "E115"
    zh = "{path} 的第 {position} 个字符是半个字符（代理项 {character}），请先去掉或修复。"
    en = "character {position} of {path} is half of a surrogate pair ({character}). Remove or repair it."


class TextTooLong(InputError):
    """More characters than one document can have; its analysis would take minutes and gigabytes."""

    code = "E116"
    zh = "{path} 有 {characters} 字，超过一份文件的上限 {limit} 字。请拆分后再分析。"
    en = "{path} has {characters} characters, more than the {limit} of one document. Split it first."


class GoldInvalid(InputError):
    """An annotation that cannot be read, or a folder without annotated documents."""

    code = "E110"
    zh = "标注不能用：{path}：{problem}"
    en = "unusable annotation: {path}: {problem}"


class FileDamaged(InputError):
    """A file of a known format that cannot be taken apart."""

    code = "E111"
    zh = "{path} 已损坏或不完整，无法读取（{reason}）。请用原软件打开后另存一份再试。"
    en = "{path} is damaged or incomplete ({reason}). Open it in its own program and save it again."


class NoText(InputError):
    """A file that holds pictures only."""

    code = "E112"
    zh = "{path} 里没有文字，可能是扫描件或图片。请先做文字识别（OCR）再分析。"
    en = "{path} holds no text; it may be a scan. Run text recognition (OCR) on it first."


class FileLocked(InputError):
    """A file that opens with a password only."""

    code = "E113"
    zh = "{path} 设了密码，无法读取。请先去掉密码再分析。"
    en = "{path} is protected with a password. Remove the password first."


class ConverterMissing(InputError):
    """A format that is read through another program, which is not installed."""

    code = "E114"
    zh = "{path} 是旧版 Word/WPS、RTF 或 ODT 文件，需要安装 LibreOffice 才能读取；也可以先另存为 docx。"
    en = "{path} is an old Word/WPS, RTF or ODT file; install LibreOffice to read it, or save it as docx."


class NotPlainText(InputError):
    """A file that `check --fix` does not write: only plain text and Markdown are."""

    code = "E117"
    zh = "--fix 只改写 txt 和 md 文件，{path} 没有改动，请照提示手工修改。"
    en = "--fix writes txt and md files only; {path} is unchanged, mend it by hand."


class NotWrittenBack(InputError):
    """A text whose bytes would change in other places than the ones that are mended."""

    code = "E118"
    zh = "{path} 用编码 {encoding} 不能原样写回，没有改动。请先另存为 UTF-8。"
    en = "{path} cannot be written back unchanged in {encoding}; it is unchanged. Save it as UTF-8 first."


class LexiconError(ZhengceError):
    """A row of a lexicon file that cannot be used; the message names file and line."""

    code = "E200"
    zh = "词表有误：{path} 第 {line} 行：{problem}"
    en = "bad lexicon: {path} line {line}: {problem}"


class LexiconTableMissing(ZhengceError):
    """A table that a rule or an extractor needs is absent or empty."""

    code = "E201"
    zh = "缺少词表 {table}，{rule} 无法运行。请检查 --lexicon 所指的文件夹，或重新安装。"
    en = "lexicon table {table} is missing, {rule} cannot run. Check the folder given with --lexicon, or reinstall."


class SettingsError(ZhengceError):
    """A configuration key or value that is not known."""

    code = "E300"
    zh = "配置有误：{path}：{problem}"
    en = "bad configuration: {path}: {problem}"


class OutputError(ZhengceError):
    """A result that cannot be written where it was asked for."""

    code = "E400"
    zh = "无法写入 {path}：{reason}。"
    en = "cannot write {path}: {reason}."


class StoreError(ZhengceError):
    """A batch store that cannot be used, or a question it cannot answer."""

    code = "E410"
    zh = "结果库 {path}：{problem}"
    en = "store {path}: {problem}"


class ExtraMissing(ZhengceError):
    """An optional part of the program is not installed."""

    code = "E500"
    zh = "缺少可选组件 {package}。请先安装：pip install 'zhengce[{extra}]'"
    en = "the optional package {package} is missing. Install it: pip install 'zhengce[{extra}]'"


class WorkerDied(ZhengceError):
    """A worker process ended in the middle of a document."""

    code = "E510"
    zh = "分析 {path} 时进程意外终止，已跳过这份文件。"
    en = "the process ended unexpectedly while analysing {path}; the document was passed over."


class DocumentTooSlow(ZhengceError):
    """A document took longer than the time one document may take."""

    code = "E511"
    zh = "{path} 超过 {seconds} 秒仍未分析完，已跳过。可用 --time-limit 放宽。"
    en = "{path} was not done after {seconds} seconds and was passed over. Allow more with --time-limit."


class InternalError(ZhengceError):
    """A defect of the program itself; in a run over many files it costs only the one document."""

    code = "E900"
    zh = "处理 {path} 时程序内部出错（{reason}）。请把这份文件和这条信息报告给开发者。"
    en = "internal error with {path} ({reason}). Please report it, with the file if you may."
