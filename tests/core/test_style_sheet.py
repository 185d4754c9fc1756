"""The public pages have one style sheet, made of all sources."""

import gzip
import os
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from core import style_sheet as module
from core.style_sheet import PRINT, SCREEN, SOURCES, STYLE_SHEET, StyleSheetFinder, style_sheet
from tests.reading import soup

STAFF = {"moderation", "filter_quality", "directory_staff", "registrations_admin"}
ARTICLE = "/artikler/naar-ordren-er-for-stor-til-en/"


def test_every_source_is_in_it_or_belongs_to_screens_of_staff():
    assert {source.stem for source in SOURCES.glob("*.css")} == {*SCREEN, PRINT} | STAFF
    assert len(SCREEN) == len(set(SCREEN))


def test_nothing_is_lost_but_comments_and_indentation():
    made = style_sheet()

    assert "/*" not in made
    assert made.count("{") == made.count("}")
    for name in (*SCREEN, PRINT):
        source = re.sub(r"/\*.*?\*/", "", (SOURCES / f"{name}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "".join(source.split()) in "".join(made.split())


def test_what_is_for_paper_counts_on_paper_alone():
    assert re.search(r"@media print \{\n@page \{", style_sheet())


def test_it_is_found_as_every_file(settings, tmp_path):
    settings.ROOT = tmp_path
    finder = StyleSheetFinder()

    assert finders.find(STYLE_SHEET)
    ((path, storage),) = finder.list([])
    assert storage.open(path).read().decode() == style_sheet()
    assert finder.find("css/other.css") == finder.find("css/other.css", find_all=True) == []


@pytest.mark.parametrize("path", ["css/other.css", "img/none.png"])
def test_what_is_not_there_is_not_found(path):
    assert finders.find(path) is None
    assert finders.find(path, find_all=True) == []


def test_it_is_made_anew_where_a_source_has_changed(settings, tmp_path, monkeypatch):
    settings.ROOT = tmp_path
    for name in ("one", "paper"):
        (tmp_path / f"{name}.css").write_text("a { color: red }")
    monkeypatch.setattr(module, "SOURCES", tmp_path)
    monkeypatch.setattr(module, "SCREEN", ("one",))
    monkeypatch.setattr(module, "PRINT", "paper")
    finder = StyleSheetFinder()
    made = finder.find(STYLE_SHEET)

    (tmp_path / "one.css").write_text("a { color: blue }")
    os.utime(tmp_path / "one.css", (2**32, 2**32))
    finder.find(STYLE_SHEET)

    assert Path(made).read_text(encoding="utf-8").startswith("a { color: blue }")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", ARTICLE, "/virksomheder/", "/kontakt/", "/soeg/", "/findes-ikke/"])
def test_a_page_asks_for_it_and_no_other(client, path):
    links = soup(client.get(path)).select("link[rel=stylesheet]")

    assert [link["href"] for link in links] == [f"/static/{STYLE_SHEET}"]


@pytest.mark.django_db
def test_the_words_of_an_article_and_their_looks_are_twenty_kilobytes_at_most(client):
    page = client.get(ARTICLE, headers={"accept-encoding": "gzip"})

    assert page["Content-Encoding"] == "gzip"
    assert len(page.content) + len(gzip.compress(style_sheet().encode())) <= 20 * 1024
