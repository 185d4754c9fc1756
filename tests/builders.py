"""Makes the things that tests are about, with everything that the test does not care about filled in."""

from itertools import count

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page

from accounts.models import User
from blog.models import ArticleIndexPage, ArticlePage
from comments.models import Comment, CommentStatus
from core.models import Place
from directory.models import Business, Category, DirectoryPage
from projects.models import ProjectIndexPage, ProjectPage
from registrations.models import Registration, RegistrationStatus

_numbers = count(1)


def locale(language: str = "da") -> Locale:
    """The locale of a language."""
    return Locale.objects.get(language_code=language)


def section(model: type[Page], language: str = "da") -> Page:
    """The section page of this type in a language."""
    return model.objects.get(locale=locale(language))


def article(language: str = "da", **fields) -> ArticlePage:
    """A published article."""
    number = next(_numbers)
    page = ArticlePage(
        **{"title": f"Artikel {number}", "slug": f"artikel-{number}", "introduction": "Kort sagt.", **fields}
    )
    section(ArticleIndexPage, language).add_child(instance=page)
    return page


def project(language: str = "da", **fields) -> ProjectPage:
    """A published project."""
    number = next(_numbers)
    page = ProjectPage(**{"title": f"Projekt {number}", "slug": f"projekt-{number}", **fields})
    section(ProjectIndexPage, language).add_child(instance=page)
    return page


def business(language: str = "da", **fields) -> Business:
    """A published business."""
    number = next(_numbers)
    made = Business(
        **{
            "locale": locale(language),
            "name": f"Prøvevirksomhed {number}",
            "slug": f"proevevirksomhed-{number}",
            "introduction": "Vi prøver.",
            "category": Category.objects.first(),
            "place": Place.objects.get(slug="fuglebjerg"),
            **fields,
        }
    )
    made.full_clean()
    made.save()
    return made


def registration(language: str = "da", **fields) -> Registration:
    """A registration that waits for staff."""
    number = next(_numbers)
    answers = {
        "name": f"Tilmeldt virksomhed {number}",
        "category": str(Category.objects.first().pk),
        "introduction": "Vi prøver.",
        "employees": "0",
        "place": "4250",
        "networks": [],
    }
    now = timezone.now()
    return Registration.objects.create(
        **{
            "language": language,
            "status": RegistrationStatus.AWAITING,
            "email": f"tilmeldt-{number}@example.org",
            "answers": answers,
            "created_at": now,
            "changed_at": now,
            **fields,
        }
    )


def directory(language: str = "da") -> DirectoryPage:
    """The directory in a language."""
    return section(DirectoryPage, language)


def comment(page: Page, status: str = CommentStatus.PUBLISHED, **fields) -> Comment:
    """A comment on a page, in its place."""
    (made,) = comments(page, [{"status": status, **fields}])
    return made


def comments(page: Page, those: list[dict]) -> list[Comment]:
    """Comments on a page, each in its place, with these fields."""
    made = [
        Comment(
            **{
                "article_key": page.translation_key,
                "page": page,
                "language": "da",
                "author_name": "En læser",
                "author_email": "reader@example.org",
                "text": "Det kan jeg bruge.",
                "status": CommentStatus.PUBLISHED,
                "created_at": timezone.now(),
                **fields,
            }
        )
        for fields in those
    ]
    Comment.objects.bulk_create(made)
    for one in made:
        one.place_below(one.parent)
    Comment.objects.bulk_update(made, ["path"])
    return made


def superuser(**fields) -> User:
    """Somebody who may do everything."""
    return User.objects.create_superuser(f"chef-{next(_numbers)}", password=None, **fields)


def member_of(group_name: str) -> User:
    """Somebody in one of the groups that the installation makes."""
    user = User.objects.create_user(f"medarbejder-{next(_numbers)}")
    user.groups.add(Group.objects.get(name=group_name))
    return user


def editor() -> User:
    """Somebody who publishes, translates and moderates."""
    return member_of("Redaktører")


def writer() -> User:
    """Somebody who writes drafts for editors to publish."""
    return member_of("Skribenter")


def lead_of(*pages: Page) -> User:
    """A project lead: may change and publish what is on and below these pages, and nothing else."""
    group = Group.objects.create(name=f"Projektledere {next(_numbers)}")
    group.permissions.add(*Group.objects.get(name="Skribenter").permissions.filter(codename="access_admin"))
    for page in pages:
        for codename in ("add_page", "change_page", "publish_page"):
            GroupPagePermission.objects.create(
                group=group,
                page=page,
                permission=GroupPagePermission._meta.get_field("permission").related_model.objects.get(
                    codename=codename, content_type__app_label="wagtailcore"
                ),
            )
    user = User.objects.create_user(f"projektleder-{next(_numbers)}")
    user.groups.add(group)
    return user


def content_type(model: type[Model]) -> ContentType:
    """The content type of a model."""
    return ContentType.objects.get_for_model(model)
