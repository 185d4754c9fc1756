"""Moderators work in the list by keyboard and on a phone: nothing is reloaded, nothing is out of reach."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from playwright.sync_api import expect

from comments import services
from comments.models import Comment
from comments.staff.rows import row_of
from tests import builders
from tests.browser.inspection import barriers, follow
from tests.moderators import BY_SCRIPT, REASONS, address, listing, log_in_browser

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}


@pytest.fixture
def moderator(page, site_server):
    """Somebody who moderates, logged in in the browser."""
    return log_in_browser(page, site_server)


@pytest.fixture
def waiting() -> list[Comment]:
    """Three comments that wait, the newest first."""
    article = builders.article(title="Om får")
    return [
        builders.comment(article, status="awaiting", text=text, probability=0.62, reasons=REASONS)
        for text in ("Den nederste", "Den midterste", "Den øverste " + "meget" * 100)
    ][::-1]


@pytest.fixture
def queue(page, moderator, waiting):
    """The list of what waits, open in the browser. A mark on the window shows whether it was loaded anew."""
    page.goto(listing(status="awaiting", q="Den"), wait_until="networkidle")
    page.evaluate("window.isTheSame = true")
    return page


def card(page, comment: Comment):
    return page.locator(f"#comment-{comment.pk}")


def status_of(comment: Comment) -> str:
    return Comment.objects.get(pk=comment.pk).status


def is_the_same(page) -> bool:
    return page.evaluate("window.isTheSame === true")


def test_keys_move_decide_and_undo_without_loading_the_list_anew(queue, waiting):
    first, second, third = waiting
    card(queue, first).focus()

    queue.keyboard.press("a")
    expect(card(queue, first)).to_have_attribute("data-status", "published")
    expect(card(queue, first)).to_be_focused()
    queue.keyboard.press("j")
    expect(card(queue, second)).to_be_focused()
    queue.keyboard.press("s")
    expect(card(queue, second)).to_have_attribute("data-status", "spam")
    queue.keyboard.press("u")
    expect(card(queue, second)).to_have_attribute("data-status", "awaiting")
    queue.keyboard.press("ArrowDown")
    queue.keyboard.press("b")
    expect(card(queue, third)).to_have_attribute("data-status", "binned")
    queue.keyboard.press("k")
    expect(card(queue, second)).to_be_focused()

    assert [status_of(comment) for comment in waiting] == ["published", "awaiting", "binned"]
    assert is_the_same(queue)


def test_what_was_done_is_said_and_the_numbers_follow(queue, waiting):
    before = int(queue.locator("[data-count=awaiting]").inner_text())
    card(queue, waiting[0]).locator("[data-key=s]").click()

    expect(queue.locator("[data-said]")).to_contain_text("er lagt i spam")
    expect(queue.locator("[data-count=awaiting]")).to_have_text(str(before - 1))
    expect(card(queue, waiting[0]).locator("[data-key=u]")).to_be_visible()
    assert is_the_same(queue)


def test_keys_do_nothing_outside_a_comment_and_while_somebody_types(queue, waiting):
    queue.route("**/results/**", lambda route: route.abort())  # what is typed below finds none of the comments
    queue.locator("#id_q").focus()
    queue.keyboard.type("asbu")
    queue.locator(".comment-tabs a").first.focus()
    for key in "asb":
        queue.keyboard.press(key)
    card(queue, waiting[0]).focus()
    queue.keyboard.press("e")
    queue.locator("textarea").focus()
    queue.keyboard.type("sab")

    assert [status_of(comment) for comment in waiting] == ["awaiting"] * 3


def test_keys_with_ctrl_belong_to_the_browser(queue, waiting):
    card(queue, waiting[0]).focus()
    queue.keyboard.press("Control+s")
    queue.keyboard.press("Control+b")

    queue.wait_for_timeout(200)
    assert status_of(waiting[0]) == "awaiting"


def test_the_keys_are_explained(queue, waiting):
    card(queue, waiting[0]).focus()
    queue.keyboard.press("?")

    dialog = queue.locator("dialog[data-keys]")
    expect(dialog).to_be_visible()
    assert not barriers(queue, "light")
    queue.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    queue.locator("[data-show-keys]").click()
    expect(dialog).to_be_visible()


def test_the_tabulator_key_stops_at_one_comment_only(queue):
    assert queue.locator("[data-comment][tabindex='0']").count() == 1


def test_a_comment_is_changed_in_its_place(queue, waiting):
    card(queue, waiting[0]).focus()
    queue.keyboard.press("e")
    textarea = card(queue, waiting[0]).locator("textarea")
    expect(textarea).to_be_focused()
    textarea.fill("")
    card(queue, waiting[0]).locator(".comment-form .button").first.click()
    expect(card(queue, waiting[0]).locator(".error-message")).to_be_visible()
    textarea.fill("Den rettede")
    card(queue, waiting[0]).locator(".comment-form .button").first.click()

    expect(card(queue, waiting[0]).locator(".comment-card__text")).to_have_text("Den rettede")
    assert is_the_same(queue)


def test_a_comment_is_answered_in_its_place(queue, waiting):
    card(queue, waiting[0]).focus()
    queue.keyboard.press("r")
    expect(card(queue, waiting[0]).locator("textarea")).to_have_count(0)
    queue.keyboard.press("a")
    expect(card(queue, waiting[0])).to_have_attribute("data-status", "published")
    queue.keyboard.press("r")
    expect(card(queue, waiting[0]).locator("textarea")).to_be_focused()
    queue.keyboard.type("Tak for det.")
    card(queue, waiting[0]).locator(".comment-form .button").first.click()

    expect(queue.locator("[data-said]")).to_contain_text("Dit svar er udgivet.")
    assert Comment.objects.get(parent=waiting[0]).text == "Tak for det."
    assert is_the_same(queue)


def test_what_is_typed_before_the_form_is_there_decides_nothing(queue, waiting):
    services.approve(waiting[0], builders.editor())
    queue.goto(listing(status="published", q="Den"))
    queue.route("**/reply/**", lambda route: None)  # an answer that never comes
    card(queue, waiting[0]).focus()
    queue.keyboard.press("r")
    queue.keyboard.type("sbs")

    queue.wait_for_timeout(300)
    queue.unroute_all(behavior="ignoreErrors")
    assert status_of(waiting[0]) == "published"


def test_the_form_goes_away_where_nothing_is_to_be_changed(queue, waiting):
    card(queue, waiting[0]).focus()
    queue.keyboard.press("e")
    card(queue, waiting[0]).locator("[data-cancel]").click()

    expect(card(queue, waiting[0]).locator("textarea")).to_have_count(0)
    expect(card(queue, waiting[0])).to_be_focused()


def test_the_later_of_two_moderators_is_told(queue, waiting):
    services.approve(waiting[0], builders.editor())

    card(queue, waiting[0]).locator("[data-key=s]").click()

    expect(card(queue, waiting[0])).to_have_attribute("data-status", "published")
    expect(queue.locator("[data-said]")).to_contain_text("Der er ikke sket noget")
    assert status_of(waiting[0]) == "published"


def test_without_a_connection_nothing_is_done_and_that_is_said(queue, waiting):
    queue.context.set_offline(True)

    card(queue, waiting[0]).locator("[data-key=a]").click()

    expect(card(queue, waiting[0]).locator("[data-says]")).to_be_visible()
    expect(queue.locator("[data-said]")).to_contain_text("intet er ændret")
    queue.context.set_offline(False)
    assert status_of(waiting[0]) == "awaiting"
    card(queue, waiting[0]).locator("[data-key=a]").click()
    expect(card(queue, waiting[0])).to_have_attribute("data-status", "published")


def test_comments_are_still_ticked_after_one_was_decided_on(queue, waiting):
    card(queue, waiting[0]).locator("[data-key=b]").click()
    expect(card(queue, waiting[0])).to_have_attribute("data-status", "binned")
    for comment in waiting[:2]:
        queue.locator(f"[data-object-id='{comment.pk}']").check()

    follow(queue.locator("[data-bulk-action-button]", has_text="Godkend"))
    follow(queue.locator("main form .button").first)

    expect(queue.locator(".messages")).to_contain_text("2 kommentarer er udgivet.")
    assert [status_of(comment) for comment in waiting] == ["published", "published", "awaiting"]


def test_on_a_phone_what_can_be_done_with_the_ticked_ones_is_in_sight(queue, waiting):
    queue.set_viewport_size(PHONE)

    queue.locator(f"[data-object-id='{waiting[0].pk}']").check()

    expect(queue.locator("[data-bulk-action-footer]")).to_be_in_viewport()


def test_a_search_is_prepared_for_the_keys_too(queue, waiting):
    queue.locator("#id_q").fill("midterste")
    expect(queue.locator("[data-comment]")).to_have_count(1)
    card(queue, waiting[1]).focus()
    queue.keyboard.press("a")

    expect(card(queue, waiting[1])).to_have_attribute("data-status", "published")
    expect(queue.locator("[data-show-keys]")).to_be_visible()
    assert "status=awaiting" in queue.url


def test_a_search_that_is_shown_is_not_asked_for_again_when_its_field_is_left(queue, waiting):
    asked = []
    queue.on("request", lambda request: asked.append(request.url) if "/results/" in request.url else None)
    queue.locator("#id_q").fill("midterste")
    expect(queue.locator("[data-comment]")).to_have_count(1)

    card(queue, waiting[1]).focus()
    queue.wait_for_timeout(600)  # three times as long as the admin's script waits before it asks

    assert len(asked) == 1


def test_what_was_decided_is_seen_where_the_list_came_anew_meanwhile(queue, waiting):
    first = waiting[0]
    queue.route("**/approve/", lambda route: (queue.wait_for_timeout(800), route.continue_()))
    card(queue, first).focus()
    queue.keyboard.press("a")
    queue.evaluate("document.querySelector('#listing-results').innerHTML += ''")  # every card is another one now

    expect(card(queue, first)).to_have_attribute("data-status", "published")


def test_of_two_moderators_at_the_very_same_moment_one_decides(waiting):
    clients = [Client(), Client()]
    moderators = [builders.editor(), builders.editor()]
    for client, user in zip(clients, moderators, strict=True):
        client.force_login(user)
    shown = row_of(waiting[0].pk, moderators[0]).seen
    both_are_ready = Barrier(2)

    def press(client: Client, action: str) -> bool:
        both_are_ready.wait()
        response = client.post(address(action, waiting[0]), {"seen": shown}, headers=BY_SCRIPT)
        connection.close()
        return "is-refused" in response.content.decode()

    with ThreadPoolExecutor(2) as threads:
        was_refused = list(threads.map(press, clients, ["approve", "spam"]))

    assert sorted(was_refused) == [False, True]
    decided = Comment.objects.get(pk=waiting[0].pk)
    assert decided.decided_by == moderators[was_refused.index(False)]
    assert decided.status == ("published", "spam")[was_refused.index(False)]


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_a_decision_leads_back_to_the_same_list(page, moderator, waiting):
    page.goto(listing(status="awaiting", q="Den"))

    follow(card(page, waiting[0]).locator("[data-key=a]"))

    assert page.url.endswith(listing(status="awaiting", q="Den"))
    assert status_of(waiting[0]) == "published"
    follow(card(page, waiting[1]).locator("a[data-key=e]"))
    assert address("moderate", waiting[1]) in page.url
    assert page.url.endswith("#edit")
    follow(page.locator(".comment-page > p a").first)
    assert page.url.endswith(listing(status="awaiting", q="Den"))
