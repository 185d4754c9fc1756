"""Pages of the demonstration: home, plain pages, sections, projects with their updates, articles."""

from datetime import date

from wagtail.models import Page

from blog.models import (
    ArticleAuthor,
    ArticleIndexPage,
    ArticleNetwork,
    ArticlePage,
    ArticleRelatedPage,
    ArticleTopic,
    Topic,
)
from comments.pages import CommentsMode
from core.models import Place
from core.row_order import in_order
from demo import content
from demo.builder import Builder
from directory.models import DirectoryPage, Network
from home.models import ContactFormField, ContactPage, HomeFeaturedPage, StandardPage
from projects.models import (
    ProjectFunding,
    ProjectIndexPage,
    ProjectLead,
    ProjectNetwork,
    ProjectPage,
    ProjectPartner,
    ProjectPlace,
    ProjectRelatedArticle,
    ProjectResult,
    ProjectUpdatePage,
)

SECTION_TYPES = {"projects": ProjectIndexPage, "articles": ArticleIndexPage, "directory": DirectoryPage}
SECTIONS = ("home", *SECTION_TYPES)
"""The pages that the installation made: the content gives them words."""


class PageWriter:
    """Writes pages in two rounds: first all of them with their titles, then their words, which link to each other."""

    def __init__(self, builder: Builder):
        self.builder = builder
        self.plain = {entry.key: entry for entry in content.pages("pages")}
        self.projects = list(content.pages("projects"))
        self.articles = list(content.pages("articles"))

    def write(self) -> None:
        """Write what is not there yet."""
        self._make_all()
        self._write_plain_pages()
        for entry in self.projects:
            self.builder.once(f"words {entry.key}", lambda entry=entry: self._write_project(entry))
            for update in entry.children:
                self._make(ProjectUpdatePage, update, entry.key, date=update.danish["date"])
                self.builder.once(f"words {update.key}", lambda update=update: self._write_update(update))
        for entry in self.articles:
            self.builder.once(f"words {entry.key}", lambda entry=entry: self._write_article(entry))
        self.builder.once("words home", self._write_home)

    # The first round

    def _make_all(self) -> None:
        self.builder.once("page home", lambda: self.builder.home)
        for key, section_type in SECTION_TYPES.items():
            self.builder.once(f"page {key}", lambda model=section_type: model.objects.child_of(self.builder.home).get())
        for key, entry in self.plain.items():
            if key not in SECTIONS:
                self._make(StandardPage if key != "contact" else ContactPage, entry, "home")
        for entry in self.articles:
            mode = entry.danish.get("comments_mode", CommentsMode.OPEN)
            self._make(ArticlePage, entry, "articles", date=entry.danish["date"], comments_mode=mode)
        for entry in self.projects:
            self._make(ProjectPage, entry, "projects")

    def _make(self, model, entry: content.Entry, parent_key: str, **facts) -> None:
        def make():
            page = model(
                title=entry.danish["title"],
                slug=entry.danish["slug"],
                locale=self.builder.danish,
                live=False,
                **facts,
            )
            if stem := entry.danish.get("picture"):
                page.picture = self.builder.picture(stem)
            return self.builder.page(parent_key).add_child(instance=page)

        self.builder.once(f"page {entry.key}", make)

    # The second round

    def _write_plain_pages(self) -> None:
        for key, entry in self.plain.items():
            if key == "home":
                continue
            write = self._write_contact if key == "contact" else self._write_plain
            self.builder.once(f"words {key}", lambda entry=entry, write=write: write(entry))

    def _write_plain(self, entry: content.Entry) -> None:
        page = self.builder.page(entry.key)
        if entry.key in SECTIONS and page.introduction:
            return  # staff gave it words before
        self.builder.publish(page, entry)

    def _write_contact(self, entry: content.Entry) -> None:
        page = self.builder.page(entry.key)
        page.form_fields = [
            ContactFormField(
                locale=page.locale,
                sort_order=order,
                field_type=row["type"],
                label=row["label"],
                clean_name=("name", "email", "message")[order],
            )
            for order, row in enumerate(entry.danish["fields"])
        ]
        page.subject = "Landliv"

        def words(page: ContactPage, said: dict) -> None:
            page.thank_you_text = said["thank_you_text"]
            page.subject = said["title"]
            fields = list(page.form_fields.all())
            for field, row in zip(fields, said["fields"], strict=True):
                field.label, field.help_text = row["label"], row["help_text"]
            page.form_fields = fields  # each all() reads them anew

        self.builder.publish(page, entry, words)

    def _write_home(self) -> None:
        entry = self.plain["home"]
        page = self.builder.page("home")
        if page.introduction:
            return
        page.picture = self.builder.picture(entry.danish["picture"])
        page.featured_pages = in_order(
            HomeFeaturedPage(page=self.builder.page(key)) for key in entry.danish["featured"]
        )

        def words(page, said: dict) -> None:
            page.hero_heading = said["hero_heading"]

        self.builder.publish(page, entry, words)

    def _write_article(self, entry: content.Entry) -> None:
        page = self.builder.page(entry.key)
        page.article_authors = in_order([ArticleAuthor(person=self.builder.editors)])
        page.article_topics = in_order(
            ArticleTopic(topic=Topic.objects.get(slug=slug)) for slug in entry.danish["topics"]
        )
        page.networks = in_order(
            ArticleNetwork(network=Network.objects.get(slug=slug)) for slug in entry.danish.get("networks", [])
        )
        page.related_pages = in_order(
            ArticleRelatedPage(page=self.builder.page(key)) for key in entry.danish.get("related", [])
        )
        self.builder.publish(page, entry)

    def _write_project(self, entry: content.Entry) -> None:
        page = self.builder.page(entry.key)
        self._write_facts(page, entry.danish)
        results = entry.danish.get("results", [])
        page.results = in_order(ProjectResult(locale=page.locale, text=row["text"]) for row in results)

        def words(page: ProjectPage, said: dict) -> None:
            results = list(page.results.all())
            for result, row in zip(results, said.get("results", []), strict=True):
                result.text = row["text"]
            page.results = results  # each all() reads them anew

        self.builder.publish(page, entry, words)

    def _write_update(self, entry: content.Entry) -> None:
        self.builder.publish(self.builder.page(entry.key), entry)

    def _write_facts(self, page: ProjectPage, facts: dict) -> None:
        page.status = facts["status"]
        page.starts = _month(facts.get("starts"))
        page.ends = _month(facts.get("ends"))
        page.website = facts.get("website", "")
        if "predecessor" in facts:
            page.predecessor = Page.objects.get(pk=self.builder.page(facts["predecessor"]).pk)
        page.leads = in_order([ProjectLead(person=self.builder.editors)])
        page.partners = in_order(ProjectPartner(name=row["name"]) for row in facts.get("partners", []))
        page.funding = in_order(
            ProjectFunding(
                funder=row["funder"],
                applied=row.get("applied"),
                granted=row.get("granted"),
                decided_on=row.get("decided"),
            )
            for row in facts.get("funding", [])
        )
        page.places = in_order(ProjectPlace(place=Place.objects.get(slug=slug)) for slug in facts.get("places", []))
        page.networks = in_order(
            ProjectNetwork(network=Network.objects.get(slug=slug)) for slug in facts.get("networks", [])
        )
        page.related_articles = in_order(
            ProjectRelatedArticle(article=self.builder.page(key)) for key in facts.get("related_articles", [])
        )


def _month(text: str | None) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None
