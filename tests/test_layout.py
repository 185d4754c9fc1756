"""site/ is a plain folder with a name that Python itself uses: these are the ways in which it could break."""

import site
import subprocess
import sys
from pathlib import Path

import pytest

from devtools import ROOT, SITE

APPS = ("home", "projects", "blog", "directory", "registrations", "comments")


def test_site_is_no_package_and_pythons_own_module_of_that_name_is_untouched():
    assert not (SITE / "__init__.py").exists()
    assert "frozen" in repr(site.__spec__)


def test_no_package_under_site_bears_the_name_of_a_standard_module():
    packages = {path.parent.name for path in SITE.glob("*/__init__.py")}

    assert packages
    assert not packages & set(sys.stdlib_module_names)


@pytest.mark.parametrize("command", [["manage.py", "check"], ["-P", "manage.py", "check"]])
def test_manage_py_finds_every_app_from_any_folder_and_without_the_current_one(command, tmp_path):
    script = [str(ROOT / word) if word == "manage.py" else word for word in command]

    run = subprocess.run([sys.executable, *script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


def test_no_wheel_is_made_because_it_would_have_no_templates(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]

    run = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode != 0
    assert "install it with `pip install --editable .`" in run.stderr
    assert not list(tmp_path.iterdir())


def test_no_module_is_named_for_nothing():
    modules = [path for folder in (SITE, *(ROOT / app for app in APPS)) for path in Path(folder).rglob("*.py")]

    assert modules
    assert not [path for path in modules if path.stem in ("utils", "helpers", "common", "misc")]
