"""What the documents name, in the source: files, modules, commands, targets of make, settings. Each is there."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from devtools import ROOT

FORMER = ROOT / "docs" / "glossary.md"  # it lists names that went: see test_glossary.py
DOCUMENTS = [ROOT / "README.md", *sorted(set((ROOT / "docs").rglob("*.md")) - {FORMER})]
MADE = ("var", ".venv", "site/locale", "staticfiles")
"""What is not in the repository, or only while the site runs."""
COMMANDS_OF_OTHERS = {"migrate", "createsuperuser", "update_index", "check", "collectstatic", "changepassword"}

_QUOTED = re.compile(r"`([^`\n]+)`")
_PACKAGES = "landliv|core|search|accounts|demo|home|projects|blog|directory|registrations|comments|devtools|tests"


@cache
def tracked() -> frozenset[str]:
    """The files that git knows, and their folders."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = listed.stdout.splitlines()
    return frozenset(names) | {str(folder) for name in names for folder in Path(name).parents}


@cache
def text_of(*patterns: str) -> str:
    """The text of files."""
    return "\n".join(path.read_text(encoding="utf-8") for pattern in patterns for path in ROOT.glob(pattern))


def is_path(path: str) -> bool:
    """Whether a file or folder is in the tree, named from its top or from a folder that the document speaks of."""
    path = path.strip("/")
    return path.startswith(MADE) or any(name == path or name.endswith(f"/{path}") for name in tracked())


def is_dotted_name(dotted: str) -> bool:
    """Whether the longest part of it that is a module has the rest in its text."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        module = "/".join(parts[:length])
        for file in (f"{module}.py", f"{module}/__init__.py", f"site/{module}.py", f"site/{module}/__init__.py"):
            if file in tracked():
                return all(re.search(rf"\b{part}\b", text_of(file)) for part in parts[length:])
    return False


def is_target(command: str) -> bool:
    """Whether make knows the target."""
    target = re.escape(command.split()[1])
    return re.search(rf"^{target}:", text_of("Makefile"), re.MULTILINE) is not None


def is_command(command: str) -> bool:
    """Whether manage.py knows the command."""
    name = command.split()[1]
    return name in COMMANDS_OF_OTHERS or is_path(f"management/commands/{name}.py")


def is_setting(name: str) -> bool:
    """Whether the settings have it."""
    return name in text_of("site/landliv/settings/*.py")


KINDS = {
    rf"(?:{_PACKAGES})(?:\.[^\W\d]\w*)+(?<!\.py)(?<!\.toml)": is_dotted_name,
    r"(?![/.])(?:[\w.-]*(?:/[\w.-]+)+/?|[\w-]+\.(?:py|toml|html|css|js))": is_path,
    r"make [a-z-]+.*": is_target,
    r"manage\.py [a-z_]+.*": is_command,
    r"(?:COMMENTS|FORMS|DIRECTORY|MAILS|SEARCH)_[A-Z_]+": is_setting,
}
"""How what a document quotes looks, and what tells whether it is there."""


def missing(text: str) -> list[str]:
    """What a document names and is not there."""
    return [
        quoted
        for quoted in _QUOTED.findall(text)
        for pattern, is_there in KINDS.items()
        if re.fullmatch(pattern, quoted) and not is_there(quoted)
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document):
    assert missing(document.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "named",
    [
        *("core/nothing.py", "nothing.py", "core.nothing", "core.text.unheard_of"),
        *("make nothing", "manage.py nothing", "COMMENTS_NOTHING"),
    ],
)
def test_what_is_not_there_is_noticed(named):
    assert missing(f"See `{named}`.") == [named]


@pytest.mark.parametrize(
    "named",
    [
        *("core/text.py", "run_jobs.py", "core.text", "core.jobs.register"),
        *("make run", "manage.py run_jobs --dry-run", "DIRECTORY_ASK_AFTER_DAYS"),
    ],
)
def test_what_is_there_is_not(named):
    assert missing(f"See `{named}`.") == []
