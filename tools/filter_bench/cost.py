"""What classifying costs: time, memory and the size of the model."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from comments.spam import Submission, classify
from comments.spam.model import MODEL_PATH
from tools.filter_bench.measures import Row

ROOT = Path(__file__).parents[2]
_MEGABYTE = 1_000_000
_MEMORY = (
    "import re, tomllib, lzma, json;"
    "size = lambda: int(open('/proc/self/statm').read().split()[1]);"
    "before = size();"
    "import comments.spam as s; s.classify(s.Submission('Tak for en god artikel', author_name='Anne'));"
    "print(size() - before)"
)


def rows(texts: Sequence[str]) -> Iterator[Row]:
    """Yield the cost of classifying texts, in processor time."""
    classify(Submission("Tak"))
    spent = []
    for text in texts:
        start = time.process_time()
        classify(Submission(text, author_name="Anne Eksempel"))
        spent.append(1_000 * (time.process_time() - start))
    spent.sort()
    yield Row("median, ms", len(spent), f"{statistics.median(spent):.2f}", "< 0.5")
    yield Row("95th percentile, ms", len(spent), f"{spent[int(0.95 * len(spent))]:.2f}", "< 2")
    yield Row("model, MB", 1, f"{MODEL_PATH.stat().st_size / _MEGABYTE:.2f}", "≤ 1")
    grown = subprocess.run([sys.executable, "-c", _MEMORY], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603 -- ours
    yield Row("memory, MB", 1, f"{int(grown.stdout) * resource.getpagesize() / _MEGABYTE:.0f}", "≤ 20")
