"""Each check names what it saw, in both languages, and keeps silent about what is ordinary."""

import pytest

from comments.spam import History, Submission, Token, TokenState, Writer
from comments.spam.checks import characters, form, language, layout, links, markup, moderators, repetition, spam_phrases
from comments.spam.classifier import CIRCUMSTANCES
from comments.spam.parsed_text import ParsedText
from comments.spam.rules import RULES
from comments.spam.signals import weights


def found(module, text="", **facts):
    """Return what a check says of a text, by code."""
    submission = Submission(text, **facts)
    return {reason.code: reason for reason in module.check(submission, ParsedText(text))}


ORDINARY = [
    "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge.",
    "Vi fik 40.000 kr. i tilskud og lånte resten i sparekassen.",
    "I disagree: the bus does run on Sundays, but only until four.",
]


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("module", [links, markup, characters, layout, language])
def test_ordinary_comments_show_these_checks_nothing(module, text):
    assert not found(module, text)


def test_one_link_is_named():
    reason = found(links, "Se http://www.hest.example/hest")["links.one"]

    assert reason.danish == "Der er et link til hest.example, som vi ikke kender."
    assert reason.english == "It links to hest.example, which we do not know."


def test_several_links_are_counted():
    reason = found(links, "http://a.example/1 http://b.example/2 og http://c.example/3")["links.several"]

    assert reason.danish == "Der er tre links til steder, vi ikke kender, blandt andet a.example."
    assert reason.english == "Three links lead to places that we do not know, among them a.example."


def test_links_to_the_site_itself_say_nothing():
    text = "Som der står på https://www.landliv.example/om og i artiklen https://landliv.example/puljer fra sidste år"

    assert not found(links, text, site_hosts=("landliv.example",))


def test_links_that_readers_point_each_other_to_say_nothing():
    text = "Se selv i loven, den er ikke så svær at læse: https://www.retsinformation.dk/eli/lta/2013/334"

    assert not found(links, text)


def test_a_shortened_link_is_seen_through():
    assert "bit.ly" in found(links, "Læs mere her bit.ly/abc")["links.shortener"].danish


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("http://xn--bnk-1na.example/ er god", "links.odd"),
        ("http://192.0.2.7/x er god", "links.odd"),
        ("se http://gevinster.xyz/side", "links.cheap"),
        ("se http://kasinoguide.dk/side", "links.selling"),
        ("se http://firma.dk/go?url=http://andet.dk", "links.redirect"),
        ("se http://firma.dk/?aff_id=7", "links.paid"),
    ],
)
def test_places_that_links_lead_to_are_classified(text, code):
    assert code in found(links, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<a href="http://a.example/x">billigt</a>', "markup.html_link"),
        ("<a href=http://a.example/x>billigt</a>", "markup.sloppy"),
        ("[url=http://a.example]billigt[/url]", "markup.bbcode"),
        ("{Hej med dig|Goddag} alle sammen", "markup.spintax"),
        ("Hej%20med%20dig%2C%20her%20er%20et%20meget%20godt%20tilbud%20til%20dig%21", "markup.encoded"),
    ],
)
def test_markup_is_seen(text, code):
    assert code in found(markup, text)


def test_links_that_another_comment_system_wrote_are_no_markup_of_the_writers():
    text = 'Se <a href="http://a.example/x" rel="nofollow noopener">her</a>'

    assert not found(markup, text)


def test_words_of_mixed_script_are_quoted():
    reason = found(characters, "Your bl\u043eg is s\u043e nice")["characters.mixed_often"]

    assert "»bl\u043eg«" in reason.danish


@pytest.mark.parametrize("text", ["Привет, как дела", "Ω og µ er græske", "naïve café på Ærø"])
def test_whole_words_of_another_script_and_accents_are_no_disguise(text):
    assert not found(characters, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("gra\u200btis pen\u200bge", "characters.hidden"),
        ("\u202egnul", "characters.turning"),
        ("h\u0300\u0301\u0302\u0303ej", "characters.heaps"),
        ("køb v.i.a.g.r.a nu", "characters.spaced"),
        ("helt gr4tis", "characters.leet"),
    ],
)
def test_disguises_are_seen(text, code):
    assert code in found(characters, text)


@pytest.mark.parametrize(
    "text",
    [
        "سلام، می\u200cخواهم در کارگاه شرکت کنم.",
        "ده\u200cموکراتی و نوێ\u200cترین",
        "क्\u200dष और न्\u200dयाय की बात",
        "ശ്രീമാന്\u200d വന്നു, നന്\u200cമ",
        "ខ្ញុំ\u200bចូលចិត្ត\u200bភូមិ\u200bនេះ",
        "ภาษา\u200bไทย",
        "virksomheds\u00adoversigt",
        "Ring til \u202a55 77 12 34\u202c i morgen",
    ],
)
def test_joiners_as_right_spelling_asks_and_marks_that_come_along_are_no_disguise(text):
    assert not {"characters.hidden", "characters.turning"} & found(characters, text).keys()


@pytest.mark.parametrize("joiner", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
@pytest.mark.parametrize("word", ["kas{}ino", "каз{}ино"])
def test_joiners_in_words_that_never_have_any_are(word, joiner):
    assert "characters.hidden" in found(characters, word.format(joiner))


def test_an_emoji_made_of_several_is_no_disguise():
    assert not found(characters, "Hilsen fra hele familien 👨‍👩‍👧")


def test_lines_broken_in_mid_sentence_are_counted():
    text = "I found this article while searching for \nsomething else and now I have a lot of \nthings to think about."
    reason = found(layout, text)["layout.wrapped_often"]

    assert reason.english == "Two line breaks in mid-sentence"


def test_code_may_begin_its_lines_with_small_letters():
    text = "if (something.happens()) then there is a call,\nreturn something.other();"

    assert "layout.wrapped" not in found(layout, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Køb Viagra uden recept", "spam_phrases.pharmacy"),
        ("Gratis spins på vores kasino", "spam_phrases.casino"),
        ("Få et kviklån i dag", "spam_phrases.loan"),
        ("Faa et kviklaan i dag", "spam_phrases.loan"),
        ("Bitcoin er vejen frem", "spam_phrases.crypto"),
        ("We build quality backlinks", "spam_phrases.seo"),
        ("Skriv til mig på WhatsApp", "spam_phrases.contact"),
        ("k.v.i.k.l.å.n til alle", "spam_phrases.loan"),
    ],
)
def test_subjects_of_spam_are_seen_however_they_are_spelt(text, code):
    assert code in found(spam_phrases, text)


def test_a_subject_is_named_with_the_words_that_were_seen():
    reason = found(spam_phrases, "Få gratis spins på vores kasino")["spam_phrases.casino"]

    assert reason.danish == "Den handler om kasino og væddemål: »gratis spins« og »kasino«."


@pytest.mark.parametrize("text", ["Banken ville ikke låne os en krone.", "Ring på 55 77 12 34, hvis du vil med."])
def test_a_loan_or_a_telephone_number_is_no_lure(text):
    assert sum(reason.weight for reason in found(spam_phrases, text).values()) < 0.5


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Vi har fået 40.000 kr. af puljen", "40.000 kr."),
        ("Det blev 1.250,50 kr i alt", "1.250,50 kr"),
        ("I 2019, 400 kroner om året", "400 kroner"),
        ("We got DKK 5 or 40,000 euro", "40,000 euro"),
        ("Puljen er på 3,5 mio. kr. i år", "3,5 mio. kr."),
        ("Vi søgte 1 200 000 kr til taget", "1 200 000 kr"),
        ("It costs $1,200.50 a year", "$1,200.50"),
        ("Kaffe 5kr", "5kr"),
    ],
)
def test_the_whole_sum_is_quoted(text, quoted):
    assert found(spam_phrases, text)["contact.money"].danish == f"Der står et beløb: »{quoted}«."


def test_a_telephone_number_may_end_a_sentence():
    assert (
        found(spam_phrases, "Ring først: 55771234.")["contact.telephone"].danish
        == "Der står et telefonnummer: »55771234«."
    )


def test_a_foreign_number_is_quoted():
    assert "+234 800 000 0000" in found(spam_phrases, "Skriv til +234 800 000 0000 nu")["contact.foreign"].danish


@pytest.mark.parametrize(
    ("text", "danish"),
    [
        ("Mein Mann liest kein Dänisch und das ist nicht gut für ihn", "Den er skrevet på tysk."),
        ("Дякую за статтю, ми живемо тут уже рік", "Den er skrevet på et slavisk sprog."),
    ],
)
def test_a_language_that_nobody_here_writes_is_named(text, danish):
    assert found(language, text)["language.foreign"].danish == danish


def test_a_language_of_the_site_is_none():
    text = "Mein Mann liest kein Dänisch und das ist nicht gut für ihn"

    assert not found(language, text, site_languages=("da", "de"))


def test_the_hidden_field_filled_in_is_a_trap():
    assert "form.trap" in found(form, trap="http://spam.example")


@pytest.mark.parametrize(
    ("token", "codes"),
    [
        (None, set()),
        (Token(TokenState.ABSENT), set()),
        (Token(TokenState.VALID, 40.0), set()),
        (Token(TokenState.VALID, 1.5), {"form.fast"}),
        (Token(TokenState.EXPIRED), {"form.expired"}),
        (Token(TokenState.INVALID), {"form.forged"}),
    ],
)
def test_the_token_tells_how_the_form_was_used(token, codes):
    assert set(found(form, token=token)) == codes


@pytest.mark.parametrize(
    ("history", "code"),
    [
        (History(same_text=2), "repetition.same_text"),
        (History(same_text=2, same_text_spam=1), "repetition.same_as_spam"),
        (History(similar=1), "repetition.similar"),
        (History(similar=2, similar_spam=1), "repetition.like_spam"),
        (History(same_link=3), "repetition.same_link"),
        (History(same_link=1, same_link_spam=1), "repetition.link_of_spam"),
        (History(sent_by_sender=3, sent_by_writer=3), "repetition.by_sender"),
        (History(sent_by_sender=3, spam_by_sender=1), "repetition.burst"),
        (History(sent_by_sender=40), "repetition.crowd"),
        (History(sent_by_address=8), "repetition.by_address"),
        (History(sent_by_all=20), "repetition.by_all"),
    ],
)
def test_repetition_is_seen(history, code):
    long_enough = "Tak for en god artikel om smeden i Hørve. Han har også lavet vores låge."
    assert list(found(repetition, long_enough, history=history)) == [code]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("gaver", "Vi har gaver til dig"),
        ("slem.dk", "Se www.slem.dk/x"),
        ("slem.dk", "Se http://under.slem.dk/x"),
        ("per@slem.dk", "Skriv til per@slem.dk"),
    ],
)
def test_what_moderators_blocked_is_named(entry, text):
    assert entry in found(moderators, text, blocked=(entry,))["moderators.blocked"].danish


@pytest.mark.parametrize("entry", ["", "ave", "lem.dk"])
def test_pieces_of_words_and_hosts_are_not_blocked(entry):
    assert not found(moderators, "Vi har gaver, se www.slem.dk", blocked=(entry,))


def test_a_writer_is_known_by_what_moderators_decided():
    approved = Writer(is_confirmed=True, approved=2)

    assert list(found(moderators, writer=approved)) == ["moderators.approved"]
    assert list(found(moderators, writer=Writer(rejected=1))) == ["moderators.rejected"]


def test_every_weight_belongs_to_a_check_and_every_check_has_its_weights():
    modules = {check.__module__.rpartition(".")[2] for check in (*CIRCUMSTANCES, *RULES)}
    tables = {code.partition(".")[0] for code in weights()}

    assert tables - modules == {"flattery", "contact"}  # both are told by the check of spam_phrases
