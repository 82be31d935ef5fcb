"""Small documents of our own, a way to compare stores byte for byte, and documents that hurt."""

import hashlib
import os
import textwrap

import pytest

REPORT = """青岚省{n}号县教育工作报告
一、工作成效
全县高中阶段毛入学率达到9{n}.5%，投入亿元，新建公办园{n}所。深入实施“强师惠民{n}”行动，落实《青岚省学前教育条例》。
二、存在问题
一是乡村教师队伍不够稳定，教师流失较多。
三、下一步措施
一是加强乡村教师队伍建设，提高乡村教师待遇。
"""


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "docs"
    folder.mkdir()
    for n in range(70):
        (folder / f"{n:03}.txt").write_text(REPORT.format(n=n), encoding="utf-8")
    return folder


@pytest.fixture
def digest():
    """{path within the store: digest of the bytes} of every file of a store."""

    def of(store):
        files = sorted(p for p in store.rglob("*") if p.is_file())
        return {str(p.relative_to(store)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}

    return of


@pytest.fixture
def hurting(tmp_path, monkeypatch):
    """Worker processes in which a document with 毒 kills its process and one with 慢 never ends."""
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(
        textwrap.dedent(
            """
            import os, signal, time
            import analyzer.pipeline as pipeline
            analyze = pipeline.Analyzer.analyze
            def hurt(self, document):
                if "毒" in document.text:
                    os.kill(os.getpid(), signal.SIGKILL)
                if "慢" in document.text:
                    time.sleep(600)
                return analyze(self, document)
            pipeline.Analyzer.analyze = hurt
            """
        ),
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(hook), prepend=os.pathsep)
