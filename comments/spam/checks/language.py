"""A language that is neither the page's nor the site's. Alone it is a reason to look, never one to condemn."""

from collections.abc import Iterator

from comments.spam.checks.links import is_known
from comments.spam.evidence import evidence
from comments.spam.reading import Reading
from comments.spam.submission import Submission
from comments.spam.verdict import Reason

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
_NEIGHBOURS = frozenset({"sv", "no"})
"""Danes read these, and their speakers read Danish."""


def check(submission: Submission, reading: Reading) -> Iterator[Reason]:
    """Yield evidence where the text is in a language that nobody here writes."""
    if is_foreign(submission, reading):
        code = "language.neighbour" if reading.language in _NEIGHBOURS else "language.foreign"
        danish, english = _DANISH_NAMES[reading.language], _ENGLISH_NAMES[reading.language]
        yield evidence(code, f"Skrevet på {danish}", f"Written in {english}")
        if any(not is_known(link.host) for link in reading.links):
            yield evidence("language.with_link", "Fremmed sprog med et link", "A foreign language with a link")


def is_foreign(submission: Submission, reading: Reading) -> bool:
    """Whether the text is surely in a language that is neither the page's nor one of the site's."""
    spoken = {language[:2] for language in (submission.page_language, *submission.site_languages)}
    return bool(reading.language) and reading.language not in spoken
