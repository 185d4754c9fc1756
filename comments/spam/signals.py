"""Makes a Reason of what a check saw, with the weight of its kind."""

import tomllib
from functools import cache
from pathlib import Path

from comments.spam.decision import Reason


@cache
def weights() -> dict[str, float]:
    """Return for each kind of signal its weight in log-odds (data/weights.toml): above 0 speaks for spam."""
    path = Path(__file__).parent / "data" / "weights.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{check}.{kind}": float(weight) for check, kinds in tables.items() for kind, weight in kinds.items()}


def signal(code: str, danish: str, english: str, share: float = 1.0) -> Reason:
    """Return a Reason of the kind `code` (as links.shortener) with its weight, or a share of it."""
    return Reason(code, weights()[code] * share, danish, english)
