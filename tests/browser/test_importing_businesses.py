"""The import of businesses in the browser: upload, preview, one button; on a phone and on a desk."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from directory.models import Business
from tests import builders
from tests.browser.inspection import Watch, barriers, follow, overflow
from tests.browser.test_admin_in_danish import untranslated
from tests.directory.spreadsheets.making import NEW, csv_of

pytestmark = pytest.mark.browser

SHEET = csv_of(
    NEW | {"Telefon": "55 77 12 34", "Bemærkninger": "x"},
    {"Adresseord": "browserens-smedje", "Kort fortalt (på dansk)": "Ny tekst. " * 20},
)
REFUSED = csv_of(NEW | {"Telefon": "12", "Kategori": "Rumfart"})


@pytest.fixture
def editor():
    return builders.editor()


@pytest.fixture
def desk(page, site_server, editor):
    """The browser of an editor, logged in."""
    client = Client()
    client.force_login(editor)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site_server.url}
    page.context.add_cookies([cookie])
    return page


@pytest.fixture(autouse=True)
def _own_business():
    """A business to change, which goes afterwards with the new one."""
    builders.business(name="Browserens Smedje", slug="browserens-smedje")
    yield
    Business.objects.filter(slug__in=["browserens-smedje", "roegeriet-paa-aeroe"]).delete()


def choose(desk, content: bytes) -> None:
    """Choose a file, and ask what would happen."""
    desk.locator("[name=file]").set_input_files({"name": "ark.csv", "mimeType": "text/csv", "buffer": content})
    follow(desk.locator("form[enctype] button.button"))


def faults_of(desk) -> list[str]:
    """What is wrong with the page, but for what is wrong with every page of Wagtail's admin."""
    desk.evaluate("document.querySelectorAll('#wagtail-sidebar, .w-userbar').forEach((part) => part.remove())")
    return [*overflow(desk), *barriers(desk, "light"), *barriers(desk, "dark")]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_sheet_is_imported(desk, host, width):
    desk.set_viewport_size({"width": width, "height": 900})
    watch = Watch(desk, host)
    desk.goto(reverse("business_import:upload"))
    assert untranslated(desk) == []
    assert faults_of(desk) == []

    desk.goto(reverse("business_import:upload"))
    choose(desk, SHEET)
    expect(desk.locator("[data-sum]")).to_have_text("1 ny, 1 ændret, 0 uændrede, 0 afviste.")
    expect(desk.get_by_text("Bemærkninger")).to_be_visible()
    assert untranslated(desk) == []
    address = desk.url
    assert faults_of(desk) == []

    desk.goto(address)
    follow(desk.get_by_role("link", name="Nye (1)"))
    expect(desk.locator(".directory-import__line")).to_contain_text("Vi ryger sild.")
    follow(desk.get_by_role("button", name="Skriv det hele"))
    expect(desk.get_by_text("1 virksomhed er ny, 1 er ændret.")).to_be_visible()
    assert not watch.problems, "\n".join(watch.problems)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_refused_row_says_what_is_wrong(desk, width):
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(reverse("business_import:upload"))
    choose(desk, REFUSED)

    expect(desk.locator(".directory-import__faults li")).to_have_count(2)
    expect(desk.get_by_role("button", name="Skriv det hele")).to_have_count(0)
    assert faults_of(desk) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_file_that_is_no_sheet_is_refused_beside_the_field(desk, width):
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(reverse("business_import:upload"))
    choose(desk, b"\x89PNG\r\n\x1a\n\x00\x00")

    expect(desk.get_by_text("Det er ikke en tekstfil.")).to_be_visible()
    assert faults_of(desk) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["list", "report"])
def test_the_list_and_the_report_fit(desk, host, address, width):
    addresses = {
        "list": f"{reverse('wagtailsnippets_directory_business:list')}?locale=da",
        "report": reverse("business_report:index"),
    }
    desk.set_viewport_size({"width": width, "height": 900})
    watch = Watch(desk, host)
    desk.goto(addresses[address], wait_until="networkidle")

    assert untranslated(desk) == []
    assert overflow(desk) == []
    assert not watch.problems, "\n".join(watch.problems)
