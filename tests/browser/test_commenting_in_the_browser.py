"""A comment from the reader who writes it, past the moderator, to the readers who see it."""

import pytest
from playwright.sync_api import expect

from comments.models import Comment, CommentStatus
from tests import builders

pytestmark = pytest.mark.browser

PASSWORD = "et langt kodeord til prøver"
DANISH, ENGLISH = "/artikler/lille-med-vilje/", "/en/articles/small-on-purpose/"
LANGUAGES = [
    pytest.param(DANISH, "Tak. Din kommentar afventer godkendelse.", id="da"),
    pytest.param(ENGLISH, "Thank you. Your comment awaits approval.", id="en"),
]
TEXT = "Vi er to om det.\n\n<b>Og det går fint.</b>"


@pytest.fixture
def moderator():
    """Somebody of the editors' group, with a password."""
    user = builders.editor()
    user.set_password(PASSWORD)
    user.save()
    return user


def send_comment(page, path: str) -> None:
    """Fill in the form under an article and send it."""
    page.goto(path)
    page.locator("#comment-text").fill(TEXT)
    page.locator("#comment-author_name").fill("Læser i browseren")
    page.locator("#comment-author_email").fill("laeser@example.org")
    page.locator(".comment-form [type=submit]").click()


@pytest.mark.parametrize(("path", "thanks"), LANGUAGES)
def test_a_reader_is_thanked_and_the_comment_waits(page, path, thanks):
    send_comment(page, path)

    expect(page.locator("#comment-sent")).to_contain_text(thanks)
    expect(page.locator(".comment-author", has_text="Læser i browseren")).to_have_count(0)
    assert Comment.objects.get(author_name="Læser i browseren").status == CommentStatus.AWAITING
    assert page.context.cookies() == []


def test_a_moderator_approves_it_and_readers_of_both_languages_see_it(page, new_context, moderator):
    send_comment(page, DANISH)
    expect(page.locator("#comment-sent")).to_be_visible()

    desk = new_context().new_page()
    desk.goto("/admin/")
    desk.locator("[name=username]").fill(moderator.username)
    desk.locator("[name=password]").fill(PASSWORD)
    desk.locator("form [type=submit]").click()
    desk.get_by_role("link", name="Kommentarer").first.click()
    desk.get_by_role("link", name="Læser i browseren").click()
    desk.get_by_role("button", name="Godkend").click()
    expect(desk.locator(".messages")).to_contain_text("Læser i browseren")

    for path, remark in ((DANISH, None), (ENGLISH, "Written in Danish")):
        page.goto(path)
        comment = page.locator(".comment", has_text="Læser i browseren")
        expect(comment.locator(".comment-body p")).to_have_text(["Vi er to om det.", "<b>Og det går fint.</b>"])
        expect(comment.locator(".hint")).to_have_text([remark] if remark else [])
