"""How a comment is written, in names that begin with #: what spammers of one site have in common beside their words."""

import re

from comments.spam.model_tokens import habits
from comments.spam.parsed_text import ParsedText

_ENDINGS = ".!?:)"
_GREETING = re.compile(r"\A\s*(?:hi|hello|hey|howdy|greetings|hej|hejsa|goddag|kære)\b", re.IGNORECASE)
_CONCRETE = re.compile(r"[\d\"`@/»«]")
_NAME_WITHIN = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][\w-]")
_SAYS = {
    "#says-page": "blog blogs website websites site weblog webpage page pages hjemmeside websted side",
    "#says-article": "article post posts content paragraph piece writing write artikel indlæg indhold",
    "#says-you": "you your yours du dig din dit dine",
    "#says-i": "i my me jeg mig min mit",
    "#thanks": "thanks thank appreciate appreciated tak",
    "#praises": "great good nice awesome excellent wonderful amazing fantastic interesting helpful useful superb"
    " informative god godt fantastisk flot interessant spændende nyttig",
    "#stresses": "very really truly quite actually definitely extremely meget virkelig rigtig helt",
}
_WORDS = {name: frozenset(words.split()) for name, words in _SAYS.items()}


def style(parsed: ParsedText) -> list[str]:
    """Return the habits of a text, each once."""
    words = set(parsed.words)
    found = [name for name, meant in _WORDS.items() if words & meant]
    if _GREETING.search(parsed.plain):
        found.append("#greets")
    if not _CONCRETE.search(parsed.text):
        found.append("#nothing-concrete")
    if not _NAME_WITHIN.search(parsed.plain):
        found.append("#no-name-within")
    last = parsed.plain.rstrip()[-1:]
    found += [f"#ends-{last if last in _ENDINGS else 'otherwise'}", f"#in-{parsed.language or 'no-language'}"]
    return [*habits(parsed), *found]
