"""How much work a command is that does little: `python benchmarks/startup.py [--check]`.

Each command runs a few times in a process of its own; counted is the least processor time, which other work on the
machine hardly changes, with byte code and tables kept by the first run (the last line: without kept tables). Pinned
(`pinned.json`) is the ratio to a program that imports rich and prints a table; `--check` ends with code 1 where a
command takes more.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PINNED = Path(__file__).with_name("pinned.json")
ROUNDS = 7
TEXT = """一、主要成效
推进“双一流”建设，高中阶段毛入学率达到97%，投入亿元。落实《青岚省学前教育条例》（青教发〔2021〕3号）。
"""
YARDSTICK = """
import rich
from rich.table import Table
table = Table("代码", "说明")
table.add_row("NUM001", "百分号前没有数字")
rich.print(table)
"""
PROGRAM = [sys.executable, "-m", "analyzer"]


def main(check: str = "") -> int:
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))["startup_to_rich"]
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_text(TEXT, encoding="utf-8")
        yardstick = least([sys.executable, "-c", YARDSTICK], folder)
        print(f"{'rich and a table':28} {yardstick * 1000:6.0f} ms")
        for name, limit in pinned.items():
            seconds = least([*PROGRAM, *name.split(), *([] if "--help" in name else [str(path)])], folder)
            slow += seconds / yardstick > limit
            print(f"{name:28} {seconds * 1000:6.0f} ms  {seconds / yardstick:5.2f} × (at most {limit})")
        seconds = least([*PROGRAM, "check", str(path)], folder, cache="off")
        print(f"{'check, nothing kept':28} {seconds * 1000:6.0f} ms  {seconds / yardstick:5.2f} ×")
    return int(check == "--check" and slow > 0)


def least(command: list[str], folder: str, cache: str = "") -> float:
    """Processor seconds of the cheapest of a few runs; what they keep lies in `folder` unless `cache` says else."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(folder, "pycache"))
    environment["ZHENGCE_CACHE"] = cache or str(Path(folder, "cache"))
    times = []
    for _ in range(ROUNDS):
        before = spent()
        subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment
        )
        times.append(spent() - before)
    return min(times)


def spent() -> float:
    """Processor seconds of all finished child processes."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
