"""How long a command takes that does little: `python benchmarks/startup.py [--check]`.

Each command runs a few times in a process of its own. Pinned (`pinned.json`) is the ratio to `import rich.table` on
the same machine; `--check` ends with code 1 where a command takes longer.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PINNED = Path(__file__).with_name("pinned.json")
ROUNDS = 7
TEXT = "一、主要成效\n高中阶段毛入学率达到97%，投入亿元。\n"
PROGRAM = [sys.executable, "-m", "analyzer"]


def main(check: str = "") -> int:
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))["startup_to_rich"]
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_text(TEXT, encoding="utf-8")
        yardstick = fastest([sys.executable, "-c", "import rich.table, rich.console"])
        print(f"{'import rich':28} {yardstick * 1000:6.0f} ms")
        for name, limit in pinned.items():
            seconds = fastest([*PROGRAM, *name.split(), *([] if "--help" in name else [str(path)])])
            slow += seconds / yardstick > limit
            print(f"{name:28} {seconds * 1000:6.0f} ms  {seconds / yardstick:5.2f} × (at most {limit})")
    return int(check == "--check" and slow > 0)


def fastest(command: list[str]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - started)
    return min(times)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
