"""The command by which the filter is measured."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge."
BAD = "Køb billig viagra uden recept http://piller.xyz og få gratis spins på vores kasino"


@pytest.fixture
def classified(monkeypatch):
    """Run the command over lines and return its answers."""

    def run(*lines, **options):
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
        out = io.StringIO()
        call_command("judge_comments", jsonl=True, stdout=out, **options)
        return [json.loads(line) for line in out.getvalue().splitlines()]

    return run


def test_each_comment_gets_a_verdict_a_score_and_reasons(classified):
    good, bad = classified(json.dumps({"id": 1, "text": GOOD}), json.dumps({"id": "b", "text": BAD, "url": None}))

    assert (good["id"], good["verdict"]) == (1, "publish")
    assert bad["id"] == "b"
    assert bad["verdict"] in {"spam", "discard"}
    assert 0 < good["score"] < bad["score"] < 1
    assert {"code", "weight", "da", "en"} == set(bad["reasons"][0])


def test_what_is_missing_or_wrong_is_taken_for_nothing(classified):
    row = {"id": [1], "text": 5, "author": {}, "url": True, "page_lang": 1, "site_langs": ["da", 7]}

    assert [answer["id"] for answer in classified("{}", json.dumps(row))] == [None, [1]]


@pytest.mark.parametrize("line", ["nonsense", "[1]", '"text"', "null", "{", "[" * 100_000])
def test_a_line_that_is_no_object_is_answered_in_words_and_the_rest_goes_on(classified, line):
    wrong, right = classified(line, json.dumps({"id": 2, "text": GOOD}))

    assert wrong == {"id": None, "error": "This line is no JSON object."}
    assert right["id"] == 2


def test_blank_lines_are_passed_over(classified):
    assert len(classified("", "  ", json.dumps({"id": 1}), "")) == 1


def test_lone_surrogates_come_out_as_they_went_in(classified):
    assert classified('{"id": "\\ud800", "text": "\\ud800"}')[0]["id"] == "\ud800"


def test_the_languages_of_the_site_are_heeded(classified):
    row = {"text": "Mein Mann liest kein Dänisch und das ist nicht gut für ihn, aber wir kommen.", "site_langs": ["de"]}
    ours, theirs = classified(json.dumps(row), json.dumps({**row, "site_langs": None}))

    assert (ours["verdict"], theirs["verdict"]) == ("publish", "hold")


def test_labelled_lines_are_learned_from_first(classified, tmp_path):
    lessons = [{"text": f"Traktorer er dejlige {number}", "label": "spam"} for number in range(8)]
    lessons += [{"text": f"Hvornår kører bussen {number}", "label": "ham"} for number in range(8)]
    path = tmp_path / "labels.jsonl"
    path.write_text("\n".join([*map(json.dumps, lessons), "nonsense", '{"text": "no label"}']), encoding="utf-8")
    row = json.dumps({"text": "Traktorer er dejlige"})

    assert classified(row, learn=str(path))[0]["score"] > classified(row)[0]["score"]


def test_a_file_of_lessons_that_is_not_there_is_told(classified, tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        classified("{}", learn=str(tmp_path / "none.jsonl"))


def test_neither_the_database_nor_the_network_is_asked(classified):
    """Without the mark django_db a query would raise."""
    assert classified(json.dumps({"text": GOOD}))


def test_the_pages_own_words_may_be_told(classified):
    row = {"text": "Vi var i tvivl, men fik hjælp af NordEksempel, og det har vi bestemt ikke fortrudt."}
    page = {"page_title": "Solceller på laden", "page_text": "Vi lagde solceller på ladens tag i maj. De virker."}

    without, with_page, wrong = classified(
        json.dumps(row), json.dumps({**row, **page}), json.dumps({**row, "page_text": 7, "page_title": None})
    )

    assert without["verdict"] == wrong["verdict"]
    assert "plug.named" in {reason["code"] for reason in with_page["reasons"]}
    assert with_page["verdict"] == "hold"
