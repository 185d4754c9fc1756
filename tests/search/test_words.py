"""How words are read: plain Python, without Django and without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.words.compounds import KnownWords, parts_of
from search.words.distance import distance
from search.words.letters import danish, normal, plain
from search.words.lexicon import lexicon
from search.words.reading import LANGUAGES, document_forms, is_stop_word, query_forms, read, related
from search.words.stems import stem
from search.words.tokeniser import MAX_WORD, composed, tokenise

A_TEXT = st.text(max_size=300)
A_WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=40)
A_DANISH_WORD = st.text("abdefghiklmnoprstuvyæøå", min_size=1, max_size=25)

# One line a word: all its forms have one stem.
DANISH = """
virksomhed virksomheder virksomheden virksomhederne virksomhedernes virksomheds
by byer byen byerne byens
ø øer øen øerne
sø søer søen søerne
gård gården gårde gårdene gårdens
barn barnet børn børnene børnenes
mand manden mænd mændene
bog bogen bøger bøgerne
købmand købmanden købmænd købmændene
skolebarn skolebørn skolebørnene
landsby landsbyen landsbyer landsbyerne
landdistrikt landdistrikter landdistrikterne landdistrikternes
cykel cykler cyklen cyklerne
artikel artikler artiklen artiklerne
kursus kurser kurset kurserne
æg ægget æggene
øl øllet
træ træer træet træerne
ko køer køerne
keramik keramiker keramikeren
netværk netværket netværkene
bæredygtig bæredygtige bæredygtighed
hotel hotellet hoteller
kommune kommunen kommuner kommunernes
lille små
gammel gamle
"""
ENGLISH = """
business businesses
network networks networking networked
child children
woman women
loaf loaves
person people
repair repairs repairing repaired
"""
APART = [
    ("hus", "have"),
    ("mand", "måned"),
    ("by", "bil"),
    ("gård", "gade"),
    ("bog", "båd"),
    ("virksomhed", "virkelighed"),
]

SITE = "virksomhed udvikling netværk kajak tømrer mester bogbinder planter service weekend fotograf social økonomisk"
COMPOUNDS = {
    "mikrovirksomheder": "mikro virksomhed",
    "landdistriktsudvikling": "landdistrikt land distrikt udvikling",
    "gårdbutikker": "gård butik",
    "børnebøger": "barn bog",
    "keramikværksted": "keramik værksted",
    "landsbyklynge": "landsby klynge",
    "erhvervsforening": "erhverv forening",
    "kajakture": "kajak tur",
    "tømrermester": "tømrer mester",
    "socialøkonomisk": "social økonomisk",
    "udviklingshus": "udvikling hus",
    "weekendkursus": "weekend kursus",
}
NO_COMPOUNDS = "mikrofon arbejde familie kontakt projekter virksomhed formand landing kommune oplevelser havde hverdag"


def known_words() -> KnownWords:
    return KnownWords.of({word: stem(word, "da") for word in SITE.split()})


@pytest.mark.parametrize(
    "line",
    [("da", line) for line in DANISH.strip().splitlines()] + [("en", line) for line in ENGLISH.strip().splitlines()],
    ids=lambda line: line[1].split()[0],
)
def test_all_forms_of_a_word_have_one_stem(line):
    language, forms = line

    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_have_other_stems(one, other):
    assert stem(one, "da") != stem(other, "da")


@pytest.mark.parametrize("typed", ["Glumsø", "glumsø", "glumsoe", "glumso", "GLUMSØ", "glumsö"])
def test_the_spellings_of_a_danish_letter_meet(typed):
    assert document_forms("glumsø", "da").meets(query_forms(normal(typed), "da"))


@pytest.mark.parametrize(
    ("text", "typed"),
    [("ærø", "aeroe"), ("ærø", "aero"), ("nørregaard", "nørregård"), ("gård", "gaard"), ("gård", "gard"),
     ("børn", "boern"), ("børn", "born"), ("soegaard", "søgård"), ("café", "cafe"), ("værksteder", "vaerksted")],
)  # fmt: skip
def test_other_spellings_meet_too(text, typed):
    assert document_forms(text, "da").meets(query_forms(typed, "da"))


@pytest.mark.parametrize(("text", "typed"), [("far", "får"), ("hus", "høns"), ("mal", "mål"), ("bo", "bø")])
def test_a_letter_that_was_typed_is_meant(text, typed):
    assert not document_forms(text, "da").meets(query_forms(typed, "da"))


@pytest.mark.parametrize(("word", "parts"), COMPOUNDS.items())
def test_a_compound_is_split_into_its_parts(word, parts):
    assert {stem(part, "da") for part in parts.split()} <= parts_of(word, known_words())


@pytest.mark.parametrize("word", NO_COMPOUNDS.split())
def test_what_only_looks_like_a_compound_is_left_whole(word):
    assert parts_of(word, known_words()) == frozenset()


def test_a_figure_is_one_word_however_it_is_written():
    for text in ("115.600 kr.", "115,600 kr.", "115600 kr."):
        assert next(tokenise(text)).text == "115600"


def test_words_with_a_hyphen_are_found_apart_and_together():
    forms = [word.forms for word in read("It-hjælp", "da")]

    assert [bool(form.meets(query_forms(typed, "da"))) for form, typed in zip(forms, ("it", "hjælp"), strict=True)] == [
        True
    ] * 2
    assert forms[1].meets(query_forms("ithjælp", "da"))


def test_an_apostrophe_is_no_letter():
    assert [word.forms.exact for word in read("EU’s farm's", "en")] == [{"eu"}, {"farm"}]


def test_words_of_one_line_stand_in_for_each_other():
    assert stem("virksomhed", "da") in related(query_forms("firmaer", "da"), "da")
    assert not related(query_forms("kajak", "da"), "da")


def test_the_lists_hold_no_word_twice_and_nothing_in_capitals():
    for language in LANGUAGES:
        words = lexicon(language)
        listed = [word for group in words.groups for word in group]
        assert len(listed) == len(set(listed)), language
        assert all(word == normal(word) for word in (*listed, *words.stop_words, *words.irregular, *words.parts))
        assert not words.parts & words.not_parts


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("keramik", "keramkk", 1),
        ("bageri", "bagri", 1),
        ("smed", "semd", 1),
        ("a", "", 1),
        ("hus", "bil", 3),
    ],
)
def test_how_far_spellings_are_apart(one, other, apart):
    assert distance(one, other) == distance(other, one) == apart


@given(A_TEXT, st.sampled_from(LANGUAGES))
def test_any_text_can_be_read(text, language):
    text = composed(text)
    before = 0
    for number, word in enumerate(read(text, language), start=1):
        assert before <= word.start < word.end <= len(text)
        assert word.position == number
        assert all(len(form) <= 3 * MAX_WORD + 100 for form in word.forms.exact | word.forms.stems | word.forms.plain)
        before = word.end


@given(st.one_of(A_WORD, A_DANISH_WORD), st.sampled_from(LANGUAGES))
def test_the_stem_of_a_stem_is_the_stem(word, language):
    base = stem(normal(word), language)

    assert stem(base, language) == base


@given(st.one_of(A_WORD, A_DANISH_WORD), st.sampled_from(LANGUAGES))
def test_what_is_written_is_found_by_itself(word, language):
    word = normal(word)

    assert document_forms(word, language).meets(query_forms(word, language))


@given(st.one_of(A_WORD, A_DANISH_WORD))
def test_letters_are_folded_once(word):
    assert normal(normal(word)) == normal(word)
    assert plain(plain(word)) == plain(word)
    assert danish(danish(word)) == danish(word)


@given(A_DANISH_WORD)
def test_parts_are_never_the_word_itself_and_never_endless(word):
    parts = parts_of(word, known_words())

    assert stem(word, "da") not in parts
    assert len(parts) <= len(word)


@given(A_WORD, A_WORD)
def test_a_distance_is_a_distance(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_a_stop_word_is_one_in_its_own_language_only():
    assert is_stop_word("og", "da")
    assert not is_stop_word("og", "en")
