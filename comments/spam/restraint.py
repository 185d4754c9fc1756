"""The limit to what words alone may say, so that nobody is called a spammer for a turn of phrase.

The learned model knows too few good comments to condemn by their words: readers' questions, notices of markets and
letters sound to it like advertisements. So its opinion counts in full only beside a sign that readers do not give: what
spam sells, links as markup, letters that pass for others, a name of keywords. Without one, `restrained` takes back what
is too much: such a text is held at worst.
"""

from collections.abc import Collection, Iterator

from comments.spam.decision import Reason

MOST_OF_ALL = 1.7
"""The log-odds that a text reaches at most which offers nothing and cannot be answered: below the line of spam."""

MOST_OF_SIGNS = 1.2
"""What the signs add up to at most that readers give as well: one's own page, a price, a telephone number."""

MOST_OF_WORDS = 1.2
"""What the words say at most beside such signs."""

SHARE_OF_WORDS = 0.6
"""Where there is a price or a call to buy, and a link or a contact, they may say this share of what they would, if that
is more."""

_WORDS = frozenset({"model.words", "local.words"})
_LINKS = frozenset(
    {"links.one", "links.two", "links.home", "links.hyphens", "links.dense", "links.alone", "links.profile"}
)
_CONTACTS = frozenset({"contact.mail", "contact.free_mail", "contact.telephone"})
_OFFERS = frozenset({"model.offer", "contact.money", "spam_phrases.appeal", "spam_phrases.weak"})
_MANNERS = frozenset(
    {
        "plug.named", "layout.program", "topic.none", "topic.same", "topic.copied",
        "flattery.some", "flattery.with_link", "layout.bangs", "layout.shouting", "layout.wrapped",
        "layout.wrapped_often", "layout.blank", "layout.blanks", "characters.doubled", "characters.broken",
        "language.foreign", "language.neighbour", "language.unspoken", "language.partly", "language.with_link",
        "language.harmless", "foreign_phrases.praise", "foreign_phrases.weak", "foreign_phrases.here",
        "foreign_phrases.reader",
    }
)  # fmt: skip
EVERYDAY = _LINKS | _CONTACTS | _OFFERS | _MANNERS
"""The signs that readers give as well."""


def restrained(reasons: Collection[Reason], circumstances: Collection[Reason], intercept: float) -> Iterator[Reason]:
    """Yield what is to be taken back of the reasons that a text gives, beside those of the circumstances.

    Yields nothing where one of the text's signs is none that readers give.
    """
    codes = {reason.code for reason in reasons if reason.weight > 0} - _WORDS
    if not codes <= EVERYDAY:
        return
    signs = sum(reason.weight for reason in reasons if reason.code not in _WORDS)
    words = sum(reason.weight for reason in reasons if reason.code in _WORDS)
    can_be_answered = bool(codes & (_LINKS | _CONTACTS))
    is_offer = can_be_answered and bool(codes & _OFFERS)
    most = max(MOST_OF_WORDS, SHARE_OF_WORDS * words) if is_offer else MOST_OF_WORDS
    is_programs = "layout.program" in codes
    surplus = 0.0 if is_programs else max(0.0, signs - MOST_OF_SIGNS) + max(0.0, words - most)
    if not can_be_answered:
        total = intercept + signs + words + sum(reason.weight for reason in circumstances)
        surplus = max(surplus, total - MOST_OF_ALL)
    if surplus > 0:
        danish, english = "Intet i teksten sælger noget.", "Nothing in the text sells anything."
        yield Reason("words.restrained", -surplus, danish, english)
