"""Trains the model and writes it: `python -m tools.filter_training DATA_FOLDER…`."""

import sys
from pathlib import Path

from comments.spam.model import MODEL_PATH
from tools.filter_training.corpora import load
from tools.filter_training.fitting import fit


def main(*folders: Path) -> None:
    """Train from the labelled comments in folders (see corpora.load). Takes a minute or two."""
    examples = load(*folders)
    MODEL_PATH.write_bytes(fit(examples))
    print(f"{len(examples)} comments, {MODEL_PATH.stat().st_size / 1_000_000:.2f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
