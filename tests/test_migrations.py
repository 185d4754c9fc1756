"""The migrations say what the models say."""

from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils import timezone
from wagtail_localize.models import TranslationSource

from core.models import Footer, Menu
from directory.models import ListingStatus, Step
from tests import builders

TRANSLATED = ("core", "home", "projects", "blog", "directory")
"""The apps with translated models: a migration of theirs makes wagtail-localize ask for every translation anew."""

CARRIED_OVER_ELSEWHERE = {
    "0002_initial",  # before there were translations
    "0002_projectupdatepage_comments_mode",  # comments.0003_carry_over
    "0003_articlepage_comments_mode",  # likewise
    "0003_registration",  # directory.0004_unanswered_questions
}


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("app", TRANSLATED)
def test_every_later_migration_lets_translations_go_on(app):
    folder = Path(import_module(f"{app}.migrations").__file__).parent
    later = [path.stem for path in folder.glob("0*.py") if path.stem != "0001_initial"]

    silent = [name for name in later if "carry_translations_over" not in (folder / f"{name}.py").read_text("utf-8")]

    assert later
    assert set(silent) <= CARRIED_OVER_ELSEWHERE


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("app", "before", "migration"),
    [
        ("directory", "0001_initial", "0002_network_pages"),
        ("directory", "0002_network_pages", "0004_unanswered_questions"),
        ("directory", "0003_registration", "0004_unanswered_questions"),
        ("core", "0001_initial", "0002_cleaned_pictures"),
        ("core", "0002_cleaned_pictures", "0003_mails_that_cannot_be_sent"),
        ("core", "0003_mails_that_cannot_be_sent", "0004_normalised_addresses_and_names"),
        ("directory", "0004_unanswered_questions", "0005_normalised_facts_and_texts"),
        ("home", "0001_initial", "0002_roles"),
        ("home", "0002_roles", "0003_held_messages"),
        ("projects", "0002_projectupdatepage_comments_mode", "0003_project_networks"),
        ("blog", "0003_articlepage_comments_mode", "0004_article_networks"),
    ],
)
def test_a_migration_that_changes_nothing_of_theirs_lets_translations_go_on(app, before, migration):
    for model in (Menu, Footer):  # translated as pages are, but not in the demonstration
        TranslationSource.update_or_create_from_instance(model.objects.get(locale__language_code="da"))
    sources = TranslationSource.objects.filter(specific_content_type__app_label=app)
    stale = sources.first()
    sources.update(schema_version=before)
    sources.filter(pk=stale.pk).update(schema_version="0000_long_ago")

    import_module(f"{app}.migrations.{migration}").carry_translations_over(apps, None)

    assert set(sources.exclude(pk=stale.pk).values_list("schema_version", flat=True)) == {migration}
    assert sources.get(pk=stale.pk).schema_version == "0000_long_ago"  # still wants to be synced


@pytest.mark.django_db
def test_questions_under_way_count_from_when_they_were_asked():
    asked_at = timezone.now() - timedelta(days=10)
    listing = builders.listing(status=ListingStatus.ASKED, decided_at=asked_at)

    import_module("directory.migrations.0004_unanswered_questions").count_from_the_question(apps, None)

    listing.refresh_from_db()
    assert (listing.step, listing.step_at) == (Step.ASKED, asked_at)
