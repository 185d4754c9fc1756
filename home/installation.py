"""What a new site begins with: languages, home and section pages, menus, places and groups.

Runs at every start of a development site and at every release. Each part is made where it is missing, and never
changed afterwards: from then on it is staff's. Only rights that are new are given later, too (home.roles), and what is
private in one language is made private in the other.
"""

import tomllib
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale, Page, Site, Task, Workflow

from core.locks import Lock, take
from core.models import Footer, Menu, Municipality, OrganisationSettings, Place
from core.translations.language_versions.privacy import restrict_every_version
from home.models import HomePage
from home.roles import give_new_rights, install_groups
from search.models import Word

STRUCTURE = Path(__file__).parent / "data" / "structure.toml"
PLACES = Path(__file__).parents[1] / "site" / "core" / "data" / "places.toml"

UNSET_HOST = "localhost"
DEFAULT_PORTS = {"http": 80, "https": 443}


@transaction.atomic
def install(*, set_address: bool = False) -> list[Permission]:
    """Make what is missing. Returns the rights that the editors were given, because they are new: on a site that is
    made just now that is none, since their whole group is.

    With `set_address` the site gets the address of BASE_URL also where it has another one already.
    Two at once: the second waits, and finds everything made.
    """
    take(Lock.INSTALLATION)
    structure = tomllib.loads(STRUCTURE.read_text(encoding="utf-8"))
    locales = [Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES]
    is_new_site = not HomePage.objects.exists()
    if is_new_site:
        install_places()
        pages = install_pages(structure["pages"], locales)
        install_menus(structure["footer"], pages, locales)
        install_groups(structure["groups"])
        install_workflow(structure["workflow"]["name"])
        install_organisation()
    install_address(anyway=set_address)
    install_search()
    restrict_every_version()
    new_rights = give_new_rights(structure["groups"])
    return [] if is_new_site else new_rights


def install_places() -> None:
    """The municipalities and places of core/data/places.toml."""
    data = tomllib.loads(PLACES.read_text(encoding="utf-8"))
    municipalities = {
        row["code"]: Municipality.objects.get_or_create(code=row["code"], defaults={"name": row["name"]})[0]
        for row in data["municipalities"]
    }
    for row in data["places"]:
        facts = {**row, "municipality": municipalities[row["municipality"]]}
        Place.objects.get_or_create(slug=row["slug"], defaults=facts)


def install_pages(pages: dict, locales: list[Locale]) -> dict[str, dict[str, Page]]:
    """The home page and the sections below it, published in both languages. Returns them by key and language."""
    root = Page.get_first_root_node()
    welcome = root.get_children().filter(slug="home").first()
    source, *others = locales
    made: dict[str, dict[str, Page]] = {}
    for key, row in pages.items():
        parent = root if key == "home" else made["home"][source.language_code]
        page = apps.get_model(row["type"])(locale=source, **row[source.language_code])
        parent.add_child(instance=page)
        page.save_revision().publish()
        made[key] = {source.language_code: page}
        for locale in others:
            made[key][locale.language_code] = _translate(page, locale, row[locale.language_code])
    home = made["home"][source.language_code]
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": UNSET_HOST, "site_name": "Landliv"}
    )
    if welcome and welcome.specific_class is Page:
        welcome.delete()
    return made


def _translate(page: Page, locale: Locale, words: dict) -> Page:
    translation = page.copy_for_translation(locale)
    for name, value in words.items():
        setattr(translation, name, value)
    translation.draft_title = translation.title
    translation.save_revision().publish()
    return translation


def install_menus(footer: dict, pages: dict[str, dict[str, Page]], locales: list[Locale]) -> None:
    """A menu and a footer a language, of one translation key each."""
    source, *others = locales
    sections = [key for key in pages if key != "home"]
    for model in (Menu, Footer):
        made = None
        for locale in (source, *others):
            item = model(locale=locale) if made is None else model(locale=locale, translation_key=made.translation_key)
            if model is Menu:
                item.links = [("page", {"page": pages[key][locale.language_code], "text": ""}) for key in sections]
            else:
                item.text = footer[locale.language_code]
            item.save()
            made = made or item


def install_address(*, anyway: bool = False) -> None:
    """The site's address, of which sitemap and feeds are made, where it is still the one that Wagtail came with."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    sites = Site.objects.filter(is_default_site=True)
    for site in sites if anyway else sites.filter(hostname=UNSET_HOST):
        site.hostname = address.hostname
        site.port = address.port or DEFAULT_PORTS[address.scheme]
        site.save()


def install_search() -> None:
    """The search's index and vocabulary, on a site whose index an earlier release wrote by other rules."""
    if not Word.objects.exists():
        call_command("update_index", verbosity=0)


def install_organisation() -> None:
    """Where the site writes when something waits for staff, until they say otherwise: its own mail address."""
    organisation = OrganisationSettings.for_site(Site.objects.get(is_default_site=True))
    organisation.notification_email = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    organisation.save()


def install_workflow(name: str) -> None:
    """Wagtail's stock workflow, by which editors approve what writers send, under a Danish name."""
    for model in (Workflow, Task):
        model.objects.filter(name="Moderators approval").update(name=name)
