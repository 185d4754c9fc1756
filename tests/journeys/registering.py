"""What businesses and staff do in more than one journey through the directory."""

import json
import re
from urllib.parse import urlsplit

from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail_localize.models import StringSegment

from core.models import Place
from directory.models import Business, Category, Network
from registrations import places
from registrations.form import services as form
from registrations.forms import STEPS, as_form_data, as_typed
from registrations.models import Registration
from registrations.private_links import Purpose, token_for, url_in_mail
from registrations.staff import services as staff_services
from tests import builders
from tests.reading import one, soup

OWN_ORIGIN = {"origin": "http://testserver"}
ADDRESS = "bager@example.org"
NAME = "Prøvebageriet"
START = {"da": "/tilmeld-din-virksomhed/", "en": "/en/register-your-business/"}


def typed(**changes) -> dict:
    """What a business types into all steps together."""
    return {
        "name": NAME,
        "category": str(Category.objects.get(slug="haandvaerk").pk),
        "introduction": "Vi bager på surdej.",
        "employees": "1",
        "place": "4250",
        "street": "Eksempelvej 9",
        "phone": "00 00 00 99",
        "email": "butik@example.org",
        "website": "example.org/bageri",
        "opening_hours": "Lørdag kl. 8–12",
        "offers": "Brød og boller.",
        "seeks": "En bod på markedet.",
        "networks": [str(Network.objects.first().pk)],
        "cvr": "13 74 81 36",
        "upkeep_email": ADDRESS,
        "consent": "on",
        **changes,
    }


def send_step(client, address: str, answers: dict, **extra):
    """Fill in the fields of the step at this address, and send it."""
    step = one(client.get(address), "main form.form[method=post]")
    names = {field["name"] for field in step.select("[name]")}
    data = {name: value for name, value in answers.items() if name in names}
    return client.post(step["action"], data | extra, headers=OWN_ORIGIN)


def fill_in(client, language: str = "da", **changes) -> str:
    """Go through the steps. Returns the address of the last page, where everything is checked."""
    address = START[language]
    while True:
        response = send_step(client, address, typed(**changes))
        assert response.status_code == 302, response.context["form"].errors
        address = response["Location"]
        if not soup(client.get(address)).select("[name=upkeep_email], [name=place], [name=offers]"):
            return address


def send(client, address: str):
    """Press the button on the last page."""
    return client.post(address, headers=OWN_ORIGIN)


def register(client, language: str = "da", **changes) -> Registration:
    """Register a business, up to the mail."""
    assert send(client, fill_in(client, language, **changes)).status_code == 302
    return Registration.objects.latest("pk")


def links_in(message) -> list[str]:
    """The paths that a mail leads to."""
    return [urlsplit(found).path for found in re.findall(r"https?://\S+", message.body)]


def mailed(to: str = ADDRESS):
    """The last mail to an address."""
    return [message for message in mail.outbox if message.to == [to]][-1]


def press(client, address: str, **data):
    """Press a button on a private page."""
    return client.post(address, data, headers=OWN_ORIGIN)


def confirm(client, to: str = ADDRESS) -> str:
    """Follow the link of the confirming mail and press its button. Returns the private link that is mailed then."""
    (link,) = links_in(mailed(to))
    assert client.get(link).status_code == 200
    assert press(client, link).status_code == 200
    return links_in(mailed(to))[0]


def registered(client, language: str = "da", **changes) -> tuple[Registration, str]:
    """A registration that staff are to decide on, with its private link."""
    registration = register(client, language, **changes)
    link = confirm(client, changes.get("upkeep_email", ADDRESS))
    registration.refresh_from_db()
    return registration, link


def queue(tab: str = "") -> str:
    """Where staff see what waits."""
    return reverse("registrations_admin:queue") + (f"?tab={tab}" if tab else "")


def decision_page(registration: Registration) -> str:
    """Where staff decide on one."""
    return reverse("registrations_admin:decide", args=[registration.pk])


def decide(client, registration: Registration, decision: str, **data):
    """Decide as the page offers it, with everything that it shows chosen already."""
    page = client.get(decision_page(registration))
    chosen = {
        field["name"]: field.select_one("option[selected]")["value"]
        for field in soup(page).select("select[name]")
        if field.select_one("option[selected]")
    }
    data = chosen | {"seen": soup(page).select_one("[name=seen]")["value"], "decision": decision} | data
    return client.post(decision_page(registration), data)


def listed(client, language: str = "da", **changes) -> tuple[Registration, str]:
    """A business in the directory, with its private link.

    What the business and staff press on the way is what other tests are about: here the services do it, ten times as
    fast.
    """
    answers = as_form_data(typed(**changes))
    with translation.override(language):
        draft = form.begin({}, language, form.RequestSignals())
        for step in STEPS:
            form.keep(draft, as_typed(answers, step.base_fields), language)
        registration = form.confirm(form.send(draft, network_address=""))
    link = links_in(mailed(answers["upkeep_email"]))[0]
    category = Category.objects.get(pk=answers["category"])
    seen, place = registration.seen, places.find(answers["place"])
    with translation.override("da"):
        listed = staff_services.approve(registration, builders.editor(), seen=seen, category=category, place=place)
    return Registration.objects.get(pk=listed.pk), link


def edit(client, link: str, **changes):
    """Change the business in its form, as it is shown, and send it."""
    page = one(client.get(f"{link}{edit_word(link)}/"), "main form.form")
    data: dict = {}
    for field in page.select("input[name], textarea[name], select[name]"):
        if field.name == "textarea":
            data[field["name"]] = field.get_text().removeprefix("\n")
        elif field.name == "select":
            option = field.select_one("option[selected]")
            data[field["name"]] = option["value"] if option else ""
        elif field.get("type") == "checkbox":
            data.setdefault(field["name"], [])
            if field.has_attr("checked"):
                data[field["name"]].append(field["value"])
        else:
            data[field["name"]] = field.get("value", "")
    return client.post(page["action"], data | changes, headers=OWN_ORIGIN)


def edit_word(link: str) -> str:
    """The last word of the address of the form."""
    with translation.override("en" if link.startswith("/en/") else "da"):
        return reverse("registration:edit", args=["x"]).rstrip("/").rsplit("/", 1)[-1]


def somewhere_else() -> Place:
    """A place on the list that is not the one that is typed."""
    return Place.objects.get(slug="glumsoe")


def second_step(client) -> str:
    """The address of the second step of a new registration."""
    return send_step(client, START["da"], typed())["Location"]


def send_step_is_over(client, address: str) -> bool:
    """Whether the page of a registration that is sent leads on to the word of thanks."""
    response = client.get(address)
    return response.status_code == 302 and "sendt" in response["Location"]


def passing_network() -> Network:
    """A network that will not stay."""
    network = Network(name_da="Forsvinder", name_en="Goes", slug="forsvinder")
    network.save()
    return network


def business_of(registration: Registration):
    """The business that was made of a registration."""
    return Registration.objects.get(pk=registration.pk).business


def looked_after(client, slug: str, email: str = ADDRESS) -> tuple[Registration, str]:
    """A business that staff wrote, and for which they give the business's address. Returns it with its private link."""
    business = Business.objects.get(slug=slug, locale=builders.locale("da"))
    client.force_login(builders.editor())
    client.post(reverse("registrations_admin:look_after", args=[business.pk]), {"email": email})
    client.logout()
    return Registration.objects.of(business).get(), links_in(mailed(email))[0]


def private_path(registration: Registration) -> str:
    """The path of the private link, as it is mailed."""
    return urlsplit(url_in_mail(registration, "entry", Purpose.BUSINESS)).path


def pieces(client, address: str) -> dict[str, str]:
    """What the translation editor at this address asks to be translated, with the address that takes the words."""
    props = json.loads(client.get(address).context["props"])
    return {piece["source"]: piece["editUrl"] for piece in props["segments"] if piece["type"] == "string"}


def words_known_to_the_translation(registration: Registration) -> list[str]:
    """The pieces of text of a business that the translation keeps."""
    segments = StringSegment.objects.filter(source__object_id=registration.business_key)
    return sorted(segments.values_list("string__data", flat=True))


def go_on(client, address: str, **changes) -> None:
    """Fill in what is left from this step on, and send it all."""
    while soup(client.get(address)).select("[name=upkeep_email], [name=place], [name=offers]"):
        address = send_step(client, address, typed(**changes))["Location"]
    assert send(client, address).status_code == 302


def counted() -> CaptureQueriesContext:
    """Listens to what is asked of the database."""
    return CaptureQueriesContext(connection)


def step_of(draft: Registration, number: int) -> str:
    """The address of a step of a draft."""
    return reverse("registration:step", args=[number, token_for(draft, Purpose.DRAFT)])


def check_of(draft: Registration) -> str:
    """The address of the last page of a draft."""
    return reverse("registration:check", args=[token_for(draft, Purpose.DRAFT)])
