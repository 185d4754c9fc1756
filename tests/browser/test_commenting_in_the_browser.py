"""A comment from the reader who writes it, with a mouse, without one, and without script, to the readers who see it."""

import pytest
from playwright.sync_api import Page, expect

from comments import signed_links
from comments.models import Comment, CommentStatus
from tests import builders
from tests.browser.inspection import follow, overflow
from tests.browser.test_keyboard import tab_to

pytestmark = pytest.mark.browser

PASSWORD = "et langt kodeord til prøver"
DANISH, ENGLISH = "/artikler/lille-med-vilje/", "/en/articles/small-on-purpose/"
WAITS = ("Tak. Din kommentar afventer godkendelse.", "Thank you. Your comment awaits approval.")
PUBLISHED = ("Tak. Din kommentar er udgivet.", "Thank you. Your comment is published.")
BOTH = [pytest.param(DANISH, 0, id="da"), pytest.param(ENGLISH, 1, id="en")]
TEXT = "Vi er to om det.\n\n<b>Og det går fint.</b>"
NAME = "Læser i browseren"


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that holds what has »måske« in it, and publishes everything else."""
    return classifier_says("publish", unless={"måske": "hold"})


@pytest.fixture
def moderator():
    """Somebody of the editors' group, with a password."""
    user = builders.editor()
    user.set_password(PASSWORD)
    user.save()
    return user


def fill_in(page: Page, text: str = TEXT) -> None:
    page.locator("#comment-text").fill(text)
    page.locator("#comment-author_name").fill(NAME)
    page.locator("#comment-author_email").fill("laeser@example.org")


def send_comment(page: Page, path: str, text: str = TEXT) -> None:
    """Fill in the form under an article and send it."""
    page.goto(path)
    fill_in(page, text)
    follow(page.locator(".comment-form [type=submit]").first)
    expect(page.locator(".private-link")).to_be_visible()


def press(page: Page, action: str) -> None:
    follow(page.locator(f"[value={action}]"))


def the_whole_way(page: Page, path: str, language: int) -> None:
    """See the comment first, send it, find it, change it, answer it, erase it."""
    page.goto(path)
    fill_in(page)
    follow(page.locator("[name=preview]"))
    expect(page.locator(".comment-preview .comment-body p")).to_have_text(
        ["Vi er to om det.", "<b>Og det går fint.</b>"]
    )
    expect(page.locator("#comment-text")).to_have_value(TEXT)
    follow(page.locator(".comment-form [type=submit]").first)

    expect(page.locator("h1")).to_have_text(PUBLISHED[language])
    own = page.url
    follow(page.locator(".more[href*='#comment-']"))
    comment = page.locator(".comment", has_text=NAME)
    expect(comment).to_be_in_viewport()
    expect(comment.locator(".comment-body p")).to_have_text(["Vi er to om det.", "<b>Og det går fint.</b>"])

    page.goto(own)
    page.locator("#edit-text").fill("Vi er tre om det.")
    press(page, "edit")
    expect(page.locator(".comment-body").first).to_have_text("Vi er tre om det.")

    page.goto(path)
    follow(comment.locator(".comment-actions a").first)
    expect(page.locator(".comment-quote")).to_contain_text("Vi er tre om det.")
    expect(page.locator("#write")).to_be_in_viewport()
    fill_in(page, "Vi er fire.")
    follow(page.locator(".comment-form [type=submit]").first)
    expect(page.locator("h1")).to_have_text(PUBLISHED[language])
    reply = Comment.objects.get(text="Vi er fire.")
    assert reply.parent.text == "Vi er tre om det."

    page.goto(own)
    page.locator("details.danger summary").click()
    press(page, "erase")
    expect(page.locator("h1")).to_have_text(["Din kommentar er slettet", "Your comment is deleted"][language])
    page.goto(path)
    expect(page.locator(".comment--gone")).to_be_visible()
    expect(page.locator(".comment", has_text="Vi er fire.")).to_be_visible()
    assert page.context.cookies() == []


@pytest.mark.parametrize(("path", "language"), BOTH)
def test_the_whole_way(page, path, language):
    the_whole_way(page, path, language)


@pytest.mark.parametrize(("path", "language"), BOTH)
@pytest.mark.browser_context_args(java_script_enabled=False)
def test_the_whole_way_without_script(page, path, language):
    the_whole_way(page, path, language)


@pytest.mark.parametrize(("path", "language"), BOTH)
def test_a_reader_is_thanked_and_the_comment_waits(page, path, language):
    send_comment(page, path, "Vi er måske to.")

    expect(page.locator("h1")).to_have_text(WAITS[language])
    assert Comment.objects.get(author_name=NAME).status == CommentStatus.AWAITING
    page.goto(path)
    expect(page.locator(".comment-author", has_text=NAME)).to_have_count(0)


def test_a_moderator_approves_it_and_readers_of_both_languages_see_it(page, new_context, moderator):
    send_comment(page, DANISH, f"{TEXT} Måske, måske ikke.")

    desk = new_context().new_page()
    desk.goto("/admin/")
    desk.locator("[name=username]").fill(moderator.username)
    desk.locator("[name=password]").fill(PASSWORD)
    follow(desk.locator("form [type=submit]"))
    desk.goto(f"/admin/comments/{Comment.objects.get(author_name=NAME).pk}/")
    follow(desk.get_by_role("button", name="Godkend").first)
    expect(desk.locator("body")).to_contain_text("er udgivet")

    for path, remark in ((DANISH, None), (ENGLISH, "Written in Danish")):
        page.goto(path)
        comment = page.locator(".comment", has_text=NAME)
        expect(comment.locator(".comment-body p")).to_have_text(
            ["Vi er to om det.", "<b>Og det går fint.</b> Måske, måske ikke."]
        )
        expect(comment.locator(".hint")).to_have_text([remark] if remark else [])


def test_the_token_comes_when_somebody_begins_to_write_and_says_since_when(page, classifier):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/token/" in request.url else None)
    page.goto(DANISH, wait_until="networkidle")
    assert asked == []
    expect(page.locator("[name=token]")).to_have_value("")

    with page.expect_response("**/token/**"):
        page.locator("#comment-text").focus()
    expect(page.locator("[name=token]")).not_to_have_value("")
    fill_in(page)
    follow(page.locator(".comment-form [type=submit]").first)
    expect(page.locator(".private-link")).to_be_visible()

    token = classifier.asked[-1][0].token
    assert token.state == signed_links.TokenState.VALID
    assert token.age >= 0
    assert len(asked) == 1


def test_without_the_token_a_comment_is_taken_all_the_same(page, classifier):
    page.route("**/token/**", lambda route: route.abort())

    send_comment(page, DANISH)

    assert classifier.asked[-1][0].token.state == signed_links.TokenState.ABSENT


def test_with_the_keyboard_alone(page):
    page.goto(DANISH)
    tab_to(page, "#comment-text")
    page.keyboard.type("Skrevet uden mus.")
    tab_to(page, "#comment-author_name")
    page.keyboard.type(NAME)
    tab_to(page, "#comment-author_email")
    page.keyboard.type("laeser@example.org")
    tab_to(page, "[name=wants_mail]")
    page.keyboard.press("Space")
    tab_to(page, ".comment-form [type=submit]")
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text(PUBLISHED[0])
    assert Comment.objects.get(author_name=NAME).subscription
    tab_to(page, "details.danger summary")
    page.keyboard.press("Enter")
    tab_to(page, "[value=erase]")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Din kommentar er slettet")


def test_a_program_that_fills_in_everything_meets_the_trap_and_a_person_does_not(page):
    page.goto(DANISH)

    expect(page.locator("[name=remark]")).not_to_be_in_viewport()
    stops = page.eval_on_selector_all(".comment-form [tabindex='-1']", "all => all.map(field => field.name)")
    assert "remark" in stops
    assert page.locator("[name=remark]").get_attribute("autocomplete") == "off"
    assert "remark" not in page.locator(".comment-form").aria_snapshot().lower()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "text",
    [
        "x" * 3_000,
        "z" + "\u0335\u0321\u0322\u0327" * 300 + "algo",
        "\u202eolleh\u202c " * 50,
        "https://example.org/" + "a" * 2_000,
    ],
    ids=["one word", "zalgo", "bidi", "address"],
)
def test_no_comment_makes_the_page_wider_or_covers_another(page, text, width):
    article = builders.article(first_published_at=None)
    builders.comment(article, text="Før", author_name="Anna")
    builders.comment(article, text=text, author_name="x" * 80)
    last = builders.comment(article, text="Efter", author_name="Bo")
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(article.url)

    assert overflow(page) == []
    link = page.locator(f"#comment-{last.pk} .comment-actions a").first
    follow(link)
    expect(page.locator(".comment-quote")).to_have_text("Efter")
