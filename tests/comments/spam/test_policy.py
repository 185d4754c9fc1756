"""What strangers and known writers may publish at once, and what a moderator sees first."""

import pytest

from comments.spam import Decision, Policy, Submission, Writer, classify
from comments.spam.model import shipped

GOOD = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge, og den hænger endnu."
ENGLISH = "Thank you for a good piece about the smith in Hørve. He made our gate as well, and it still hangs straight."
LONG = " ".join([GOOD, "Vi boede der selv i tyve år, og hver fredag kom naboerne forbi til kaffe i værkstedet."] * 3)
KNOWN = Writer(is_confirmed=True, approved=1)
STOPPED = {Decision.SPAM, Decision.DISCARD}


def decided(text, **facts):
    """Return what is decided on a comment."""
    return classify(Submission(text, **facts)).decision


def reasons(text, **facts):
    """Return the reasons by their codes."""
    return {reason.code: reason for reason in classify(Submission(text, **facts)).reasons}


@pytest.mark.parametrize("text", [GOOD, ENGLISH])
@pytest.mark.parametrize(
    "link",
    [
        "https://ukendt.example",
        "ukendt.example",
        "www.ukendt.example/tilbud-til-dig",
        "https://bit.ly/3xYzAb1",
        "https://t.me/noget",
        "https://kq.vc/aB3dE9",
        "https://www.facebook.com/eksempelhuset",
        "https://www.google.com/url?q=https%3A%2F%2Fukendt.example%2F",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fukendt.example%2Fx&h=AT0",
        "skriv til os@ukendt.example",
        "ukendt punktum dk",
    ],
)
def test_a_strangers_link_to_an_unknown_place_is_held_and_is_no_spam(text, link):
    assert decided(f"{text} {link}") == Decision.HOLD


@pytest.mark.parametrize(
    "link",
    [
        "https://www.dr.dk/nyheder/regionale",
        "https://www.naestved.dk/byggeri",
        "https://www.facebook.com/events/123456789",
        "https://billetto.dk/e/sommerfest-billetter-1",
        "https://maps.app.goo.gl/AbCdEf123",
        "https://goo.gl/maps/AbCdEf",
        "https://photos.app.goo.gl/AbCdEf123",
        "https://www.google.com/url?q=https%3A%2F%2Fwww.dr.dk%2Fnyheder",
        "https://da.wikipedia.org/wiki/Hørve",
    ],
)
def test_where_readers_point_each_other_to_is_no_reason_to_look(link):
    assert decided(f"{GOOD} {link}") == Decision.PUBLISH


def test_the_sites_neighbours_are_known():
    text = f"{GOOD} Se også https://www.nabo.example"

    assert decided(text) == Decision.HOLD
    assert decided(text, known_hosts=frozenset({"nabo.example"})) == Decision.PUBLISH


@pytest.mark.parametrize(
    "ending",
    [
        "Har du brug for et lån, så kig på https://hurtigtlaan.example/ansoeg",
        "Prøv lykken hos eksempelkasino.example",
        "Fine ure findes på https://replica.example/ure",
    ],
)
@pytest.mark.parametrize("writer", [Writer(), KNOWN])
def test_good_words_buy_no_link_its_place(ending, writer):
    assert decided(f"{LONG} {ending}", writer=writer) in {Decision.HOLD, *STOPPED}


@pytest.mark.parametrize("writer", [Writer(), KNOWN])
def test_a_copied_comment_with_a_link_in_markup_is_never_published(writer):
    text = f'{GOOD} <a href="https://ukendt.example/">her</a>'

    assert decided(text, writer=writer) in {Decision.HOLD, *STOPPED}


@pytest.mark.parametrize(
    ("text", "page_language"),
    [
        ("Fantastisk flot skrevet, tusind tak!", "da"),
        ("Sikke en god historie. Tak fordi I deler den med os.", "da"),
        ("Lovely article, thank you.", "en"),
        ("Great read! Thanks for sharing this with all of us.", "en"),
    ],
)
def test_brief_thanks_are_published(text, page_language):
    assert decided(text, page_language=page_language) == Decision.PUBLISH


@pytest.mark.parametrize("name", ["Cheap Movers Copenhagen", "188bet", "best garden table sets", "SEO Services"])
def test_but_not_under_a_name_that_sells(name):
    assert decided("Great read! Thanks for sharing this with all of us.", author_name=name) != Decision.PUBLISH


def test_where_staff_drew_a_stricter_line_thanks_wait_too():
    submission = Submission("Lovely article, thank you.")
    probability = classify(submission).probability

    assert classify(submission, Policy(hold_from=probability)).decision == Decision.HOLD


def test_a_known_writer_is_published_at_once_and_not_with_a_link_to_a_new_place():
    assert decided(GOOD, writer=KNOWN) == Decision.PUBLISH
    assert decided("Se mere her: https://ny.example", writer=KNOWN) == Decision.HOLD


PAGE = {
    "page_title": "Solceller på laden",
    "page_text": "Vi lagde solceller på ladens tag i maj. De leverer strøm til malkerobotten og køletanken, og resten"
    " sælges til nettet. Her fortæller vi om tilladelsen fra kommunen, om inverteren og om, hvad det kostede.",
}


def test_what_somebody_recommends_and_the_page_does_not_know_is_held():
    plug = "Vi var i tvivl om taget, men fik hjælp af NordEksempel, og det har vi bestemt ikke fortrudt."

    assert decided(plug, **PAGE) == Decision.HOLD
    reason = reasons(plug, **PAGE)["plug.named"]
    assert reason.danish == "Kommentaren anbefaler »NordEksempel«, som siden ikke handler om."
    assert reason.english == "The comment recommends “NordEksempel”, of which the page does not speak."
    known = {**PAGE, "page_text": f"{PAGE['page_text']} NordEksempel satte dem op."}
    assert "plug.named" not in reasons(plug, **known)


def test_who_repeats_the_page_says_nothing():
    copied = "De leverer strøm til malkerobotten og køletanken, og resten sælges til nettet"

    assert reasons(copied, **PAGE)["topic.copied"].danish == "Kommentaren gentager sidens egen tekst."
    assert decided(copied, **PAGE) == Decision.HOLD
    assert "topic.copied" not in reasons(f"»{copied}« – hvad får I for den?", **PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "Tak. Jeg har testet, det virker",
        "Virker fint hos mig",
        "Fedt mand!",
        "Nøøj hvor vildt",
        "Landsbyfællesskabsfest igen i år?",
    ],
)
def test_short_danish_is_neither_foreign_nor_spam(text):
    assert decided(text) == Decision.PUBLISH


@pytest.mark.parametrize("text", [GOOD, ENGLISH, LONG])
def test_words_outvote_no_rule(text):
    weight = reasons(f"{text} Se kasinobonus.example")["model.words"].weight / shipped().settings["slope"]

    assert -1.5 <= weight <= 2.5


@pytest.mark.parametrize("text", [GOOD, ENGLISH])
def test_a_letter_that_staff_alone_read_may_have_links_and_addresses(text):
    letter = Submission(f"{text} anne@ukendt.example")

    assert classify(letter).decision == Decision.HOLD
    assert classify(letter, Policy(is_for_readers=False)).decision == Decision.PUBLISH


@pytest.mark.parametrize("writer", [Writer(), KNOWN])
@pytest.mark.parametrize("name", ["Billig Udlejning", "Nordic Plumbers"])
def test_good_words_under_a_name_that_sells_wait(writer, name):
    reason = reasons(GOOD, author_name=name)["name.trade"]

    assert decided(GOOD, author_name=name, writer=writer) == Decision.HOLD
    assert reason.danish.startswith("Navnet siger, hvad der sælges: »")
    assert reason.english.startswith("The name says what is sold: “")
