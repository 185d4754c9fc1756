"""The list of what staff never want to see: words, signs, hosts and mail addresses, compared as people read them.

Letter case, disguises, and the way in which an accent or an international host name is encoded make no difference. A
word is found at the edges of words only; scripts that put no spaces between words have none.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from comments.spam.parsed_text import ParsedText
from comments.spam.scripts import Disguise
from comments.spam.submission import Submission

_SCHEME = re.compile(r"\A(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)
_HOST = re.compile(r"@?(?:[^\W_](?:[\w-]{0,61}\w)?\.){1,10}[^\W\d_][\w-]{0,61}(?:/\S*)?")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"’": "'", "‘": "'"})
_VARIATIONS = re.compile("[\ufe00-\ufe0f]")
"""They say whether a sign is drawn in colours: people read the same."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Tibetan, Burmese, Khmer, Japanese and Chinese."""


def listed(submission: Submission, parsed: ParsedText) -> list[str]:
    """Return the entries of the submission's list that stand in its text, its writer's name or mail address."""
    if not submission.blocked:
        return []
    texts = [as_read(submission.author_name), *_as_read(parsed)]
    targets = [_address(link.target) for link in parsed.links]
    mails = [_address(mail) for mail in (submission.author_email, *parsed.mails) if mail]
    return [
        entry.strip()
        for entry in submission.blocked
        if (wanted := as_read(entry)) and (_is_led_to(wanted, targets, mails) or _is_in(wanted, texts))
    ]


def as_read(text: str) -> str:
    """Return a text as people read it: on one line, in one case, without disguise and invisible characters."""
    plain = unicodedata.normalize("NFC", Disguise(text).plain.casefold())
    return " ".join(_VARIATIONS.sub("", plain).translate(_HYPHENS).split())


def _as_read(parsed: ParsedText) -> Iterator[str]:
    """Yield the text, its bare words (no comma parts a phrase), and what letters kept apart or figures spell."""
    yield as_read(parsed.text)
    yield as_read(" ".join(parsed.words))
    yield as_read(" ".join(parsed.spelt_out))


def _is_in(wanted: str, texts: Iterable[str]) -> bool:
    is_address = bool(_HOST.fullmatch(wanted) or _MAIL.fullmatch(wanted))
    return any(_stands_in(wanted, text, is_address=is_address) for text in texts if wanted in text)


def _stands_in(wanted: str, text: str, *, is_address: bool) -> bool:
    """Whether it is somewhere in the text with nothing of a longer word, or address, around it."""
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if not (_goes_on(wanted[0], before[-1:], before[-2:-1]) or _goes_on(wanted[-1], after[:1], after[1:2])):
            is_part = is_address and (before[-1:] == "-" or after[:1] == "-" or re.match(r"\.\w", after))
            if not is_part:
                return True
        start = text.find(wanted, start + 1)
    return False


def _goes_on(edge: str, neighbour: str, beyond: str) -> bool:
    """Whether the word that ends with `edge` goes on with `neighbour`, as over an apostrophe between letters."""
    if not neighbour or not _is_of_word(edge) or _UNSPACED.match(edge):
        return False
    return _is_of_word(neighbour) or (neighbour == "'" and edge.isalpha() and beyond.isalpha())


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or unicodedata.category(letter)[0] == "M"


def _is_led_to(wanted: str, targets: Iterable[str], mails: Iterable[str]) -> bool:
    """Whether a link or a mail address leads to a listed host, to one below it, or to the very address."""
    wanted = _address(_SCHEME.sub("", wanted, count=1))
    if not (_HOST.fullmatch(wanted) or _MAIL.fullmatch(wanted)):
        return False
    host = wanted.removeprefix("@")
    return any(_is_below(mail.rpartition("@")[2], host) or mail == wanted for mail in mails) or any(
        _is_below(target, host) for target in targets
    )


def _is_below(target: str, wanted: str) -> bool:
    """Whether an address is a listed one, with a path after it or a name before its host."""
    host, slash, path = wanted.partition("/")
    its_host, _slash, its_path = target.partition("/")
    path, its_path = path.rstrip("/"), its_path.rstrip("/")
    is_path = not (slash and path) or its_path == path or its_path.startswith((path + "/", path + "?"))
    return is_path and (its_host == host or its_host.endswith("." + host))


def _address(address: str) -> str:
    """Return a mail or web address with its host as machines write it: møllen.dk is xn--mllen-vua.dk."""
    name, at, rest = address.casefold().rpartition("@")
    host, slash, path = rest.partition("/")
    return f"{name}{at}{'.'.join(map(_label, host.split('.')))}{slash}{path}"


def _label(label: str) -> str:
    try:
        return label.encode("idna").decode()
    except UnicodeError:  # longer than a name in an address can be, or of letters that none can have
        return label
