"""Danish alphabetical order."""

import pytest

from core.sorting import danish_sort_key
from tests import builders


def test_the_alphabet_ends_with_ae_oe_aa_and_double_a_is_aa():
    names = ["Aabenraa", "Zonen", "Ærø", "Ølsted", "Årby", "Albertslund", "Xanten", "Ystad"]

    assert sorted(names, key=danish_sort_key) == [
        "Albertslund", "Xanten", "Ystad", "Zonen", "Ærø", "Ølsted", "Aabenraa", "Årby",
    ]  # fmt: skip


def test_case_and_accents_do_not_matter():
    assert danish_sort_key("CAFÉ") == danish_sort_key("café") == danish_sort_key("cafe")


@pytest.mark.django_db
def test_a_new_name_moves_a_business_to_its_place():
    business = builders.business(name="Zonens Værksted")

    business.name = "Albertes Værksted"
    business.save(update_fields=["name"])

    business.refresh_from_db()
    assert business.sort_key.startswith("albertes")
