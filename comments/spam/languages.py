"""Guesses the language of a text from its script and its commonest words. Short texts have none, and that is fine."""

import re
from collections import Counter

_COMMON_WORDS = {
    "da": "og er det at en den til af på som jeg ikke der med for de har et vi kan men om så hvad også man når fra eller var "
    "nu hvor dig mig jeres noget være blev skal vil bliver efter meget deres havde sig bare hun han kun end uden hvis "
    "tak hej mange godt hvordan mellem op ved min din du i jo lidt helt",
    "en": "the and to of a in is that it for you i on with this are be have was not as but or at your my can from if so we "
    "they just an what all there will would do about has me more like how get out when which one up by some no don't "
    "i'm it's thanks their who than",
    "de": "der die und das ist nicht ich ein zu den mit sich auf für eine dem es auch wie von wir aber sie werden oder haben "
    "wird bei noch nur einen sind durch zur kann mehr",
    "sv": "och att det är som på en för av inte med till jag har om ett kan du vi men när från så vad också eller mycket "
    "här där sig hur ni era finns blir",
    "no": "og er det ikke jeg på som til av med har at for kan vi en et men om så hva også når fra eller noe bare mye "
    "blir hvordan dere etter",
    "fr": "le la les de des et est un une que pour dans pas vous nous sur avec ce qui je il au du en plus sont par mais "
    "votre cette être tout ou aux",
    "es": "el la los las de que y en un una es por con para no se su lo como más del al pero este sus le mi son está muy "
    "todo sobre hay puede",
    "it": "il la di che e è un una per non con sono del della gli nel come più anche questo alla le ma ho si lo dei dal "
    "molto essere",
    "pt": "o a de que e do da em um uma para com não os no se na por mais as dos como mas ao seu sua você é isso muito "
    "pelo são está",
    "nl": "de het een en van is dat niet te in ik op voor met zijn je er aan maar om ook als bij naar dit wij deze hebben "
    "wordt kan zo meer",
    "pl": "i w nie na się jest do to że z o jak co za od po ale są dla przez tak czy oraz jego tego można które",
    "id": "yang dan di untuk dengan ini tidak itu dari pada adalah ke anda bisa akan saya juga dalam atau ada kami lebih "
    "situs bisa para",
    "tr": "ve bir bu için çok da de ile ne daha olarak en gibi kadar var ama olan sonra değil bizim size",
    "vi": "là và của có cho không được các một những với khi bạn này trong người để đã từ tại",
    "fi": "ja on ei että se oli hän mutta kun niin myös ovat ole kuin joka tai jos mitä vain",
    "ro": "și de la în nu este un o care pe cu sau pentru din mai sunt ca dar după prin foarte",
    "cs": "je se na že to v s z do o ale jako pro by jsou tak které od není také",
    "hu": "és hogy nem egy az is ez azt van csak meg már még de ha vagy volt mint",
}
_LANGUAGES_OF_WORD: dict[str, list[str]] = {}
for _language, _words in _COMMON_WORDS.items():
    for _word in set(_words.split()):
        _LANGUAGES_OF_WORD.setdefault(_word, []).append(_language)

_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u052f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_SHARE_OF_SCRIPT = 0.3
_FEWEST_HITS = 2
_LEAST_LEAD = 1.3
_LOOKED_AT = 300
_LETTERS_LOOKED_AT = 2_000


def language_of(text: str, words: list[str]) -> str:
    """Return the language of a text as `da`, or nothing where it cannot be told. A script stands for its chief language.

    `text` is the text without links and markup, `words` its words in lower case.
    """
    return _by_script(text[:_LETTERS_LOOKED_AT]) or _by_words(words[:_LOOKED_AT])


def _by_script(text: str) -> str:
    if text.isascii():
        return ""
    letters = len(_LETTER.findall(text))
    for language, pattern in _SCRIPTS:
        if letters and len(pattern.findall(text)) > _SHARE_OF_SCRIPT * letters:
            return language
    return ""


def _by_words(words: list[str]) -> str:
    hits: Counter[str] = Counter()
    for word in words:
        for language in _LANGUAGES_OF_WORD.get(word, ()):
            hits[language] += 1
    if hits["no"] <= hits["da"]:
        del hits["no"]  # short texts do not tell Danish from Norwegian, and nothing need
    (best, number), (_, second) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    return best if number >= _FEWEST_HITS and number >= _LEAST_LEAD * second else ""
