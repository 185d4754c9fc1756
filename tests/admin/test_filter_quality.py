"""The page »How good is the filter?«: its numbers are those of what was decided, and it says what it does not know."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from comments import services
from comments.models import Comment, CommentSettings, LearnedFeature, Outcome, TrainingExample
from comments.staff import quality, significance
from tests import builders
from tests.moderators import REASONS, log_in
from tests.reading import in_danish, soup, texts, words

pytestmark = pytest.mark.django_db

PAGE = "/admin/comments/filter/"
NOW = "2026-11-20 12:00:00+01:00"


@pytest.fixture(autouse=True)
def _nothing_yet(db):
    Comment.objects.all().delete()
    Outcome.objects.all().delete()


def outcomes(decision: str, is_spam: bool | None, number: int = 1, probability: float = 0.5, **fields) -> None:
    """What the filter said, and what a moderator decided."""
    for _number in range(number):
        Outcome.objects.create(
            filter_decision=decision,
            is_spam=is_spam,
            probability=probability,
            **{"classified_at": timezone.now(), **fields},
        )


@time_machine.travel(NOW, tick=False)
def test_the_months_count_what_was_caught_missed_held_and_wrongly_stopped():
    outcomes("spam", True, 2)
    outcomes("spam", None, 3)
    outcomes("discard", None, 4)
    outcomes("spam", False, 5)
    outcomes("publish", True, 6)
    outcomes("publish", False, 7)
    outcomes("hold", True, 8)
    outcomes("hold", None, 9)

    month = quality.months()[-1]

    assert (month.caught, month.wrongly_stopped, month.missed) == (9, 5, 6)
    assert (month.held, month.held_spam, month.all) == (17, 8, 44)


@time_machine.travel(NOW, tick=False)
def test_there_are_twelve_months_and_each_comment_counts_in_its_own():
    outcomes("spam", None, classified_at=timezone.now() - timedelta(days=31))
    outcomes("spam", None, classified_at=timezone.now() - timedelta(days=400))

    months = quality.months()

    assert [(month.first.year, month.first.month) for month in months] == [
        (2025, 12), *((2026, number) for number in range(1, 12))
    ]  # fmt: skip
    assert [month.caught for month in months] == [0] * 10 + [1, 0]


def test_the_charts_say_the_same_as_the_table(client):
    outcomes("spam", None, 3)
    outcomes("publish", True, 1)
    log_in(client)

    page = client.get(PAGE)

    assert [chart.total for chart in page.context["charts"]] == [3, 1, 0, 0]
    drawn = soup(page).select(".filter-charts svg")
    assert len(drawn) == 4
    assert all(len(svg.select("rect")) == 12 for svg in drawn)
    assert [svg["aria-describedby"] for svg in drawn] == ["months-table"] * 4
    heights = [int(column["height"]) for svg in drawn for column in svg.select("rect") if column["height"] != "0"]
    assert heights == [120, 120]
    row = texts(page, "#months-table tbody tr:first-child td")
    assert row == ["4", "3", "1", "0", "0", "0"]


def test_without_anything_it_says_so(client):
    log_in(client)

    page = client.get(PAGE)

    assert not soup(page).select("svg[role=img]")
    assert "Filteret har ikke bedømt nogen kommentar de seneste tolv måneder" in words(page)
    assert in_danish("No word has stood in three decisions yet.") in words(page)
    assert not soup(page).select("form[method=get].filter-lines")


def test_other_lines_are_reckoned_beside_the_present_ones(client):
    CommentSettings.objects.update_or_create(pk=1, defaults={"hold_from": 50, "spam_from": 90})
    for probability, is_spam in [(0.95, True), (0.7, True), (0.2, True), (0.95, False), (0.6, False), (0.1, False)]:
        outcomes("hold", is_spam, probability=probability)
    outcomes("hold", None, probability=0.99)
    log_in(client)

    page = client.get(f"{PAGE}?hold_from=15&spam_from=60")

    now, then = page.context["compared"]
    assert (now.caught, now.missed, now.held_spam, now.held_ham, now.wrongly_stopped) == (1, 1, 1, 1, 1)
    assert (then.caught, then.missed, then.held_spam, then.held_ham, then.wrongly_stopped) == (2, 0, 1, 0, 2)


@pytest.mark.parametrize(
    "query", ["hold_from=90&spam_from=10", "hold_from=x&spam_from=50", "hold_from=0&spam_from=100"]
)
def test_lines_that_cannot_be_are_refused_in_words(client, query):
    outcomes("hold", True)
    log_in(client)

    page = client.get(f"{PAGE}?{query}")

    assert page.status_code == 200
    assert len(page.context["compared"]) == 1
    assert soup(page).select(".filter-lines .error-message")


def test_the_most_significant_reasons_come_in_words(client):
    page_of_comments = builders.article()
    for number in range(6):
        reasons = REASONS if number % 2 else REASONS[:1]
        comment = builders.comment(page_of_comments, reasons=reasons, probability=0.5)
        outcomes("hold", bool(number % 2), comment=comment)
    log_in(client)

    first, second = significance.significant_reasons()
    assert (first.spam, first.ham) == (3, 0)
    assert (second.spam, second.ham) == (3, 3)
    page = client.get(PAGE)
    assert "Der loves »guld«" in words(page)


def test_the_most_significant_words_are_those_that_stood_in_three_decisions(client):
    article, moderator = builders.article(), log_in(client)
    for number in range(3):
        spam = builders.comment(article, status="awaiting", text=f"guldmønter hemmeligtnavn{'abc'[number]}")
        services.mark_as_spam(spam, moderator)
        services.approve(builders.comment(article, status="awaiting", text="gårdbutik"), moderator)

    for_spam, against = significance.significant_words()

    assert any("guldmønter" in word.words for word in for_spam)
    assert any("gårdbutik" in word.words for word in against)
    assert not any("guldmønter" in word.words for word in against)
    shown = words(client.get(PAGE))
    assert "guldmønter" in shown
    assert "hemmeligtnavn" not in shown
    assert not any(word.words.startswith("#") for word in (*for_spam, *against))


def test_it_costs_a_fixed_number_of_queries(client):
    moderator = log_in(client)
    article = builders.article()

    def queries() -> int:
        client.get(PAGE)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(PAGE).status_code == 200
        return len(captured)

    def decide_on_some() -> None:
        for _number in range(5):
            comment = builders.comment(article, status="awaiting", reasons=REASONS, probability=0.6)
            outcomes("hold", None, comment=comment)
            services.approve(comment, moderator)

    decide_on_some()
    before = queries()
    decide_on_some()

    assert queries() == before


@pytest.fixture
def taught() -> Comment:
    """A comment that the filter learned from."""
    comment = builders.comment(builders.article(), status="awaiting", text="Hemmelige ord")
    services.mark_as_spam(comment, builders.editor())
    return comment


def test_what_it_learned_is_downloaded_without_words(client, taught):
    log_in(client)

    response = client.post(reverse("comments:export_learning"))

    learned = json.loads(response.content)
    assert learned["decisions"] == {"spam": 1, "ham": 0}
    assert set(map(tuple, learned["features"].values())) == {(1, 0)}
    assert "emmelige" not in response.content.decode()
    assert "attachment" in response["Content-Disposition"]


def test_it_learns_anew_from_all_decisions(client, taught):
    before = services.export_learning()
    LearnedFeature.objects.update(spam=7)
    log_in(client)
    address = reverse("comments:relearn")

    assert client.get(address).status_code == 200
    assert services.export_learning() != before
    client.post(address)

    assert services.export_learning() == before


def test_it_forgets_only_when_that_is_confirmed(client, taught):
    log_in(client)
    address = reverse("comments:forget")

    assert client.get(address).status_code == 200
    assert LearnedFeature.objects.exists()
    client.post(address)

    assert not LearnedFeature.objects.exists()
    assert not TrainingExample.objects.exists()
    assert Comment.objects.filter(pk=taught.pk).exists()


@pytest.mark.parametrize("name", ["relearn", "forget", "export_learning"])
def test_what_was_learned_is_for_those_who_keep_the_settings(client, taught, name):
    user = builders.member_of("Skribenter")
    user.user_permissions.add(Permission.objects.get(codename="moderate_comment"))
    client.force_login(user)

    assert client.get(PAGE).status_code == 200
    assert reverse("comments:forget") not in client.get(PAGE).content.decode()
    client.post(reverse(f"comments:{name}"))

    assert LearnedFeature.objects.exists()


def test_the_command_learns_anew_writes_down_and_forgets(taught, tmp_path, capsys):
    before = services.export_learning()
    LearnedFeature.objects.update(spam=7)

    call_command("retrain_comments")
    call_command("retrain_comments", "--export", str(tmp_path / "learned.json"))
    assert json.loads((tmp_path / "learned.json").read_text()) == before
    call_command("retrain_comments", "--reset")

    assert not LearnedFeature.objects.exists()
    assert "1" in capsys.readouterr().out


def test_the_page_says_in_words_what_the_rules_for_strangers_cost(client):
    outcomes("hold", False, 2, probability=0.2)
    outcomes("hold", False, 1, probability=0.7)
    outcomes("hold", True, 4, probability=0.2)

    assert quality.policy_cost() == quality.PolicyCost(held=3, by_rule=2)

    log_in(client)
    text = client.get(PAGE).content.decode()
    assert "Hvad koster reglerne for fremmede?" in text
    assert "Gode kommentarer, der har ventet her indtil nu: 3. Alene på grund af en af de regler: 2." in text
