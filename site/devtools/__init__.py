"""What a developer's machine needs around the site: its database, the one-command start, the message catalogues.

Knows the files of the project, imports none of its apps, and is not used on a server except to compile the catalogues.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the checkout."""

SITE = ROOT / "site"
VAR = ROOT / "var"
"""What the site writes on this machine: the database, uploaded files. Ignored by git."""
