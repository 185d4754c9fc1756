"""A reader's text as it is shown: paragraphs, links made of its own pieces, and never any markup."""

import re

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from comments.rendering import SHOWN, paragraphs

TEMPLATE = "components/comment_text.html"


def links(text: str) -> list[str]:
    """Where the links in a text lead."""
    return [piece.url for block in paragraphs(text) for line in block for piece in line if piece.url]


def rendered(text: str) -> BeautifulSoup:
    """A text as the page has it."""
    return BeautifulSoup(render_to_string(TEMPLATE, {"text": text}).strip("\n"), "html.parser")


def test_empty_lines_part_paragraphs_and_others_lines():
    shown = rendered("Et\nto\n\n \t\n\ntre")

    assert [p.get_text("|") for p in shown.select("p")] == ["Et|to", "tre"]
    assert len(shown.select("br")) == 1


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Se https://example.org/side.", "https://example.org/side"),
        ("Se https://example.org/side, og", "https://example.org/side"),
        ("(se https://example.org/side)", "https://example.org/side"),
        ("https://da.wikipedia.org/wiki/Havn_(flertydig)", "https://da.wikipedia.org/wiki/Havn_(flertydig)"),
        ("[https://example.org/a[1]]", "https://example.org/a[1]"),
        ("»https://example.org/«", "https://example.org/"),
        ('"https://example.org/"', "https://example.org/"),
        ("<https://example.org/>", "https://example.org/"),
        ("Har du set https://example.org/?!", "https://example.org/"),
        ("HTTP://EXAMPLE.ORG/A", "HTTP://EXAMPLE.ORG/A"),
        ("https://example.org/?a=1&b=2#c", "https://example.org/?a=1&b=2#c"),
        ("https://æble.example/ø", "https://æble.example/ø"),
    ],
)
def test_an_address_ends_where_a_reader_would_say_that_it_ends(text, address):
    assert links(text) == [address]


PLAN = "https://www.example.org/plan"
MARKET = "https://en.wikipedia.org/wiki/Farmers'_market"


@pytest.mark.parametrize(
    "text",
    [
        "“{}”",
        "„{}“",
        "‘{}’",
        "'{}'",
        "‚{}‘",
        "‹{}›",
        "„{}”, står der",
        "「{}」",
        "`{}`",
        "{{{}}}",
        "{{'{}'}}",
        "*{}*",
        "**{}**, ja",
        "_{}_",
        "__{}__.",
        "_se {}_",
        "~~{}~~",
        "*_{}_*",
        "{}– det",
        "{} – det",
        "{}—det",
        "–{}–",
        "{}― det",
        "|{}|",
        "{}|næste",
        "{}¦",
        "{}😀",
        "{}👩\u200d🌾 i dag",
        "{}❤️",
        "{}🇩🇰",
        "👉{}👈🏽",
        "{}→",
        "{}•",
        "{}。",
        "請看{}，謝謝",
        "{}！",
        "{}、",
        "（{}）",
        "《{}》",
        "{}؟",
        "{}।",
        "{}…",
        "{}...",
        "({}).",
        "(se {}), og",
        "({})og",
        "[{}]({})",
        "{}(se der)og",
        "<{}>",
        "{}\u200b",
        "{}\u202c",
        "\u2066{}\u2069",
        "{}\u00a0og",
        "{}\u3000",
        "{}\ufeff",
        "{}\\",
        "{}'.",
        "{}’,",
        "{}“.",
    ],
)
def test_what_stands_around_an_address_is_no_part_of_it(text):
    assert set(links(text.format(*[PLAN] * text.replace("{{", "").count("{}")))) == {PLAN}


@pytest.mark.parametrize(
    "address",
    [
        MARKET,
        "https://en.wikipedia.org/wiki/Farmers’_market",
        "https://en.wikipedia.org/wiki/Farmers'_market_(Denmark)",
        "https://example.org/a_b*c~d",
        "https://example.org/a-b-",
        "https://youtu.be/AAAAAAAAAA_",
        "https://example.org/a,b;c:d!e",
        "https://example.org/?q=(a)&r=[1]#(x)",
        "https://example.org/søgård/%C3%A6?å=ø",
        "https://example.org/नमस्ते",
        "https://example.org/می\u200cخواهم",
        "https://user@example.org:8080/x",
        "https://[2001:db8::1]/x",
        "https://foo_bar.example.org/",
        "https://example.org/a/",
        "https://example.org/@navn/1",
        "https://example.org/%7Enavn/~x",
    ],
)
def test_what_belongs_to_an_address_stays(address):
    assert links(f"Se {address}, og ({address})! “{address}”") == [address] * 3


def test_an_apostrophe_behind_a_host_is_a_word_s():
    assert links("https://example.org's side, https://example.org’s") == ["https://example.org"] * 2


def test_addresses_that_touch_are_told_apart_by_what_stands_between():
    assert links(f"{PLAN}|{MARKET}—{PLAN}") == [PLAN, MARKET, PLAN]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JaVaScRiPt://https/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "ftp://example.org/",
        "//example.org/",
        "www.example.org",
        "navn@example.org",
        "https://",
        "https://...",
        "https://)",
        "https:// example.org",
        "https://“",
        "https://😀",
        "https://'x'",
        "https://_",
        "https://-",
        "https://\u200b",
        "https://(example.org)",
    ],
)
def test_nothing_else_is_a_link(text):
    assert links(text) == []
    assert rendered(text).get_text() == text


def test_a_long_address_is_shortened_for_the_eye_and_leads_to_all_of_it():
    address = "https://example.org/" + "meget-langt/" * 20

    link = rendered(f"Se {address}").a

    assert link["href"] == address
    assert len(link.get_text()) == SHOWN
    assert link.get_text().endswith("…")


def test_links_are_followed_by_no_search_engine_and_told_nothing():
    assert rendered("https://example.org/").a["rel"] == ["nofollow", "ugc", "noopener"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "https://example.org/?<script>alert(1)</script>",
        "https://example.org/'onmouseover='alert(1)",
        "[klik](javascript:alert(1)) [url=https://example.org]her[/url]",
        "&lt;script&gt;",
    ],
)
def test_markup_is_shown_as_it_was_typed(text):
    shown = rendered(text)

    assert {element.name for element in shown.find_all()} <= {"p", "br", "a", "bdi"}
    for link in shown.select("a"):
        assert link["href"].startswith("https://example.org")
        link.string = link["href"]
    assert shown.get_text() == text


pieces_of_text = st.sampled_from(
    [
        "https://",
        "http://a.b",
        "example.org",
        "(",
        ")",
        "[",
        "]",
        ".",
        "…",
        "<b>",
        "&amp;",
        '"',
        "'",
        "’",
        "“",
        "_",
        "*",
        "–",
        "😀",
        "\u200b",
        "\u202e",
        "\u2067",
        " ",
        "\n",
        "\n\n",
        "å",
    ]
)
any_text = st.one_of(st.text(max_size=300), st.lists(pieces_of_text, max_size=30).map("".join))


@given(any_text)
def test_no_word_is_lost_or_added(text):
    shown = "\n\n".join(
        "\n".join("".join(piece.url or piece.text for piece in line) for line in block) for block in paragraphs(text)
    )

    assert shown == re.sub(r"\n\s*\n", "\n\n", text.strip())


@given(any_text)
def test_every_link_is_an_address_that_stands_in_the_text(text):
    for address in links(text):
        assert address in text
        assert re.match(r"https?://\S", address, re.IGNORECASE)


@given(any_text)
def test_whatever_is_written_only_our_own_elements_are_in_the_page(text):
    shown = rendered(text)

    assert {element.name for element in shown.find_all()} <= {"p", "br", "a", "bdi"}
    assert all(set(element.attrs) <= {"href", "rel"} for element in shown.find_all())
    assert all(link.get_text() for link in shown.select("a"))
