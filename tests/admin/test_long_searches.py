"""A search of any length in the admin is answered."""

import pytest

from tests import builders

pytestmark = pytest.mark.django_db

WORDS = "+".join(f"ord{number}" for number in range(200))
SEARCHES = (
    "/admin/pages/search/",
    "/admin/images/",
    "/admin/documents/",
    "/admin/snippets/directory/business/",
    "/admin/snippets/choose/directory/business/results/",
    "/admin/choose-page/search/",
    "/admin/images/chooser/results/",
    "/admin/documents/chooser/results/",
)


@pytest.mark.parametrize("address", SEARCHES)
def test_a_search_of_two_hundred_words_is_answered(client, address):
    client.force_login(builders.superuser())

    assert client.get(f"{address}?q={WORDS}").status_code == 200


def test_the_search_of_the_page_api_is_cut_too(client):
    client.force_login(builders.superuser())

    assert client.get(f"/admin/api/main/pages/?search={WORDS}").status_code == 200


def test_a_short_search_is_left_as_it_was_typed(client):
    client.force_login(builders.superuser())

    response = client.get("/admin/pages/search/?q=landsbyhaver+i+brug&content_type=blog.articlepage")

    assert response.wsgi_request.GET.dict() == {"q": "landsbyhaver i brug", "content_type": "blog.articlepage"}
