"""A business registers itself, confirms it by mail, and staff decide."""

import pytest
from django.core import mail

from core.models import Place
from directory.models import Business, Category, Listing, ListingStatus
from tests import builders
from tests.journeys import registering as it
from tests.reading import in_danish, language_of, one, soup, texts, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_business_registers_confirms_and_is_approved(client, language):
    listing = it.register(client, language)
    assert listing.status == ListingStatus.UNCONFIRMED

    link = it.confirm(client)
    listing.refresh_from_db()
    assert listing.status == ListingStatus.AWAITING
    assert link.startswith("/en/") is (language == "en")
    assert it.NAME in words(client.get(link))

    client.force_login(builders.editor())
    assert it.NAME in client.get(it.queue()).content.decode()
    page = client.get(it.decision_page(listing)).content.decode()
    assert it.ADDRESS in page
    assert it.decide(client, listing, "approve")["Location"] == it.queue()
    client.logout()

    listing.refresh_from_db()
    assert listing.is_listed
    entry = listing.entry
    assert (entry.live, entry.locale.language_code) == (True, language)
    assert (entry.phone, entry.cvr, entry.website) == ("+4500000099", "13748136", "https://example.org/bageri")
    assert entry.place.slug == "fuglebjerg"
    assert len(entry.networks) == 1
    for path in (f"/virksomheder/{entry.slug}/", f"/en/businesses/{entry.slug}/"):
        response = client.get(path)
        assert "Vi bager på surdej." in words(response)
        assert it.ADDRESS not in response.content.decode()
        is_foreign = language_of(response) != language
        assert (one(response, "p.lead").get("lang") == language) is is_foreign
    assert it.NAME in words(client.get("/virksomheder/?q=surdej" if language == "da" else "/en/businesses/?q=surdej"))
    said = mail.outbox[-1]
    assert said.to == [it.ADDRESS]
    assert f"/{entry.slug}/" in said.body
    assert link in said.body
