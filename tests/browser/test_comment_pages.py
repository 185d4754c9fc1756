"""What readers and writers of comments meet beside the articles: sound in both languages, on a phone and on a desk."""

import pytest
from django.urls import reverse
from django.utils import translation

from blog.models import ArticleAuthor, ArticlePage
from comments import services
from comments.models import Comment
from comments.signed_links import Purpose, link_token
from core.models import Person
from tests import builders
from tests.browser.inspection import Watch, follow
from tests.browser.test_every_page import READERS, assert_sound

SLUG = "lille-med-vilje"
LINKED = {"writer": Purpose.WRITER, "confirm": Purpose.CONFIRM, "unsubscribe": Purpose.UNSUBSCRIBE}


pytestmark = [pytest.mark.browser, pytest.mark.parametrize(("language", "width"), READERS)]


@pytest.fixture
def article(language) -> ArticlePage:
    """An article in the language of the reader, with nothing to say against any comment."""
    return ArticlePage.objects.get(slug=SLUG).get_translation(builders.locale(language))


@pytest.fixture(autouse=True)
def window(page, width) -> None:
    """A window as wide as the reader's."""
    page.set_viewport_size({"width": width, "height": 800})


@pytest.fixture(autouse=True)
def classifier(classifier_says):
    """A classifier that holds what has »måske« in it, does not take »urtilbud«, and publishes everything else."""
    return classifier_says("publish", unless={"måske": "hold", "urtilbud": "discard", "kasino": "spam"})


def send(article: ArticlePage, text: str = "Vi er to om det.", **fields) -> Comment:
    return services.submit(
        article,
        **{
            "author_name": "En læser",
            "author_email": "laeser@example.org",
            "text": text,
            "language": article.locale.language_code,
            "tell": False,
            **fields,
        },
    )


def address(article: ArticlePage, view: str, *args) -> str:
    with translation.override(article.locale.language_code):
        return reverse(f"conversation:{view}", args=args)


def linked(article: ArticlePage, comment: Comment, view: str) -> str:
    return address(article, view, link_token(comment, LINKED[view]))


def assert_page_is_sound(page, host, width: int, path: str, status: int = 200) -> None:
    watch = Watch(page, host)
    response = page.goto(path)
    assert response.status == status
    assert_sound(page, watch, width)


def fill_in(page, article: ArticlePage, text: str) -> None:
    page.goto(article.url)
    page.locator("#comment-text").fill(text)
    page.locator("#comment-author_name").fill("En læser")
    page.locator("#comment-author_email").fill("laeser@example.org")


def test_a_conversation_with_answers_gaps_roles_and_languages(page, host, article, width):
    author = builders.writer()
    ArticleAuthor.objects.create(page=article, person=Person.objects.create(name="Forfatteren", user=author))
    first = send(article, "Se https://example.org/en/meget/lang/adresse/" + "a" * 200)
    above = first
    for number in range(5):
        above = send(article, f"Svar {number}", parent=above, user=author if number == 2 else None)
    services.edit_as_writer(above, "Rettet svar")
    send(article, "Svar til noget, der er væk", parent=(gone := send(article, "Væk om lidt")))
    services.withdraw(gone)
    other = "en" if article.locale.language_code == "da" else "da"
    builders.comment(article, text="I am from elsewhere.", language=other)

    assert_page_is_sound(page, host, width, article.url)
    assert page.locator(".comment-role").count() == page.locator(".comment--gone").count() == 1


STATES = {
    "published": ("Vi er to.", lambda comment: None),
    "subscribed": ("Vi er to.", lambda comment: services.subscribe(comment, "da")),
    "awaiting": ("Måske er vi måske to.", lambda comment: None),
    "spam": ("Til kasino", lambda comment: None),
    "withdrawn": ("Vi er to.", services.withdraw),
}


@pytest.mark.parametrize("state", STATES)
def test_the_writers_page(page, host, article, width, state):
    text, become = STATES[state]
    comment = send(article, text)
    become(comment)

    assert_page_is_sound(page, host, width, linked(article, comment, "writer"))
    page.locator("details.danger summary").click()
    assert_sound(page, Watch(page, host), width)


@pytest.mark.parametrize("view", ["confirm", "unsubscribe"])
def test_the_pages_that_mails_lead_to(page, host, article, width, view):
    comment = send(article)
    services.subscribe(comment, article.locale.language_code)

    assert_page_is_sound(page, host, width, linked(article, comment, view))
    watch = Watch(page, host)
    follow(page.locator("main form [type=submit]").first)
    assert_sound(page, watch, width)


def test_links_that_lead_nowhere(page, host, article, width):
    comment = send(article)
    erased = linked(article, comment, "writer")
    services.erase(comment)

    assert_page_is_sound(page, host, width, address(article, "writer", "made-up"), status=404)
    assert_page_is_sound(page, host, width, erased, status=410)


def test_a_report_its_errors_and_the_thanks(page, host, article, width):
    comment = send(article)
    assert_page_is_sound(page, host, width, address(article, "report", comment.pk))

    watch = Watch(page, host)
    follow(page.locator(".form [type=submit]"))
    assert_sound(page, watch, width)
    page.locator(".error-summary a").click()
    assert page.evaluate("document.activeElement.type") == "radio"

    page.locator("[type=radio]").first.check()
    follow(page.locator(".form [type=submit]"))
    assert_sound(page, watch, width)


def test_a_preview(page, host, article, width):
    fill_in(page, article, "Vi er to, se https://example.org/")
    watch = Watch(page, host)
    follow(page.locator("[name=preview]"))

    assert page.locator(".comment-preview").is_visible()
    assert_sound(page, watch, width)


@pytest.mark.parametrize("how", ["refused", "parent-gone", "closed", "page-gone"])
def test_a_comment_that_is_not_taken(page, host, article, width, how):
    parent = send(article, "Hvad siger I?")
    fill_in(page, article, "Et urtilbud" if how == "refused" else "Vi er to")
    if how == "parent-gone":
        page.evaluate("pk => { document.querySelector('[name=parent]').value = pk; }", parent.pk)
        services.withdraw(parent)
    if how in ("closed", "page-gone"):
        changed = {"comments_mode": "closed"} if how == "closed" else {"live": False}
        ArticlePage.objects.filter(pk=article.pk).update(**changed)
    try:
        watch = Watch(page, host)
        follow(page.locator(".comment-form [type=submit]").first)

        assert page.locator("[role=alert], .notice--info").first.is_visible()
        assert_sound(page, watch, width)
    finally:
        ArticlePage.objects.filter(pk=article.pk).update(comments_mode="open", live=True)


def test_a_change_that_comes_too_late(page, host, article, width, settings):
    comment = send(article)
    page.goto(linked(article, comment, "writer"))
    page.locator("#edit-text").fill("Rettet for sent")
    settings.COMMENTS_EDIT_MINUTES = 0
    watch = Watch(page, host)

    follow(page.locator("[value=edit]"))

    assert "Rettet for sent" in page.locator(".notice--info").inner_text()
    assert_sound(page, watch, width)
