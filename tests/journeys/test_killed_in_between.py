"""Whoever is to be told of something is told if and only if it happened, also where the process is killed between."""

from datetime import timedelta

import pytest
from django.utils import timezone
from mailer.models import Message
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import GroupApprovalTask, Workflow, WorkflowState, WorkflowTask

from comments import jobs, services
from comments.models import AkismetCheck, Comment, CommentStatus, ModeratorMail
from home.models import ContactPage
from registrations import schedule
from registrations.form import services as registration_services
from registrations.models import RegistrationStatus, Step
from registrations.self_service import email
from registrations.staff import services as staff
from tests import builders
from tests.comments import akismet_server as akismet
from tests.comments.sending import send, subscribed
from tests.killing import killed_at
from tests.moderators import mailed

QUEUEING = "mailer.backend.DbBackend.send_messages"
"""What writes a mail into the queue."""


class KilledError(BaseException):
    """The process is killed here: nothing in it can catch that."""


@pytest.fixture(autouse=True)
def _queue(settings):
    settings.EMAIL_BACKEND = "mailer.backend.DbBackend"


def recipients() -> list[str]:
    return sorted(recipient for message in Message.objects.all() for recipient in message.to_addresses)


def comment_held():
    page = builders.article()
    mailed(ModeratorMail.AT_ONCE)
    return lambda: send(page, "Noget."), lambda: Comment.objects.filter(page=page).exists()


def comment_answered():
    page = builders.article()
    above = subscribed(page, text="Godt set.")
    return lambda: send(page, "Godt svar.", author_email="bo@example.org", parent=above), (
        lambda: Comment.objects.filter(parent=above).exists()
    )


def comment_approved():
    page = builders.article()
    above = subscribed(page, text="Godt set.")
    answer = builders.comment(page, CommentStatus.AWAITING, parent=above)
    moderator = builders.superuser()
    return lambda: services.approve(answer, moderator), (lambda: Comment.objects.get(pk=answer.pk).is_published)


def comment_reported():
    comment = builders.comment(builders.article())
    mailed(ModeratorMail.AT_ONCE)
    return lambda: services.report(comment, reason="spam"), comment.reports.exists


def mail_about_answers_asked_for():
    comment = builders.comment(builders.article())
    return lambda: services.subscribe(comment, "da"), (
        lambda: hasattr(Comment.objects.get(pk=comment.pk), "subscription")
    )


def registration_confirmed():
    registration = builders.registration(status=RegistrationStatus.UNCONFIRMED)
    return lambda: registration_services.confirm(registration), (
        lambda: type(registration).objects.get(pk=registration.pk).status == RegistrationStatus.AWAITING
    )


def registration_refused():
    registration = builders.registration()
    user = builders.superuser()
    return lambda: staff.refuse(registration, user, seen=registration.seen, message="Nej."), (
        lambda: type(registration).objects.get(pk=registration.pk).status == RegistrationStatus.REFUSED
    )


def question_of_the_year():
    registration = builders.registration(
        status=RegistrationStatus.LISTED,
        business_key=builders.business().translation_key,
        confirmed_at=timezone.now() - timedelta(days=400),
        answers={},
    )
    return lambda: schedule.ask_and_mark(timezone.now()), (
        lambda: type(registration).objects.get(pk=registration.pk).step == Step.ASKED
    )


def lost_link():
    registration = builders.registration()
    email.request_link(registration.email, "da", "192.0.2.7")
    return lambda: email.answer_requests(timezone.now()), (
        lambda: type(registration).objects.get(pk=registration.pk).mailed_at is not None
    )


def contact_form():
    page = ContactPage.objects.first()
    ContactPage.objects.update(to_address="kontoret@example.org")

    def write():
        form = page.get_form({"name": "En borger", "email": "b@example.org", "message": "Godt set."}, {}, page=page)
        assert form.is_valid()
        page.process_form_submission(form)

    return write, FormSubmission.objects.exists


FAMILIES = [
    comment_held,
    comment_answered,
    comment_approved,
    comment_reported,
    mail_about_answers_asked_for,
    registration_confirmed,
    registration_refused,
    question_of_the_year,
    lost_link,
    contact_form,
]


@pytest.mark.django_db
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_nothing_happened_where_nobody_could_be_told(family, classifier_says, monkeypatch):
    classifier_says("hold", unless={"Godt": "publish"})
    do, is_done = family()
    Message.objects.all().delete()
    with monkeypatch.context() as patch:
        patch.setattr(QUEUEING, _die)
        with pytest.raises(KilledError):
            do()
    assert not is_done()

    do()

    assert is_done()
    assert recipients()


def _die(*args, **kwargs):
    raise KilledError


def test_a_page_is_not_sent_to_approval_where_nobody_could_be_told(really_written):
    page, user, editor = builders.article(), builders.superuser(), mailed(ModeratorMail.NONE)
    page.save_revision()
    workflow, task = Workflow.objects.create(name="Godkendelse"), GroupApprovalTask.objects.create(name="Læs")
    task.groups.set(editor.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=task)
    try:
        # Wagtail's own mails swallow whatever is raised, so nothing less than death will do.
        killed_at(QUEUEING, lambda: workflow.start(page, user))
        assert not WorkflowState.objects.for_instance(page).exists()

        workflow.start(page, user)

        assert editor.email in recipients()
    finally:
        WorkflowState.objects.for_instance(page).delete()
        workflow.delete()
        task.delete()


class TestAkismet:
    """A comment waits for an answer from far away, and the process dies before there is one."""

    @pytest.fixture
    def page(self, really_written, monkeypatch, settings, classifier_says):
        """A page with a comment whose writer is told of answers, on a site that asks Akismet."""
        monkeypatch.setenv("NO_PROXY", "*")
        classifier_says("publish")
        page = builders.article()
        self.above = subscribed(page, text="Godt set.")
        Message.objects.all().delete()
        with akismet.running() as server:
            settings.AKISMET_KEY, settings.AKISMET_BASE_URL, settings.AKISMET_DEADLINE = akismet.KEY, server.url, 5.0
            yield page

    def answer(self, page) -> None:
        send(page, "Et svar.", author_email="bo@example.org", parent=self.above)

    def test_killed_while_it_is_asked_the_job_asks_and_tells_once(self, page):
        killed_at("comments.akismet.Akismet.check", lambda: self.answer(page))
        comment = Comment.objects.get(text="Et svar.")
        assert (comment.status, recipients()) == (CommentStatus.AWAITING, [])

        for _run in range(2):
            jobs.ask_and_report_to_akismet(timezone.now() + timedelta(minutes=1))

        assert Comment.objects.get(pk=comment.pk).is_published
        assert recipients() == ["anna@example.org"]

    def test_killed_while_the_job_tells_the_next_one_tells(self, page):
        killed_at("comments.akismet.Akismet.check", lambda: self.answer(page))
        later = timezone.now() + timedelta(minutes=1)
        killed_at(QUEUEING, lambda: services.ask_akismet_again(later))
        assert recipients() == []

        services.ask_akismet_again(later)

        assert recipients() == ["anna@example.org"]

    def test_moderators_hear_of_what_was_killed_where_nobody_answers(self, page, classifier_says, settings):
        classifier_says("hold")
        moderator = mailed(ModeratorMail.AT_ONCE)
        killed_at("comments.akismet.Akismet.check", lambda: self.answer(page))
        settings.AKISMET_KEY = ""

        services.ask_akismet_again(timezone.now() + timedelta(minutes=1))

        assert recipients() == [moderator.email]
        assert AkismetCheck.objects.get(comment__text="Et svar.").ask_at is None
