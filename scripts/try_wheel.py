"""Installs the wheel of a folder into an empty environment and analyses a file there: `try_wheel.py DIST FILE`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main(dist: str, file: str) -> None:
    (wheel,) = Path(dist).resolve().glob("*.whl")
    text = Path(file).resolve()
    with tempfile.TemporaryDirectory() as folder:
        environment = Path(folder, "venv")
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [environment / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", wheel], check=True, cwd=folder)
        command = [environment / "bin" / "zhengce", "analyze", text, "--format", "json"]
        done = subprocess.run(command, check=True, cwd=folder, capture_output=True, text=True)
        report = json.loads(done.stdout)
        known = sum(found["entry"] is not None for found in report["initiatives"])
        if not known:
            sys.exit("the wheel runs, but without its lexicons")
        print(f"{wheel.name}: {report['summary']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
