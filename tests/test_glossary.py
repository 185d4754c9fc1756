"""Names that the glossary calls former, in the source: none is left."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools import ROOT

GLOSSARY = ROOT / "docs" / "glossary.md"
CLASSES = re.compile(r"\.(-?[a-z][\w-]*)")
IN_MARKUP = re.compile(r"""class=["']([^"']*)["']""")


def former_names() -> list[tuple[str, str]]:
    """The identifiers of the last column, each with the package that it is looked for in, empty for all."""
    rows = re.findall(r"^\| .+ \| .+ \| (`.+`) \|$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    names = [name for row in rows for name in re.findall("`([^`]+)`", row)]
    return [(package, name) for package, _dot, name in (name.rpartition(".") for name in names)]


def tracked(*patterns: str) -> list[Path]:
    """The files that git knows."""
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]


def names_in_python(source: str) -> Iterator[str]:
    """The names that a module defines, imports or uses."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.ImportFrom(module=module, names=imported):
                yield from (module or "").split(".")
                yield from (name.asname or name.name for name in imported)
            case ast.Import(names=imported):
                yield from (part for name in imported for part in name.name.split("."))


def names_in(path: Path) -> set[str]:
    """The names in a file, its own among them: identifiers, or classes of style sheets and markup."""
    own = {path.stem, path.parent.name}
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return own | set(names_in_python(text))
    if path.suffix == ".css":
        return own | set(CLASSES.findall(text))
    return own | {name for classes in IN_MARKUP.findall(text) for name in classes.split()}


def package_of(path: Path) -> tuple[str, ...]:
    """The folders in which a file lies, without `site` and `tests`."""
    return tuple(part for part in path.relative_to(ROOT).parts[:-1] if part not in ("site", "tests", "templates"))


def found(files: list[Path], former: list[tuple[str, str]]) -> list[str]:
    """The former names that are in these files."""
    lines = []
    for path in files:
        names, package = names_in(path), package_of(path)
        lines += [
            f"{path.relative_to(ROOT)}: {name}"
            for scope, name in former
            if name in names and (not scope or scope in package)
        ]
    return lines


def test_no_former_name_is_in_the_source():
    former = former_names()

    assert len(former) > 40
    assert found(tracked("*.py", "*.css", "*.html"), former) == []


def test_no_name_is_both_former_and_current():
    former = [name for _scope, name in former_names()]

    assert len(former) == len(set(former))


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("one.py", "def furniture(): pass", "furniture"),
        ("one.py", "from core import chores", "chores"),
        ("one.py", "thing.tell_of(comment)", "tell_of"),
        ("one.py", "def run(*, foresight=None): pass", "foresight"),
        ("one.py", "call(foresight=1)", "foresight"),
        ("one.css", "@layer page { .find-kinds a { color: red } }", "find-kinds"),
        ("one.html", '<nav class="filter-bar find-kinds">', "find-kinds"),
        ("tend_site.py", "", "tend_site"),
    ],
)
def test_a_former_name_is_found(tmp_path, file, text, name):
    (tmp_path / file).write_text(text, encoding="utf-8")

    assert name in names_in(tmp_path / file)
