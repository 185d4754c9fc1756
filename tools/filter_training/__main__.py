"""Trains, cross-validates, prints the figures, writes the model: `python -m tools.filter_training DATA_FOLDER…`."""

import sys
from pathlib import Path

from comments.spam.model import MODEL_PATH
from tools.filter_training.calibration import calibrate
from tools.filter_training.corpora import load
from tools.filter_training.figures import print_figures
from tools.filter_training.fitting import fit
from tools.filter_training.validation import folds


def main(*folders: Path) -> None:
    """Train from the labelled comments in folders (see corpora.load). Takes some minutes."""
    examples = load(*folders)
    left_out = folds(examples)
    calibration = calibrate(left_out)
    MODEL_PATH.write_bytes(fit(examples, calibration))
    print_figures(left_out, calibration)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
