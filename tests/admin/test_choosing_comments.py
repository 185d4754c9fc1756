"""Readers' comments, with their mail addresses, are for moderators, in choosers too."""

import pytest

from tests import builders

pytestmark = pytest.mark.django_db

CHOOSER = "/admin/snippets/choose/comments/comment/"


@pytest.fixture
def chosen(db) -> list[str]:
    """Every address of the chooser."""
    comment = builders.comment(builders.article())
    return [
        CHOOSER,
        f"{CHOOSER}results/",
        f"{CHOOSER}chosen/{comment.pk}/",
        f"{CHOOSER}chosen-multiple/?id={comment.pk}",
    ]


@pytest.mark.parametrize("role", ["writer", "lead"])
def test_others_than_moderators_are_refused(client, chosen, role):
    client.force_login(builders.writer() if role == "writer" else builders.lead_of(builders.project()))

    assert [client.get(address, headers={"X-Requested-With": "XMLHttpRequest"}).status_code for address in chosen] == [
        403
    ] * len(chosen)


def test_moderators_are_answered(client, chosen):
    client.force_login(builders.editor())

    assert client.get(chosen[0]).status_code == 200
