"""What is looked for in vain is counted, and nothing is counted that says something of a person."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.urls import reverse

from core import jobs
from search import zero_result_queries
from search.models import ZeroResultQuery
from tests import builders
from tests.reading import texts

pytestmark = pytest.mark.django_db


def counted() -> dict[tuple[str, str], int]:
    return {(query.language, query.words): query.times for query in ZeroResultQuery.objects.all()}


def test_a_search_without_a_find_is_counted_by_language(client):
    client.get("/soeg/", {"q": "  Rumraketter "})
    client.get("/en/search/", {"q": "spaceship"})
    client.get("/virksomheder/", {"q": "rumfærge"})

    assert counted() == {("da", "rumraketter"): 1, ("en", "spaceship"): 1, ("da", "rumfærge"): 1}


def test_what_was_found_is_not_counted(client):
    client.get("/soeg/", {"q": "keramik"})
    client.get("/virksomheder/", {"q": "keramik"})
    client.get("/virksomheder/", {"q": "rumfærge", "place": "glumsoe"})
    client.head("/soeg/", {"q": "rumraketter"})
    client.get("/soeg/")

    assert counted() == {}


def test_the_same_words_count_once_in_ten_minutes_and_again_later():
    assert zero_result_queries.note("rumraket", "da")
    assert not zero_result_queries.note("rumraket", "da")
    cache.clear()
    assert zero_result_queries.note("Rumraket", "da")

    assert counted() == {("da", "rumraket"): 2}


@pytest.mark.parametrize("typed", ["anna@example.org", "55 77 12 34", "13748136", "x" * 61, "a b c d e f g", "😀", "@"])
def test_what_may_say_something_of_a_person_is_not_kept(client, typed):
    assert client.get("/soeg/", {"q": typed}).status_code == 200

    assert counted() == {}


def test_a_post_code_is_kept():
    assert zero_result_queries.is_kept("9999")


def test_a_robot_adds_only_so_many_in_a_minute():
    kept = [
        zero_result_queries.note(f"robot{chr(97 + number // 26)}{chr(97 + number % 26)}", "da") for number in range(100)
    ]

    assert sum(kept) == zero_result_queries.MOST_A_MINUTE


def test_a_full_month_loses_its_rarest_words(monkeypatch):
    monkeypatch.setattr(zero_result_queries, "MOST_A_MONTH", 3)
    for words in ("først", "ofte", "sjælden"):
        zero_result_queries.note(words, "da")
    ZeroResultQuery.objects.filter(words__in=["først", "ofte"]).update(times=5)

    zero_result_queries.note("ny", "da")

    assert {words for _language, words in counted()} == {"først", "ofte", "ny"}


def test_what_is_half_a_year_old_is_erased():
    for month in ("2026-03-01", "2026-05-01", "2026-11-01"):
        ZeroResultQuery.objects.create(language="da", words="ord", month=month)

    jobs.run_all(datetime(2026, 11, 26, 12, tzinfo=ZoneInfo("Europe/Copenhagen")))

    assert [query.month.month for query in ZeroResultQuery.objects.order_by("month")] == [5, 11]


def test_editors_read_the_report_and_writers_do_not(client):
    ZeroResultQuery.objects.create(language="da", words="rumraket", month="2026-11-01", times=3)
    report = reverse("zero_result_queries")

    client.force_login(builders.editor())
    assert "rumraket" in " ".join(texts(client.get(report), "main td"))
    assert report in client.get(reverse("wagtailadmin_reports:locked_pages")).content.decode()

    client.force_login(builders.writer())
    assert client.get(report).status_code == 302


def test_the_report_is_filtered_and_exported_as_words(client):
    ZeroResultQuery.objects.create(language="da", words="=1+1", month="2026-11-01", times=3)
    ZeroResultQuery.objects.create(language="en", words="spaceship", month="2026-11-01", times=3)
    client.force_login(builders.editor())

    response = client.get(reverse("zero_result_queries"), {"language": "da", "export": "csv"})
    exported = b"".join(response.streaming_content).decode()

    assert "'=1+1" in exported
    assert "spaceship" not in exported
