"""Everything that a visitor comes for works without JavaScript."""

import pytest
from playwright.sync_api import expect
from wagtail.contrib.forms.models import FormSubmission

from comments.models import Comment
from tests.browser.inspection import follow

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(java_script_enabled=False)]

PHONE = {"width": 360, "height": 800}


def test_the_menu_of_a_phone_opens_and_leads_on(page):
    page.set_viewport_size(PHONE)
    page.goto("/")
    link = page.locator(".menu a").first
    expect(link).to_be_hidden()

    page.locator(".menu > summary").click()
    follow(link)

    expect(page).to_have_url("/projekter/")


def test_a_reader_sends_a_comment_after_correcting_it(page):
    page.goto("/artikler/lille-med-vilje/")
    form = page.locator(".comment-form")
    form.locator("[name=text]").fill("Tak for en god artikel.")
    follow(form.locator("[type=submit]").first)
    expect(page.locator(".error-summary li")).to_have_count(2)
    expect(form.locator("[name=text]")).to_have_value("Tak for en god artikel.")

    form.locator("[name=author_name]").fill("En uden script")
    form.locator("[name=author_email]").fill("laeser@example.org")
    follow(form.locator("[type=submit]").first)

    expect(page.locator(".private-link")).to_be_visible()
    assert Comment.objects.get(author_name="En uden script").text == "Tak for en god artikel."


def test_a_visitor_writes_to_the_organisation(page):
    page.goto("/en/contact/")
    form = page.locator(".form")
    form.locator("[name=name]").fill("A visitor")
    form.locator("[name=email]").fill("visitor@example.org")
    form.locator("[name=message]").fill("Good morning.")
    follow(form.locator("[type=submit]").first)

    expect(page.locator("#sent")).to_be_in_viewport()
    assert FormSubmission.objects.filter(form_data__message="Good morning.").count() == 1


def test_the_filters_of_the_directory_narrow_it_down_and_come_off_again(page):
    page.set_viewport_size(PHONE)
    page.goto("/virksomheder/")
    every = page.locator(".result-count").inner_text()
    choice = page.locator("[aria-labelledby=facet-category] a").first
    expect(choice).to_be_hidden()

    page.locator(".filters summary").click()
    category = choice.locator(".choice-label").inner_text()
    follow(choice)

    expect(page.locator(".result-count")).to_be_in_viewport()
    assert all(category in place for place in page.locator(".business-card .place").all_inner_texts())
    follow(page.locator(".active-filters a"))
    expect(page.locator(".result-count")).to_have_text(every)


def test_a_place_is_chosen_on_the_map(page):
    page.goto("/virksomheder/")

    follow(page.locator('.map a[aria-label="Glumsø: 4 virksomheder"] text'))

    expect(page).to_have_url("/virksomheder/?place=glumsoe#results")
    expect(page.locator(".business-card")).to_have_count(4)
    assert all("Glumsø" in place for place in page.locator(".business-card .place").all_inner_texts())
