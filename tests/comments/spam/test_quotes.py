"""Reasons quote what stands in the comment, in its own letters, however it was compared."""

import pytest

from comments.spam.checks import characters, spam_phrases
from tests.comments.spam.test_checks import found


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Vi giver dig et lån til 3 % i rente", "»lån til 3«"),
        ("Faa et laan, ring", "»Faa et laan«"),
        ("KVIKLÅN til alle", "»KVIKLÅN«"),
        ("Lån\n  penge straks", "»Lån penge«"),
        ("Søg lån – også uden-RKI", "»Søg lån« og »uden-RKI«"),
        ("Til İZMİR: kviklån til alle", "»kviklån«"),  # İ becomes two characters in lower case
    ],
)
def test_reasons_quote_what_was_written_in_its_own_letters(text, quoted):
    assert found(spam_phrases, text)["spam_phrases.loan"].danish == f"Den handler om lån og hurtige penge: {quoted}."


def test_weak_words_and_praise_are_quoted_in_their_own_letters_too():
    weak = "Tandblegning, Kosttilskud og VÆGTTAB på apotek"
    praise = "Et spændende indlæg! http://a.example/x"

    assert (
        found(spam_phrases, weak)["spam_phrases.weak"].danish
        == "Den bruger ord, som spam bruger: »apotek«, »Kosttilskud« og »Tandblegning«."
    )
    assert found(spam_phrases, praise)["flattery.with_link"].danish == "Den roser og har et link: »spændende indlæg«."


def test_letters_that_are_kept_apart_are_quoted_so():
    assert found(characters, "køb v.i.a.g.r.a nu")["characters.spaced"].danish == (
        "Der er ord, som er stavet med mellemrum: »v.i.a.g.r.a«."
    )
