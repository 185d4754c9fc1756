"""What the directory costs with a hundred businesses and with ten thousand: `make bench-directory`.

Needs no server and leaves nothing behind: pages are asked for by Django's test client, in a database of its own. Prints
a table for docs/benchmarks.md, and fails where ten thousand cost more queries, or more than twice the time.
"""

import os
import sys
import time
import uuid
from pathlib import Path

from workbench.database import ensure_database_url

os.environ["DJANGO_SETTINGS_MODULE"] = "landliv.settings.test"
os.environ["TEST_DATABASE"] = "bench_directory"
ensure_database_url()

import django  # noqa: E402 -- it reads the settings named above

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402
from wagtail.models import Locale  # noqa: E402

from core.models import Place  # noqa: E402
from core.sorting import danish_sort_key  # noqa: E402
from directory.models import Business, BusinessNetwork, Category, Network  # noqa: E402

FEW, MANY = 100, 10_000
ROUNDS = 60
ALLOWED_RATIO = 2
PAGES = {
    "the list": "/virksomheder/",
    "the list in English": "/en/businesses/",
    "its last page": "/virksomheder/?page={last}",
    "one category": "/virksomheder/?category=fag-3",
    "four filters": "/virksomheder/?category=fag-1&category=fag-2&municipality=370&network=net-1&seeks=yes",
    "a business": "/virksomheder/proeve-00001/",
    "a network": "/virksomheder/netvaerk/net-1/",
}
WORDS = "Vi laver, reparerer og sælger ting af træ, uld og jern, og vi deler gerne værksted med andre på egnen. "


def write_businesses(first: int, end: int) -> None:
    """Write businesses of every kind, a third of them in both languages: as many rows as staff would have made."""
    danish, english = (Locale.objects.get(language_code=code) for code in ("da", "en"))
    places, categories, networks = list(Place.objects.all()), list(Category.objects.all()), list(Network.objects.all())
    rows = []
    for number in range(first, end):
        key = uuid.uuid4()
        name = f"Prøve {number:05}"
        for locale in (danish, english) if number % 3 == 0 else (danish,):
            rows.append(
                Business(
                    locale=locale,
                    translation_key=key,
                    name=name,
                    sort_key=danish_sort_key(name),
                    slug=f"proeve-{number:05}",
                    introduction=WORDS * 2,
                    offers=WORDS * 4,
                    seeks=WORDS * 2 if number % 5 else "",
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
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def measure(addresses: list[str]) -> list[tuple[int, float]]:
    """Return the number of queries and the milliseconds of work of each address.

    Work is the time on a processor, of this process and of the database's: what else the machine does at the time makes
    an answer come later, but hardly makes it cost more.
    """
    client = Client()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    return [(_queries(client, address), _work(client, address, backend)) for address in addresses]


def _queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200, address
    return len(captured)


def _work(client: Client, address: str, backend: int) -> float:
    begin = _processor_seconds(backend)
    for _round in range(ROUNDS):
        client.get(address)
    return (_processor_seconds(backend) - begin) / ROUNDS * 1000


def _processor_seconds(backend: int) -> float:
    """What this process and the database's have used so far. Linux keeps count of the other one (proc_pid_stat(5))."""
    fields = Path(f"/proc/{backend}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def addresses(number: int) -> list[str]:
    """The addresses of PAGES where there are so many businesses."""
    return [address.format(last=-(-number // 24)) for address in PAGES.values()]


def compare() -> bool:
    """Measure both, print the table, and return whether ten thousand cost no more than they may."""
    call_command("install_site", verbosity=0)
    for number in range(1, 9):
        Category.objects.create(name_da=f"Fag {number}", name_en=f"Trade {number}", slug=f"fag-{number}")
        Network.objects.create(name_da=f"Net {number}", name_en=f"Net {number}", slug=f"net-{number}")
    write_businesses(0, FEW)
    few = measure(addresses(FEW))
    write_businesses(FEW, MANY)
    many = measure(addresses(MANY))
    print(f"| page | queries: {FEW} / {MANY:,} | ms of work: {FEW} | {MANY:,} | times |")
    print("| --- | --- | --- | --- | --- |")
    for name, (queries, milliseconds), (more_queries, more_milliseconds) in zip(PAGES, few, many, strict=True):
        ratio = more_milliseconds / milliseconds
        print(f"| {name} | {queries} / {more_queries} | {milliseconds:.1f} | {more_milliseconds:.1f} | {ratio:.2f} |")
    return all(
        more_queries == queries and more_milliseconds <= ALLOWED_RATIO * milliseconds
        for (queries, milliseconds), (more_queries, more_milliseconds) in zip(few, many, strict=True)
    )


def main() -> int:
    """Run it in a database that is made for it and removed again."""
    setup_test_environment()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        return 0 if compare() else 1
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        connections.close_all()


if __name__ == "__main__":
    sys.exit(main())
