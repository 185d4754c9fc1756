"""Who may do what: every role against every action, asked of the views themselves."""

from copy import deepcopy

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from blog.models import ArticlePage
from comments import services
from comments.models import Comment, CommentSettings, LearnedFeature
from core.models import Menu, OrganisationSettings
from directory.models import Business, Network
from home.models import ContactPage
from projects.models import ProjectPage
from registrations.models import Registration
from tests import builders, staff

pytestmark = pytest.mark.django_db

ROLES = ("visitor", "writer", "editor", "lead", "superuser")


@pytest.fixture(scope="module")
def everything(module_transaction) -> "Everything":
    """One of each, made once for all cases."""
    return Everything()


@pytest.fixture
def things(everything) -> "Everything":
    """The same, for a case to change."""
    return deepcopy(everything)


class Everything:
    """One of each thing that somebody may or may not touch."""

    def __init__(self):
        self.article = builders.article(title="Artiklen")
        self.article.unpublish()
        self.own_project = builders.project()
        self.project = builders.project()
        self.comment = builders.comment(self.article, status="awaiting")
        self.settings = CommentSettings.load()
        self.business = builders.business()
        self.registration = builders.registration()

    def log_in(self, client, role: str) -> None:
        """As somebody in this role; the lead leads the own project."""
        if role == "lead":
            client.force_login(builders.lead_of(self.own_project))
        elif role != "visitor":
            client.force_login(getattr(builders, role)())


def opens_the_admin(client, things) -> bool:
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def edits_an_article(client, things) -> bool:
    return may_open(client, staff.edit_address(things.article))


def publishes_an_article(client, things) -> bool:
    client.post(staff.edit_address(things.article), page_form(things.article) | staff.PUBLISH)
    return ArticlePage.objects.get(pk=things.article.pk).live


def edits_any_project(client, things) -> bool:
    return may_open(client, staff.edit_address(things.project))


def edits_the_own_project(client, things) -> bool:
    form = page_form(things.own_project) | {"status": "planned", "introduction": "Ændret"}
    client.post(staff.edit_address(things.own_project), form | staff.PUBLISH)
    return ProjectPage.objects.get(pk=things.own_project.pk).get_latest_revision() is not None


def moderates_a_comment(client, things) -> bool:
    client.post(reverse("comments:approve", args=[things.comment.pk]))
    return Comment.objects.get(pk=things.comment.pk).status == "published"


def moderates_in_bulk(client, things) -> bool:
    address = reverse("wagtail_bulk_action", args=["comments", "comment", "approve_comments"])
    client.post(f"{address}?id={things.comment.pk}")
    return Comment.objects.get(pk=things.comment.pk).status == "published"


def marks_a_comment_as_spam(client, things) -> bool:
    client.post(reverse("comments:spam", args=[things.comment.pk]))
    return Comment.objects.get(pk=things.comment.pk).status == "spam"


def marks_as_spam_in_bulk(client, things) -> bool:
    address = reverse("wagtail_bulk_action", args=["comments", "comment", "spam_comments"])
    client.post(f"{address}?id={things.comment.pk}")
    return Comment.objects.get(pk=things.comment.pk).status == "spam"


def undoes_the_own_decision(client, things) -> bool:
    user_id = client.session.get("_auth_user_id")
    user = get_user_model().objects.filter(pk=user_id).first() if user_id else builders.editor()
    services.approve(things.comment, user)
    client.post(reverse("comments:undo", args=[things.comment.pk]))
    return Comment.objects.get(pk=things.comment.pk).status == "awaiting"


def changes_a_comment(client, things) -> bool:
    client.post(reverse("comments:edit", args=[things.comment.pk]), {"text": "Rettet", "language": "da"})
    return Comment.objects.get(pk=things.comment.pk).text == "Rettet"


def answers_a_comment(client, things) -> bool:
    comment = builders.comment(builders.article())
    client.post(reverse("comments:reply", args=[comment.pk]), {"text": "Tak for det."})
    return Comment.objects.filter(parent=comment).exists()


def settles_a_report(client, things) -> bool:
    comment = builders.comment(builders.article())
    services.report(comment, reason="other")
    client.post(reverse("comments:dismiss_reports", args=[comment.pk]))
    return not comment.reports.filter(settled_at=None).exists()


def reads_the_list_of_comments(client, things) -> bool:
    return may_open(client, reverse("wagtailsnippets_comments_comment:list") + "?status=awaiting")


def exports_comments(client, things) -> bool:
    return may_open(client, reverse("wagtailsnippets_comments_comment:list") + "?export=csv")


def sees_how_good_the_filter_is(client, things) -> bool:
    return may_open(client, reverse("comments:quality"))


def changes_the_settings_of_comments(client, things) -> bool:
    return may_open(client, reverse("wagtailsettings:edit", args=["comments", "commentsettings", things.settings.pk]))


def resets_what_the_filter_learned(client, things) -> bool:
    services.learn(builders.comment(things.article, text="Billige ure og tasker fra lageret"), is_spam=True)
    assert LearnedFeature.objects.exists()
    client.post(reverse("comments:forget"))
    return not LearnedFeature.objects.exists()


def deletes_a_comment(client, things) -> bool:
    client.post(reverse("wagtailsnippets_comments_comment:delete", args=[things.comment.pk]))
    return not Comment.objects.filter(pk=things.comment.pk).exists()


def edits_a_business(client, things) -> bool:
    return may_open(client, reverse("wagtailsnippets_directory_business:edit", args=[things.business.pk]))


def deletes_a_business(client, things) -> bool:
    client.post(reverse("wagtailsnippets_directory_business:delete", args=[things.business.pk]))
    return not Business.objects.filter(pk=things.business.pk).exists()


def lists_businesses(client, things) -> bool:
    return may_open(client, reverse("wagtailsnippets_directory_business:list"))


def exports_businesses(client, things) -> bool:
    return may_open(client, f"{reverse('wagtailsnippets_directory_business:list')}?export=csv")


def reads_the_report_of_businesses(client, things) -> bool:
    return may_open(client, reverse("business_report:index"))


def exports_the_report_of_businesses(client, things) -> bool:
    return may_open(client, f"{reverse('business_report:index')}?export=xlsx")


def opens_the_import(client, things) -> bool:
    return may_open(client, reverse("business_import:upload"))


def imports_businesses(client, things) -> bool:
    sheet = SimpleUploadedFile("ark.csv", f"Adresseord;Vej og nummer\n{things.business.slug};Nyvej 1\n".encode())
    sent = client.post(reverse("business_import:upload"), {"file": sheet, "publish": "1"})
    if staff.is_refused(sent):
        return False
    shown = client.get(sent["Location"])
    client.post(sent["Location"], {"fingerprint": shown.context["plan"].fingerprint})
    return Business.objects.get(pk=things.business.pk).street == "Nyvej 1"


def unpublishes_businesses_in_bulk(client, things) -> bool:
    address = reverse("wagtail_bulk_action", args=["directory", "business", "unpublish_businesses"])
    client.post(f"{address}?id={things.business.pk}")
    return not Business.objects.get(pk=things.business.pk).live


def changes_businesses_in_bulk(client, things) -> bool:
    network = Network.objects.first()
    address = reverse("wagtail_bulk_action", args=["directory", "business", "add_to_network"])
    client.post(f"{address}?id={things.business.pk}", {"network": network.pk})
    return Business.objects.get(pk=things.business.pk).networks == [network]


def deletes_businesses_in_bulk(client, things) -> bool:
    client.post(f"{reverse('wagtail_bulk_action', args=['directory', 'business', 'delete'])}?id={things.business.pk}")
    return not Business.objects.filter(pk=things.business.pk).exists()


def sees_registrations(client, things) -> bool:
    pages = ("registrations_admin:queue", "registrations_admin:stale")
    opened = [may_open(client, reverse(page)) for page in pages]
    opened.append(may_open(client, reverse("registrations_admin:decide", args=[things.registration.pk])))
    return all(opened) if any(opened) else False


def approves_a_registration(client, things) -> bool:
    form = {
        "decision": "approve",
        "seen": things.registration.seen,
        "category": things.business.category_id,
        "place": things.business.place_id,
    }
    client.post(reverse("registrations_admin:decide", args=[things.registration.pk]), form)
    return Registration.objects.get(pk=things.registration.pk).is_listed


def gives_a_business_an_address(client, things) -> bool:
    address = {"email": "ny@example.org"}
    client.post(reverse("registrations_admin:look_after", args=[things.business.pk]), address)
    return Registration.objects.of_email("ny@example.org").exists()


def edits_the_menu(client, things) -> bool:
    return may_open(client, reverse("wagtailsnippets_core_menu:edit", args=[Menu.objects.first().pk]))


def edits_the_settings(client, things) -> bool:
    organisation = OrganisationSettings.objects.get()
    return may_open(client, reverse("wagtailsettings:edit", args=["core", "organisationsettings", organisation.pk]))


def manages_people(client, things) -> bool:
    return may_open(client, reverse("wagtailusers_users:add"))


def manages_groups(client, things) -> bool:
    return may_open(client, reverse("wagtailusers_groups:add"))


def starts_a_translation(client, things) -> bool:
    staff.send_to_translation(client, things.article)
    return things.article.get_translations().exists()


def reads_messages(client, things) -> bool:
    contact = ContactPage.objects.get(locale=builders.locale("da"))
    return may_open(client, reverse("wagtailforms:list_submissions", args=[contact.pk]))


def may_open(client, address: str) -> bool:
    response = client.get(address)
    assert response.status_code == 200 or staff.is_refused(response), f"{address}: {response.status_code}"
    return response.status_code == 200


def page_form(page) -> dict:
    """What the form of a page sends that has no body and nothing listed."""
    empty_lists = {
        f"{relation.get_accessor_name()}-{count}": "0"
        for relation in page._meta.related_objects
        for count in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    return {
        "title": page.title,
        "slug": page.slug,
        "date": "1.9.2026",
        "comments_mode": "open",
        "body-count": "0",
        **empty_lists,
    }


#                                    visitor writer editor lead superuser
MATRIX = {
    opens_the_admin:                  (False, True,  True,  True,  True),
    edits_an_article:                 (False, True,  True,  False, True),
    publishes_an_article:             (False, False, True,  False, True),
    edits_any_project:                (False, True,  True,  False, True),
    edits_the_own_project:            (False, True,  True,  True,  True),
    moderates_a_comment:              (False, False, True,  False, True),
    moderates_in_bulk:                (False, False, True,  False, True),
    marks_a_comment_as_spam:          (False, False, True,  False, True),
    marks_as_spam_in_bulk:            (False, False, True,  False, True),
    undoes_the_own_decision:          (False, False, True,  False, True),
    changes_a_comment:                (False, False, True,  False, True),
    answers_a_comment:                (False, False, True,  False, True),
    settles_a_report:                 (False, False, True,  False, True),
    reads_the_list_of_comments:       (False, False, True,  False, True),
    exports_comments:                 (False, False, True,  False, True),
    sees_how_good_the_filter_is:      (False, False, True,  False, True),
    changes_the_settings_of_comments: (False, False, True,  False, True),
    resets_what_the_filter_learned:   (False, False, True,  False, True),
    deletes_a_comment:                (False, False, True,  False, True),
    edits_a_business:                 (False, False, True,  False, True),
    deletes_a_business:               (False, False, True,  False, True),
    lists_businesses:                 (False, False, True,  False, True),
    exports_businesses:               (False, False, True,  False, True),
    opens_the_import:                 (False, False, True,  False, True),
    imports_businesses:               (False, False, True,  False, True),
    reads_the_report_of_businesses:   (False, False, True, False, True),
    exports_the_report_of_businesses: (False, False, True, False, True),
    unpublishes_businesses_in_bulk:   (False, False, True, False, True),
    changes_businesses_in_bulk:       (False, False, True, False, True),
    deletes_businesses_in_bulk:       (False, False, True, False, True),
    sees_registrations:               (False, False, True,  False, True),
    approves_a_registration:          (False, False, True,  False, True),
    gives_a_business_an_address:      (False, False, True,  False, True),
    edits_the_menu:                   (False, False, True,  False, True),
    edits_the_settings:               (False, False, True,  False, True),
    manages_people:                   (False, False, False, False, True),
    manages_groups:                   (False, False, False, False, True),
    starts_a_translation:             (False, False, True,  False, True),
    reads_messages:                   (False, False, True,  False, True),
}  # fmt: skip
CASES = [
    pytest.param(role, action, expected, id=f"{role} {action.__name__}")
    for action, row in MATRIX.items()
    for role, expected in zip(ROLES, row, strict=True)
]


@pytest.mark.parametrize(("role", "action", "expected"), CASES)
def test_each_role_can_do_what_it_is_for_and_nothing_else(client, things, role, action, expected):
    things.log_in(client, role)

    assert action(client, things) is expected
