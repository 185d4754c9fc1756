"""A language that is neither the page's nor the site's. Alone it is a reason to look, never one to condemn."""

from collections.abc import Iterator

from comments.spam.checks.links import is_known
from comments.spam.decision import Reason
from comments.spam.languages import has_common_word
from comments.spam.parsed_text import ParsedText
from comments.spam.signals import signal
from comments.spam.submission import Submission
from comments.spam.wording import danish_quotes, english_quotes

_DANISH_NAMES = {
    "ar": "arabisk", "cs": "tjekkisk", "da": "dansk", "de": "tysk", "el": "græsk", "en": "engelsk",
    "es": "spansk", "fi": "finsk", "fr": "fransk", "he": "hebraisk", "hi": "hindi", "hu": "ungarsk",
    "id": "indonesisk", "it": "italiensk", "ja": "japansk", "ko": "koreansk", "nl": "nederlandsk",
    "no": "norsk", "pl": "polsk", "pt": "portugisisk", "ro": "rumænsk", "ru": "et slavisk sprog",
    "sv": "svensk", "th": "thai", "tr": "tyrkisk", "vi": "vietnamesisk", "zh": "kinesisk",
}  # fmt: skip
_ENGLISH_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "a Slavic language", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_UNSPOKEN_OF_DANISH = 0.7
"""Slang and compounds are in no list: a text with a word that only Danish or English has is foreign no sooner."""
_UNSPOKEN_OF_SHORT = 0.65
_TELLING = 6
"""A text with fewer words is too short to tell its language, unless hardly any of them is known."""
_PARTLY = 0.3
_PARTLY_FEWEST = 3
_NAME = 2
_SPOKEN = frozenset({"da", "en"})
_NEIGHBOURS = frozenset({"sv", "no"})
"""Danes read these, and their speakers read Danish."""


def check(submission: Submission, parsed: ParsedText) -> Iterator[Reason]:
    """Yield a signal where the text is in a language that nobody here writes, or in no language that could be told."""
    foreign, unspoken = is_foreign(submission, parsed), is_unspoken(submission, parsed)
    if foreign:
        code = "language.neighbour" if parsed.language in _NEIGHBOURS else "language.foreign"
        danish, english = _DANISH_NAMES[parsed.language], _ENGLISH_NAMES[parsed.language]
        yield signal(code, f"Den er skrevet på {danish}.", f"It is written in {english}.")
    elif unspoken:
        yield signal(
            "language.unspoken",
            f"De fleste ord bruger ingen her: {danish_quotes(parsed.unspoken)}.",
            f"Most of its words nobody here uses: {english_quotes(parsed.unspoken)}.",
        )
    elif is_partly_unspoken(submission, parsed):
        yield signal(
            "language.partly",
            f"Mange af ordene bruger ingen her: {danish_quotes(parsed.unspoken)}.",
            f"Many of its words nobody here uses: {english_quotes(parsed.unspoken)}.",
        )
    if (foreign or (unspoken and len(parsed.words) > _NAME)) and any(
        not is_known(link, submission.known_hosts) for link in parsed.links
    ):
        yield signal(
            "language.with_link",
            "Den er på et fremmed sprog og har et link.",
            "It is in a foreign language and has a link.",
        )


def is_foreign(submission: Submission, parsed: ParsedText) -> bool:
    """Whether the text is surely in a language that is neither the page's nor one of the site's."""
    return bool(parsed.language) and parsed.language not in _languages_here(submission)


def is_unspoken(submission: Submission, parsed: ParsedText) -> bool:
    """Whether most words are in no good Danish or English comment: another language, keywords, or random letters.

    One or two words with a capital each are a name or an interjection.
    """
    if not _knows_words(submission) or not parsed.unspoken or parsed.is_code or parsed.language in _SPOKEN:
        return False
    if not parsed.links and len(parsed.words) <= _NAME and parsed.plain.strip().istitle():
        return False
    if parsed.is_danish or (has_common_word(parsed.words, _SPOKEN) and not _is_in_doubt(parsed)):
        return len(parsed.words) >= _TELLING and parsed.unspoken_share >= _UNSPOKEN_OF_DANISH
    is_bare = parsed.plain.strip().islower() and len(parsed.words) > _NAME
    if len(parsed.words) < _TELLING and not parsed.links:
        return is_bare or parsed.unspoken_share >= _UNSPOKEN_OF_SHORT
    return is_bare or parsed.unspoken_share >= _PARTLY


def _is_in_doubt(parsed: ParsedText) -> bool:
    """Whether a text that is long enough for it has no language that could be told, and many unknown words."""
    return not parsed.language and len(parsed.unspoken) >= _PARTLY_FEWEST and parsed.unspoken_share >= _PARTLY


def is_partly_unspoken(submission: Submission, parsed: ParsedText) -> bool:
    """Whether there are many more such words than typing errors and proper names account for."""
    if not _knows_words(submission):
        return False
    return len(parsed.unspoken) >= _PARTLY_FEWEST and not parsed.is_code and parsed.unspoken_share >= _PARTLY


def _languages_here(submission: Submission) -> set[str]:
    return {language[:2] for language in (submission.page_language, *submission.site_languages)}


def _knows_words(submission: Submission) -> bool:
    """Whether the vocabulary is that of all languages of the site."""
    return _languages_here(submission) <= _SPOKEN
