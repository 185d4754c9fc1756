"""Each object is indexed in its own language, and the index and the vocabulary follow what staff do."""

from datetime import date

import pytest
from django.core.management import call_command
from wagtail.models import get_page_models
from wagtail.search.models import IndexEntry

from blog.models import ArticlePage
from core import jobs
from directory.models import Business
from search import engine, vocabulary
from search.checks import search_backend_is_the_sites_own
from search.models import Word
from search.result_types import all_result_types
from search.words.stems import stem
from tests import builders

TODAY = date(2026, 11, 26)


def parts(word: str) -> set[str]:
    return set(Word.objects.get(language="da", word=word).parts)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title", "query"),
    [
        ("da", "Virksomheder i landdistrikterne", "virksomhed landdistrikt"),
        ("da", "Bæredygtighed betaler sig", "bæredygtig"),
        ("da", "Mikrobryggeriet", "bryggeri"),
        ("en", "Growing networks", "network grow"),
    ],
)
def test_staff_find_inflected_words_in_their_language(language, title, query):
    article = builders.article(language, title=title, introduction="Bryggeri." if "brygg" in title else "")

    assert list(ArticlePage.objects.filter(pk=article.pk).search(query)) == [article]
    assert list(ArticlePage.objects.filter(pk=article.pk).search("rumraket")) == []


@pytest.mark.django_db
def test_staff_find_a_page_by_the_beginning_of_its_title():
    article = builders.article(title="Landsbyhaver i brug")

    assert article in ArticlePage.objects.autocomplete("landsbyh")


@pytest.mark.django_db
def test_a_row_knows_the_words_of_its_own_language_only():
    builders.article("en", title="Businesses meet")
    english = IndexEntry.objects.get(title_text="Businesses meet")

    assert "en=businesses" in english.title
    assert "da=" not in english.title


@pytest.mark.django_db
def test_a_changed_word_is_found_and_the_old_one_is_not():
    business = builders.business(name="Kvarkelse")
    business.name = "Blomse"
    business.save()

    assert list(Business.objects.filter(pk=business.pk).search("blomse")) == [business]
    assert list(Business.objects.filter(pk=business.pk).search("kvarkelse")) == []


@pytest.mark.django_db
def test_what_is_deleted_is_found_no_more():
    builders.business(name="Kvarkelse").delete()

    assert not IndexEntry.objects.filter(title_text="Kvarkelse").exists()


@pytest.mark.django_db
def test_a_new_word_is_learnt_at_once_and_splits_older_compounds():
    builders.business(name="Kvarkelsemaskine", introduction="Maskine.")
    assert stem("kvarkelse", "da") not in parts("kvarkelsemaskine")

    builders.business(name="Vi har en kvarkelse")

    assert stem("kvarkelse", "da") in parts("kvarkelsemaskine")


@pytest.mark.django_db
def test_words_that_are_gone_are_forgotten_by_the_job():
    business = builders.business(name="Kvarkelse")
    vocabulary.recount(TODAY)
    assert Word.objects.get(word="kvarkelse").entries == 1

    business.delete()
    vocabulary.recount(TODAY)

    assert not Word.objects.filter(word="kvarkelse").exists()


@pytest.mark.django_db
def test_the_job_counts_when_there_are_new_words_and_once_a_day():
    jobs.run_all()
    assert "search: vocabulary" not in jobs.run_all()
    builders.business(name="Kvarkelse")

    jobs.run_all()

    assert Word.objects.get(word="kvarkelse").entries == 1


@pytest.mark.django_db
def test_the_vocabulary_can_be_made_from_the_index_alone():
    call_command("update_index", verbosity=0)
    expected = {(word.language, word.word, word.stem, *word.parts) for word in Word.objects.all()}
    Word.objects.all().delete()

    vocabulary.recount(TODAY)

    assert {(word.language, word.word, word.stem, *word.parts) for word in Word.objects.all()} == expected


@pytest.mark.django_db
def test_the_whole_index_can_be_written_anew():
    builders.business(name="Kvarkelse")
    call_command("update_index", verbosity=0)
    before = {(entry.content_type_id, entry.object_id): entry.title for entry in IndexEntry.objects.all()}
    IndexEntry.objects.all().delete()
    Word.objects.all().delete()

    call_command("update_index", verbosity=0)

    after = {(entry.content_type_id, entry.object_id): entry.title for entry in IndexEntry.objects.all()}
    assert after == before
    assert Word.objects.filter(word="kvarkelse", entries=1).exists()


@pytest.mark.django_db
def test_a_site_whose_index_is_of_an_earlier_release_gets_a_new_one():
    Word.objects.all().delete()

    call_command("install_site")

    assert Word.objects.filter(word="mikrovirksomhed", parts__contains=["mikro"]).exists()


@pytest.mark.django_db
def test_a_text_without_end_is_indexed_as_far_as_postgresql_counts():
    business = builders.business(name="Langt")
    Business.objects.filter(pk=business.pk).update(offers="ord " * 50_000 + "x" * 5_000 + " \\' :& !")
    business.refresh_from_db()

    business.save()

    assert list(Business.objects.filter(pk=business.pk).search("ord langt")) == [business]


@pytest.mark.django_db
def test_every_page_type_is_one_that_can_be_found():
    labels = {label for kind in all_result_types() for label in kind.labels}

    assert {model._meta.label for model in get_page_models() if model._meta.app_label != "wagtailcore"} <= labels


def test_a_stock_backend_is_an_error_that_the_system_check_names(settings):
    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

    assert [error.id for error in search_backend_is_the_sites_own(None)] == ["search.E001"]


@pytest.mark.django_db
def test_of_a_word_that_very_many_have_those_come_first_that_have_it_in_their_name(monkeypatch):
    monkeypatch.setattr(engine, "MOST_WEIGHED", 1)
    builders.business(name="Kroen", introduction="Vi bor ved siden af kvindehuset.")
    builders.business(name="Kvindehuset", introduction="Her er plads.")
    builders.business(name="Kroen igen", introduction="Også ved siden af kvindehuset.")

    found = Business.objects.matching("kvindehuset")

    names = [Business.objects.get(pk=pk).name for pk in found]
    assert names[0] == "Kvindehuset"
    assert set(names) == {"Kvindehuset", "Kroen", "Kroen igen"}
