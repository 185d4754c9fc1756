"""The table of `make coverage`: how much of each app's code the tests run, lines and branches together.

python -m devtools.coverage_by_app    reads .coverage, which the run left
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from devtools import ROOT

COUNTED = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def app_of(path: str) -> str:
    """Return the package that a file belongs to, as the README lists them: `blog`, `site/core`."""
    parts = Path(path).parts
    return "/".join(parts[:2]) if parts[0] == "site" else parts[0]


def table(files: Mapping[str, Mapping[str, Mapping[str, int]]]) -> list[str]:
    """Return the lines of a Markdown table, an app a line, from the `files` of coverage's JSON report."""
    counts: dict[str, Counter[str]] = {}
    for path, report in files.items():
        counts.setdefault(app_of(path), Counter()).update({key: report["summary"][key] for key in COUNTED})
    total: Counter[str] = sum(counts.values(), Counter())
    rows = [_row(app, count) for app, count in sorted(counts.items())]
    return ["| app | lines | branches | run |", "| --- | ---: | ---: | ---: |", *rows, _row("all", total)]


def _row(app: str, count: Mapping[str, int]) -> str:
    all_of_it = count["num_statements"] + count["num_branches"]
    run = count["covered_lines"] + count["covered_branches"]
    percentage = f"{100 * run / all_of_it:.1f} %" if all_of_it else "–"
    return f"| {app} | {count['num_statements']} | {count['num_branches']} | {percentage} |"


def _report() -> Iterable[str]:
    command = [sys.executable, "-m", "coverage", "json", "--quiet", "-o", "-"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return table(json.loads(run.stdout)["files"])


if __name__ == "__main__":
    print("\n".join(_report()))
