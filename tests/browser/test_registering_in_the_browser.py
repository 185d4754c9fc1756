"""The registration, the private pages and the queue in a browser: phone and desk, keyboard alone, without script."""

import pytest
from django.db import connection
from playwright.sync_api import Page, expect

from comments.models import Fingerprint, FingerprintKey
from directory.models import Business, Category
from registrations.models import LinkRequest, Registration, RegistrationStatus
from registrations.private_links import Purpose, url_in_mail
from registrations.self_service import services as self_service
from registrations.staff import services as staff_services
from tests import builders
from tests.browser.inspection import Watch, barriers, follow
from tests.browser.test_every_page import DESK, PHONE, READERS, assert_sound
from tests.journeys import registering as it

pytestmark = pytest.mark.browser

IN_BOTH_LANGUAGES = pytest.mark.parametrize(("language", "width"), READERS)
PASSWORD = "et langt kodeord til prøver"


@pytest.fixture(autouse=True)
def tidy(db):
    """Nothing that a test registered is left."""
    before = set(Business.objects.values_list("pk", flat=True))
    yield
    for model in (Registration, LinkRequest, Fingerprint, FingerprintKey):
        model.objects.all().delete()
    for business in Business.objects.exclude(pk__in=before):
        if Business.objects.filter(pk=business.pk).exists():
            business.delete()
    connection.close()


def fill_in(page: Page) -> None:
    """Fill in the fields of the step that the page shows."""
    for name, value in it.typed().items():
        field = page.locator(f"main [name={name}]")
        if name in ("networks", "consent") and field.count():
            field.first.check()
        elif name == "category" and field.count():
            field.select_option(value)
        elif field.count():
            field.fill(value)


def go_on(page: Page) -> None:
    """Press the first button of the form."""
    follow(page.locator("main form.form [type=submit]").first)


@IN_BOTH_LANGUAGES
def test_every_step_is_sound_with_its_errors_too(page, host, language, width):
    page.set_viewport_size({"width": width, "height": 800})
    watch = Watch(page, host)
    page.goto(it.START[language])
    for is_optional in (False, False, True, False):
        assert_sound(page, watch, width)
        if not is_optional:
            go_on(page)
            expect(page.locator(".error-summary")).to_be_visible()
            assert_sound(page, watch, width)
        fill_in(page)
        go_on(page)
    expect(page.locator(".entry-preview h1")).to_have_text(it.NAME)
    assert_sound(page, watch, width)
    go_on(page)
    expect(page.locator(".plain-steps")).to_be_visible()
    assert_sound(page, watch, width)
    assert Registration.objects.get().status == RegistrationStatus.UNCONFIRMED


@IN_BOTH_LANGUAGES
def test_the_private_pages_are_sound(page, host, language, width):
    page.set_viewport_size({"width": width, "height": 800})
    waiting = builders.registration(language)
    listed = approved(builders.registration(language))
    unconfirmed = builders.registration(language, status=RegistrationStatus.UNCONFIRMED)
    paths = [
        path(url_in_mail(waiting, "entry", Purpose.BUSINESS)),
        path(url_in_mail(listed, "entry", Purpose.BUSINESS)),
        path(url_in_mail(listed, "edit", Purpose.BUSINESS)),
        path(url_in_mail(listed, "question", Purpose.BUSINESS)),
        path(url_in_mail(unconfirmed, "confirm", Purpose.CONFIRM)),
        f"{it.START[language]}{'mistet-link' if language == 'da' else 'lost-link'}/",
        f"{it.START[language]}{'din' if language == 'da' else 'yours'}/forkert/",
    ]
    for address in paths:
        watch = Watch(page, host)
        page.goto(address)
        assert_sound(page, watch, width)


def test_a_token_is_fetched_with_the_first_touch(page):
    page.goto(it.START["da"])
    with page.expect_response(lambda answer: "/token/" in answer.url):
        page.locator("#entry-name").focus()
    page.wait_for_function("document.querySelector('[name=token]').value !== ''")


def test_with_the_keyboard_alone(page):
    page.goto(it.START["da"])
    page.locator("#entry-name").focus()
    page.keyboard.type("Tastaturbageriet")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Kun tasterne.")
    page.keyboard.press("Tab")
    page.keyboard.type("0")
    page.keyboard.press("Enter")

    expect(page.locator("[aria-current=step]")).to_contain_text("Hvor og hvordan")
    page.go_back()
    expect(page.locator("#entry-name")).to_be_visible()
    page.go_forward()
    page.locator("[name=place]").fill("4250")
    page.locator("[name=place]").press("Enter")  # the first button is the way on, not the way back
    expect(page.locator("[aria-current=step]")).to_contain_text("Tilbud og ønsker")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_from_the_first_step_to_the_confirmation(page):
    page.goto(it.START["en"])
    for _step in range(4):
        fill_in(page)
        go_on(page)
    go_on(page)
    expect(page.locator("h1")).to_have_text("Thank you – look into your mail")
    registration = Registration.objects.get()
    page.goto(path(url_in_mail(registration, "confirm", Purpose.CONFIRM)))
    follow(page.get_by_role("button", name="Yes, I registered it"))
    expect(page.locator("h1")).to_have_text("Thank you. Your registration is confirmed")
    registration.refresh_from_db()
    assert registration.status == RegistrationStatus.AWAITING


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_staff_compare_and_approve_a_change(page, host, width):
    page.set_viewport_size({"width": width, "height": 900})
    editor = builders.editor()
    editor.set_password(PASSWORD)
    editor.save()
    registration = approved(builders.registration())
    propose(registration)
    page.goto("/admin/login/?next=/admin/registrations/")
    page.locator("[name=username]").fill(editor.username)
    page.locator("[name=password]").fill(PASSWORD)
    follow(page.locator("form [type=submit]"))
    expect(page.locator("main table")).to_be_visible()
    assert not barriers(page, "light", "main")
    follow(page.locator("main table").get_by_role("link", name=registration.name))
    expect(page.locator(".is-changed .addition")).to_contain_text("Helt nye ord")
    assert not barriers(page, "light", ".registration-page")
    follow(page.get_by_role("button", name="Godkend og udgiv"))
    expect(page.locator(".messages")).to_contain_text(registration.name)
    assert Registration.objects.get(pk=registration.pk).business.introduction == "Helt nye ord."


def approved(registration: Registration) -> Registration:
    """The same, in the directory."""
    category = Category.objects.get(pk=registration.answers["category"])
    staff_services.approve(
        registration, builders.superuser(), seen=registration.seen, category=category, place=it.somewhere_else()
    )
    return Registration.objects.get(pk=registration.pk)


def propose(registration: Registration) -> None:
    """Let the business change its words."""
    self_service.propose(registration, {"introduction": "Helt nye ord."}, ["introduction"])


def path(url: str) -> str:
    """The part of a mailed link after the host."""
    return "/" + url.split("/", 3)[3]
