"""Readers follow a conversation: who answers whom, who is who, and how to come back to a comment."""

import pytest

from blog.models import ArticleAuthor
from comments import services
from comments.models import Comment
from projects.models import ProjectLead, ProjectUpdatePage
from tests import builders
from tests.journeys.conversation import OWN_ORIGIN, in_language_of, lines, with_login, write, written
from tests.reading import one, soup, texts, words

pytestmark = pytest.mark.django_db


class TestThreads:
    """Each answer stands below what it answers."""

    def test_answers_step_in_below_what_they_answer_and_no_deeper_than_the_eye_follows(self, client, version):
        first = builders.comment(version, text="A")
        builders.comment(version, text="B")
        above = first
        for number in range(1, 6):
            above = builders.comment(version, text=f"A{number}", parent=above)
        builders.comment(version, text="A igen", parent=first)

        assert lines(client.get(version.url)) == [
            *[(0, "A"), (1, "A1"), (2, "A2"), (3, "A3"), (3, "A4"), (3, "A5"), (1, "A igen"), (0, "B")],
        ]

    def test_an_answer_says_whom_it_answers(self, client, version):
        parent = builders.comment(version, author_name="Anna")
        reply = builders.comment(version, author_name="Bo", parent=parent)

        shown = one(client.get(version.url), f"#comment-{reply.pk}")

        link = shown.select_one(".hint a")
        assert link["href"] == f"#comment-{parent.pk}"
        assert in_language_of(version, "Reply", "to a comment") in shown.select_one(".comment-actions").get_text()
        assert link.get_text() == "Anna"

    def test_a_reader_answers_from_the_conversation(self, client, version, classifier_says):
        classifier_says("publish")
        parent = builders.comment(version, author_name="Anna", text="Hvem har nøglen?")
        link = one(client.get(version.url), f"#comment-{parent.pk} .comment-actions a[href^='?reply=']")

        form = client.get(version.url + link["href"].split("#")[0])
        hidden = one(form, ".comment-form [name=parent]")
        assert "Hvem har nøglen?" in one(form, ".comment-quote").get_text()
        write(client, version, text="Det har Bo.", parent=hidden["value"])

        assert Comment.objects.get(text="Det har Bo.").parent == parent
        assert lines(client.get(version.url)) == [(0, "Hvem har nøglen?"), (1, "Det har Bo.")]

    @pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 30, "²", "999999999"])
    def test_a_link_to_answer_nothing_shows_the_plain_form(self, client, article, number):
        response = client.get(article.url, {"reply": number})

        assert response.status_code == 200
        assert one(response, ".comment-form [name=parent]")["value"] == ""

    @pytest.mark.parametrize(
        ("take_away", "said"),
        [
            (services.withdraw, "The comment was deleted by its writer."),
            (services.erase, "The comment is not here any more."),
            (lambda comment: services.put_in_bin(comment, builders.editor()), "The comment is not here any more."),
        ],
        ids=["withdrawn", "erased", "binned"],
    )
    def test_what_is_gone_leaves_a_gap_above_its_answers_and_says_no_word_of_itself(
        self, client, version, take_away, said
    ):
        parent = builders.comment(version, author_name="Hemmelig", text="Dette er væk")
        for text in ("Et svar", "Et svar til"):
            builders.comment(version, text=text, parent=parent)

        take_away(parent)

        response = client.get(version.url)
        assert lines(response) == [(0, in_language_of(version, said)), (1, "Et svar"), (1, "Et svar til")]
        assert "Hemmelig" not in words(response)

    def test_in_a_chain_of_five_the_second_erased_and_the_fourth_withdrawn_the_others_stay(self, client, version):
        chain = [builders.comment(version, text="1")]
        for number in range(2, 6):
            chain.append(builders.comment(version, text=str(number), parent=chain[-1]))

        services.erase(chain[1])
        services.withdraw(Comment.objects.get(pk=chain[3].pk))

        gone, withdrawn = (
            in_language_of(version, said)
            for said in ("The comment is not here any more.", "The comment was deleted by its writer.")
        )
        assert lines(client.get(version.url)) == [(0, "1"), (1, gone), (2, "3"), (2, withdrawn), (3, "5")]

    def test_what_is_gone_and_was_not_answered_leaves_nothing(self, client, version):
        services.withdraw(builders.comment(version))

        response = client.get(version.url)

        assert lines(response) == []
        assert in_language_of(version, "No comments yet") in words(response)


class TestRoles:
    """Those who speak for the page or the site are marked, and nobody else."""

    def test_the_author_and_the_editors_of_an_article_are_marked(self, client, version):
        author, editor = builders.writer(), builders.editor()
        ArticleAuthor.objects.create(page=version, person=with_login("Forfatteren", author))
        builders.comment(version, text="Fra forfatteren", user=author)
        builders.comment(version, text="Fra en redaktør", user=editor)
        builders.comment(version, text="Fra en læser", author_name="Forfatter")

        roles = [
            [role.get_text() for role in comment.select(".comment-role")]
            for comment in soup(client.get(version.url)).select(".comment-list .comment")
        ]

        assert roles == [
            [in_language_of(version, "Author", "in a conversation")],
            [in_language_of(version, "From the editors")],
            [],
        ]

    def test_a_project_lead_is_marked_under_the_projects_news(self, client):
        project = builders.project()
        update = project.add_child(instance=ProjectUpdatePage(title="Nyt", slug="nyt"))
        lead = builders.lead_of(project)
        ProjectLead.objects.create(page=project, person=with_login("Lederen", lead))
        client.force_login(lead)

        sent = client.post(update.url, written(text="Vi mødes på torsdag."), headers=OWN_ORIGIN)

        assert sent.status_code == 302
        assert texts(client.get(update.url), ".comment-role") == ["Projektleder"]

    def test_the_author_of_the_article_answers_logged_in_and_is_marked(self, client, version):
        author = builders.writer()
        ArticleAuthor.objects.create(page=version, person=with_login("Forfatteren", author))
        client.force_login(author)

        write(client, version, text="Tak for spørgsmålet.")

        assert texts(client.get(version.url), ".comment-role") == [
            in_language_of(version, "Author", "in a conversation")
        ]

    def test_somebody_with_a_login_and_nothing_to_do_with_the_page_is_a_reader(self, client, version, classifier_says):
        classifier_says("publish")
        client.force_login(builders.lead_of(builders.project()))

        write(client, version, text="Bare mig.")

        assert Comment.objects.get(text="Bare mig.").user is None
