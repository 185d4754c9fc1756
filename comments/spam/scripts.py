"""Letters that look like Latin ones, characters that nobody sees, and heaps of accents."""

import re
import unicodedata

# For a Latin letter those of other scripts (and of phonetics) that pass for it. What is merely a wide, bold or circled
# form of a Latin letter is not here: compatibility normalisation (NFKC) folds it.
_LOOKALIKES = {
    "a": "аαաɑ",
    "b": "ƄЬь",
    "c": "сϲςⲥ",
    "d": "ԁԀɗժ",
    "e": "еεҽ",
    "f": "ϝ",
    "g": "ɡց",
    "h": "һհʜ",
    "i": "іιɩ",
    "j": "јϳյ",
    "k": "кҝқκ",
    "l": "ӏӀ",
    "m": "м",
    "n": "пոռɴ",
    "o": "оοօߋⲟ",
    "p": "рρⲣ",
    "q": "ԛզ",
    "r": "гʀ",
    "s": "ѕ",
    "t": "тτ",
    "u": "սυᥙ",
    "v": "ѵνᴠ",
    "w": "ԝѡᴡ",
    "x": "хχ",
    "y": "уүʏ",
    "z": "ᴢ",
    "A": "АΑᎪ",
    "B": "ВΒᏴ",
    "C": "СᏟ",
    "D": "Ꭰ",
    "E": "ЕΕᎬ",
    "F": "Ϝ",
    "G": "ԌᏀ",
    "H": "НΗᎻ",
    "I": "ІΙ",
    "J": "ЈᎫ",
    "K": "КΚᏦ",
    "L": "Ꮮ",
    "M": "МΜᎷ",
    "N": "Ν",
    "O": "ОΟՕ",
    "P": "РΡᏢ",
    "R": "Ꭱ",
    "S": "ЅᏚ",
    "T": "ТΤᎢ",
    "U": "Ս",
    "V": "ѴᏙ",
    "W": "ԜᎳᏔ",
    "X": "ХΧ",
    "Y": "УΥҮ",
    "Z": "ΖᏃ",
}
_TO_LATIN = str.maketrans({other: latin for latin, others in _LOOKALIKES.items() for other in others})
_FOREIGN = (
    "".join(sorted({other for others in _LOOKALIKES.values() for other in others})) + "\u0400-\u052f\u13a0-\u13fd"
)
# µ, Ω, π and their like stand for themselves in Latin text; none of them is among the lookalikes.
_MIXED_WORD = re.compile(rf"(?<![^\W\d_])[^\W\d_]*(?:[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z])[^\W\d_]*")
_WIDE_FORMS = re.compile(r"[\u2160-\u2188\uff21-\uff5a\U0001d400-\U0001d7ff\u24b6-\u24e9]")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0020-\U000e007f]")
# Arabic, Indic, Khmer and other letters are joined, kept apart and broken by such characters, as their spelling asks.
# No Latin, Greek, Cyrillic, Armenian or Georgian word has any within. Soft hyphens come along when people paste.
_UNJOINED = "A-Za-z\u00c0-\u024f\u0250-\u02af\u0370-\u058f\u10a0-\u10ff\u1e00-\u1fff"
_HIDDEN_IN_WORD = re.compile(f"(?<=[{_UNJOINED}])[\u180e\u200b-\u200d\u2060-\u2064\ufeff]+(?=[{_UNJOINED}])")
_TURNING = re.compile("[\u202d\u202e]")
"""What lets letters stand in the other order than they were written. The other marks come along when people paste."""
_HEAP = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3,}")


class Disguise:
    """How a text hides what it says, and what it says."""

    def __init__(self, text: str) -> None:
        self.mixed_words: tuple[str, ...] = ()
        self.wide_letters = 0
        self.hidden_in_words = 0
        self.turning = 0
        self.heaps = 0
        self.plain = text
        if not text.isascii():
            self._look_at(text)

    def _look_at(self, text: str) -> None:
        self.wide_letters = len(_WIDE_FORMS.findall(text))
        self.hidden_in_words = len(_HIDDEN_IN_WORD.findall(text))
        self.turning = len(_TURNING.findall(text))
        self.heaps = len(_HEAP.findall(text))
        visible = _HEAP.sub("", _INVISIBLE.sub("", text))
        plain = unicodedata.normalize("NFKC", visible)
        self.mixed_words = tuple(_MIXED_WORD.findall(plain))
        self.plain = _MIXED_WORD.sub(lambda match: match[0].translate(_TO_LATIN), plain)
