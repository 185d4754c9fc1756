"""The businesses that the benchmarks are made with: as many rows as staff would have made."""

import uuid
from collections.abc import Callable

from django.core.management import call_command
from django.db import connection
from wagtail.models import Locale

from core.models import Place
from core.sorting import danish_sort_key
from directory.models import Business, BusinessNetwork, Category, Network


def prepare_site() -> None:
    """Install the site, with lines of business and networks."""
    call_command("install_site", verbosity=0)
    for number in range(1, 9):
        Category.objects.create(name_da=f"Fag {number}", name_en=f"Trade {number}", slug=f"fag-{number}")
        Network.objects.create(name_da=f"Net {number}", name_en=f"Net {number}", slug=f"net-{number}")


def write_businesses(
    first: int, end: int, texts_of: Callable[[int], dict[str, str]], is_in_english: Callable[[int], bool]
) -> None:
    """Write businesses of every kind, with the texts that each is to have, and those that are to be so in English."""
    danish, english = (Locale.objects.get(language_code=code) for code in ("da", "en"))
    places, categories, networks = list(Place.objects.all()), list(Category.objects.all()), list(Network.objects.all())
    rows = []
    for number in range(first, end):
        texts, key = texts_of(number), uuid.uuid4()
        for locale in (danish, english) if is_in_english(number) else (danish,):
            rows.append(
                Business(
                    **texts,
                    locale=locale,
                    translation_key=key,
                    sort_key=danish_sort_key(texts["name"]),
                    slug=f"proeve-{number:05}",
                    category=categories[number % len(categories)],
                    place=places[number % len(places)],
                    employees=number % 13,
                    phone="+4500000000",
                )
            )
    written = Business.objects.bulk_create(rows, batch_size=500)
    BusinessNetwork.objects.bulk_create(
        (BusinessNetwork(business=row, network=networks[row.pk % len(networks)]) for row in written), batch_size=2_000
    )


def settle() -> None:
    """Let the database take stock of what was written, as it does by itself after a while."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
