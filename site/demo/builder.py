"""Writes the demonstration content: each piece once, each in a transaction of its own, never over what staff wrote."""

import copy
from collections.abc import Callable

from django.core.files.images import ImageFile
from django.db import transaction
from wagtail.models import Locale, Page, Site

from core.locks import Lock, take
from core.models import Person, SiteImage
from demo import content
from demo.blocks import BodyBuilder
from demo.models import LoadedItem
from demo.translation import translate


class Builder:
    """What the parts of the load have in common: the register of what was loaded, pages by key, pictures by stem."""

    def __init__(self):
        self.danish = Locale.objects.get(language_code="da")
        self.english = Locale.objects.get(language_code="en")
        self.home = Site.objects.get(is_default_site=True).root_page.specific
        self.bodies = BodyBuilder(lambda key: self.page(key).pk, lambda stem: self.picture(stem).pk)
        self._pictures: dict[str, SiteImage] = {}

    @staticmethod
    def once(key: str, write: Callable[[], Page | None]) -> None:
        """Write a piece, unless it was written before, and remember that."""
        with transaction.atomic():
            take(Lock.INSTALLATION)
            if Builder.has_written(key):
                return
            page = write()
            LoadedItem.objects.create(key=key, translation_key=page.translation_key if page else None)

    @staticmethod
    def has_written(key: str) -> bool:
        """Whether a piece was written before, now or by an earlier load."""
        return LoadedItem.objects.filter(key=key).exists()

    def page(self, key: str) -> Page:
        """The Danish page with this key. Raises ContentError where there is none (any more)."""
        item = LoadedItem.objects.filter(key=f"page {key}").first()
        page = item and Page.objects.filter(translation_key=item.translation_key, locale=self.danish).first()
        if not page:
            raise content.ContentError(f"There is no page with the key {key}.")
        return page.specific

    def picture(self, stem: str) -> SiteImage:
        """The illustration of this name, put into the library when it is first asked for."""
        if stem not in self._pictures:
            title = content.read("pictures.toml")[stem]
            image = SiteImage.objects.filter(title=title).first()
            if not image:
                with (content.PICTURES / f"{stem}.webp").open("rb") as file:
                    image = SiteImage(title=title, credit="Landliv, CC BY 4.0")
                    image.file.save(f"{stem}.webp", ImageFile(file), save=False)
                    image.save()
            self._pictures[stem] = image
        return self._pictures[stem]

    @property
    def editors(self) -> Person:
        """Who signs the articles: the organisation, since no person is made up."""
        person, _made = Person.objects.get_or_create(
            name="Landliv", defaults={"role_da": "Redaktionen", "role_en": "The editors"}
        )
        return person

    def words(self, page: Page, said: dict, danish: dict, body_key: str) -> Page:
        """Put the words of one language into a page (its own, or a copy for the translation), and return it."""
        page.title = page.draft_title = said["title"]
        page.introduction = said.get("introduction", "")
        page.picture_alt = said.get("picture_alt", "")
        if "body" in danish:
            page.body = self.bodies.build(body_key, danish["body"], said["body"])
        return page

    def publish(
        self, page: Page, entry: content.Entry, extra_words: Callable[[Page, dict], None] | None = None
    ) -> None:
        """Write a page's words, publish it, and publish its translation."""
        self.words(page, entry.danish, entry.danish, entry.key)
        if extra_words:
            extra_words(page, entry.danish)
        page.full_clean()
        page.save()  # gives its rows their ids, so that publishing the revision finds and does not repeat them
        page.save_revision().publish()
        if entry.is_translated:
            english = copy.deepcopy(page)
            self.words(english, entry.english, entry.danish, entry.key)
            if extra_words:
                extra_words(english, entry.english)
            translate(page, english, slug=entry.english["slug"])
