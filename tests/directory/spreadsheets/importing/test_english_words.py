"""English words in a sheet are a translation of the Danish ones in their row."""

import pytest

from tests import builders
from tests.directory.spreadsheets.making import NEW, changes, counts, csv_of, english_of, faults, import_, made, plan

pytestmark = pytest.mark.django_db


def test_a_new_business_is_published_in_both_languages(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        import_(csv_of(NEW | {"Kort fortalt (på engelsk)": "We smoke <herring>\n& eel."}))

    english = english_of(made())
    assert english.live
    assert english.introduction == "We smoke <herring>\n& eel."


def test_a_translation_of_which_words_are_missing_is_not_published(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        import_(csv_of(NEW | {"Tilbyder": "Sild", "Kort fortalt (på engelsk)": "We smoke herring."}))

    assert not english_of(made()).live


def test_new_danish_words_alone_make_the_english_ones_wait(forge, django_capture_on_commit_callbacks):
    old = english_of(forge).introduction
    sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Helt andre ord."})
    with django_capture_on_commit_callbacks(execute=True):
        import_(sheet)

    assert english_of(forge).introduction == old
    assert counts(plan(sheet)) == {"unchanged": 1}


def test_english_words_beside_new_danish_ones_count_as_their_translation(forge, django_capture_on_commit_callbacks):
    old = english_of(forge).introduction
    sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Næsten de samme.", "Kort fortalt (på engelsk)": old})
    assert changes(plan(sheet))[-1] == ("introduction_en", old, old)
    with django_capture_on_commit_callbacks(execute=True):
        import_(sheet)

    assert counts(plan(sheet)) == {"unchanged": 1}
    assert english_of(forge).introduction == old


def test_new_english_words_alone_are_published(forge, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        import_(csv_of({"Adresseord": forge.slug, "Kort fortalt (på engelsk)": "Other words."}))

    assert english_of(forge).introduction == "Other words."


def test_without_danish_words_there_is_nothing_to_translate():
    assert faults(plan(csv_of(NEW | {"Tilbyder (på engelsk)": "Herring"}))) == [
        "2 offers_en: There are no Danish words that these could be the translation of."
    ]


def test_they_cannot_be_emptied(forge):
    assert len(faults(plan(csv_of({"Adresseord": forge.slug, "Kort fortalt (på engelsk)": "(empty)"})))) == 1


def test_they_cannot_belong_to_danish_words_in_a_draft(forge):
    sheet = csv_of({"Adresseord": forge.slug, "Kort fortalt": "Nye ord", "Kort fortalt (på engelsk)": "New words"})

    assert "English words belong to published Danish ones" in faults(plan(sheet, publish=False))[0]


def test_an_english_version_that_is_no_translation_is_left_alone():
    business = builders.business()
    builders.business("en", translation_key=business.translation_key, slug=business.slug, introduction="By hand")

    row = {"Adresseord": business.slug, "Kort fortalt (på engelsk)": "By hand"}
    assert counts(plan(csv_of(row))) == {"unchanged": 1}
    assert "not kept as a translation" in faults(plan(csv_of(row | {"Kort fortalt (på engelsk)": "Other"})))[0]
