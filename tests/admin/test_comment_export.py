"""What is exported of the comments: what the list shows, and nothing that a spreadsheet calculates."""

import csv
from io import StringIO

import pytest

from comments.models import Comment
from tests import builders
from tests.moderators import REASONS, listing, log_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _only_what_the_test_writes(db):
    Comment.objects.all().delete()


@pytest.fixture
def article(db):
    """An article with a name."""
    return builders.article(title="Om får")


def exported(client, **query) -> list[dict]:
    response = client.get(listing(export="csv", **query))
    return list(csv.DictReader(StringIO(response.getvalue().decode())))


def test_the_export_holds_what_the_list_shows(client, article):
    builders.comment(article, status="spam", text="Ikke dette")
    comment = builders.comment(article, status="awaiting", probability=0.62, reasons=REASONS)
    log_in(client)

    (row,) = exported(client, status="awaiting", q="bruge")

    assert comment.text in row.values()
    assert "Der er tre links; Der loves »guld«" in row.values()
    assert "62" in row.values()
    assert "Om får" in row.values()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n="])
def test_no_spreadsheet_calculates_what_a_reader_wrote(client, article, start):
    formula = f"{start}HYPERLINK(1)"
    builders.comment(
        builders.article(title=formula.strip()), text=formula, author_name=formula, author_email="=a@example.org"
    )
    log_in(client)

    (row,) = exported(client, status="")

    cells = [cell for cell in row.values() if "HYPERLINK" in cell or "example.org" in cell]
    assert len(cells) == 4
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def test_the_export_is_for_moderators(client, article):
    builders.comment(article)
    client.force_login(builders.writer())

    assert client.get(listing(export="csv")).status_code == 302
