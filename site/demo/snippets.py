"""Writes what is no page: topics, the directory's vocabulary and businesses, menus and footers, comments."""

import copy

from wagtail.models import Page

from blog.models import Topic
from comments import services
from comments.models import Comment
from core.models import Footer, Menu, OrganisationSettings, Place
from core.row_order import in_order
from demo import content
from demo.builder import Builder
from demo.translation import translate
from directory.models import Business, BusinessNetwork, Category, Network

MENU = ("projects", "articles", "directory", "about", "contact")
FOOTER = ("definition", "privacy", "accessibility")
FACTS = ("name", "slug", "street", "email", "website", "employees")
WORDS = ("introduction", "offers", "seeks", "opening_hours")


def write_topics(builder: Builder) -> None:
    """The topics of the articles."""
    danish, english = (content.read(f"{language}/snippets.toml")["topics"] for language in ("da", "en"))
    for slug, row in danish.items():
        builder.once(f"topic {slug}", lambda slug=slug, row=row: _vocabulary(Topic, slug, row, english[slug]))


def write_vocabulary(builder: Builder) -> None:
    """What businesses are sorted by, and their networks, which projects and articles link to."""
    for table, model in (("categories", Category), ("networks", Network)):
        for entry in content.rows("directory.toml", table):
            builder.once(
                f"{table} {entry.key}",
                lambda entry=entry, model=model: _vocabulary(model, entry.key, entry.danish, entry.english),
            )
    for entry in content.rows("directory.toml", "networks"):
        builder.once(f"network page {entry.key}", lambda entry=entry: _network_page(entry))


def write_businesses(builder: Builder) -> None:
    """The businesses."""
    for entry in content.rows("businesses.toml", "businesses"):
        builder.once(f"business {entry.key}", lambda entry=entry: _business(builder, entry))


def _network_page(entry: content.Entry) -> None:
    """What the members can do together, where staff have not said it themselves."""
    Network.objects.filter(slug=entry.key, together_da="", together_en="").update(
        together_da=entry.danish["together"], together_en=entry.english["together"]
    )


def _vocabulary(model, slug: str, danish: dict, english: dict) -> None:
    item = model(
        slug=slug,
        name_da=danish["name"],
        name_en=english["name"],
        description_da=danish["description"],
        description_en=english["description"],
    )
    item.full_clean()
    item.save()


def _business(builder: Builder, entry: content.Entry) -> None:
    said = entry.danish
    business = Business(
        locale=builder.danish,
        category=Category.objects.get(slug=said["category"]),
        place=Place.objects.get(slug=said["place"]),
        phone=said.get("phone", ""),
        **{name: said[name] for name in FACTS if name in said},
        **{name: said.get(name, "") for name in WORDS},
    )
    business.business_networks = in_order(
        BusinessNetwork(network=Network.objects.get(slug=slug)) for slug in said.get("networks", [])
    )
    business.full_clean()
    business.save()
    business.save_revision().publish()
    if entry.is_translated:
        english = copy.deepcopy(business)
        for name in WORDS:
            setattr(english, name, entry.english.get(name, ""))
        translate(business, english)


def write_navigation(builder: Builder) -> None:
    """Menus, footers and the organisation's own data, where nobody has changed what the installation made."""
    builder.once("navigation", lambda: _navigation(builder))


def _navigation(builder: Builder) -> None:
    for locale in (builder.danish, builder.english):
        menu = Menu.objects.get(locale=locale)
        if len(menu.links) < len(MENU):
            menu.links = _links(builder, locale, MENU)
            menu.save()
        footer = Footer.objects.get(locale=locale)
        if not footer.links:
            footer.text = f"<p>{content.read(f'{locale.language_code}/snippets.toml')['footer']['text']}</p>"
            footer.links = _links(builder, locale, FOOTER)
            footer.save()
    site = builder.home.get_site()
    organisation = OrganisationSettings.for_site(site)
    organisation.email = organisation.email or "landliv@example.org"
    organisation.save()


def _links(builder: Builder, locale, keys) -> list:
    pages = [builder.page(key) for key in keys]
    if locale != builder.danish:
        pages = [page.get_translation(locale) for page in pages]
    return [("page", {"page": page, "text": ""}) for page in pages]


def write_comments(builder: Builder) -> None:
    """A handful of comments: conversations, some that wait for approval, and one that the filter takes for spam."""
    for number, row in enumerate(content.read("comments.toml")["comments"]):
        builder.once(f"comment {number}", lambda row=row: _comment(builder, row))


def _comment(builder: Builder, row: dict) -> None:
    page = builder.page(row["article"])
    comment = services.submit(
        page,
        author_name=row["name"],
        author_email=row["email"],
        text=row["text"],
        language=row["language"],
        now=row["written"],
        parent=_answered(page, row.get("answers")),
        tell=False,
    )
    if row["status"] == "published":
        services.approve(comment, user=None, now=row["written"])


def _answered(page: Page, name: str | None) -> Comment | None:
    """The comment by this writer that another one answers."""
    return Comment.objects.on(page).published().get(author_name=name) if name else None
