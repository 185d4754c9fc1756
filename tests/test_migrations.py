"""The migrations say what the models say."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from wagtail_localize.models import TranslationSource

from core.translations.migrations import carry_translations_over

TRANSLATED = ("core", "home", "projects", "blog", "directory")
"""The apps with translated models: a migration of theirs makes wagtail-localize ask for every translation anew."""


def silent_about_translations(folder: Path) -> list[str]:
    """The migrations after the first that do not say what becomes of translations."""
    later = [path for path in sorted(folder.glob("0*.py")) if path.stem != "0001_initial"]
    return [path.stem for path in later if "carry_translations_over(" not in path.read_text("utf-8")]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("app", TRANSLATED)
def test_every_later_migration_lets_translations_go_on(app):
    assert silent_about_translations(Path(import_module(f"{app}.migrations").__file__).parent) == []


def test_one_that_forgets_translations_is_found(tmp_path):
    for name in ("0001_initial", "0002_forgetful", "0003_careful"):
        (tmp_path / f"{name}.py").write_text("operations = []\n")
    (tmp_path / "0003_careful.py").write_text('carry_translations_over("blog", "0002_forgetful", "0003_careful")\n')

    assert silent_about_translations(tmp_path) == ["0002_forgetful"]


@pytest.mark.django_db
@pytest.mark.parametrize("app", ["home", "projects", "blog", "directory"])
def test_translations_go_on_and_those_that_were_behind_stay_so(app):
    sources = TranslationSource.objects.filter(specific_content_type__app_label=app)
    behind = sources.first()
    sources.update(schema_version="0001_initial")
    sources.filter(pk=behind.pk).update(schema_version="0000_long_ago")

    carry_translations_over(app, "0001_initial", "0002_next").code(apps, None)

    assert set(sources.exclude(pk=behind.pk).values_list("schema_version", flat=True)) == {"0002_next"}
    assert sources.get(pk=behind.pk).schema_version == "0000_long_ago"
