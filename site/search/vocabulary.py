"""The words that the site knows, kept in a table: compounds with their parts, and what misspellings are compared with.

It follows the index. New words are learnt when something is indexed (`learn`), and at the same time older compounds are
split anew that one of them is a part of. What is no longer in the index is forgotten by a chore (`recount`).
Words of private pages are among them, as they are in the index; what is made of them is only ever shown when a page
that everybody may see has the very word (search.corrections).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import connection, transaction
from django.db.models import Q
from wagtail.search.models import IndexEntry

from core.locks import take_turns
from search.lexemes import EXACT
from search.models import MAX_WORD, Word
from search.words.compounds import KnownWords, parts_of
from search.words.letters import plain
from search.words.reading import is_stop_word
from search.words.stems import stem

WITH_COMPOUNDS = "da"
BATCH = 2_000
MOST_COMPOUNDS = 300
"""That a search looks for: a part that is in more is one that says little."""

COUNT = f"""
    SELECT word, ndoc FROM ts_stat('SELECT title || body FROM {IndexEntry._meta.db_table}')
    WHERE substr(word, 3, 1) = '{EXACT}'
"""  # noqa: S608 -- nothing in it comes from outside


def learn(words: Mapping[str, Iterable[str]]) -> None:
    """Take in those of the words (by language) that are new."""
    for language, found in words.items():
        candidates = {word for word in found if _is_worth_knowing(word, language)}
        known = Word.objects.filter(language=language, word__in=candidates).values_list("word", flat=True)
        if new := candidates.difference(known):
            _insert(new, language)


def _is_worth_knowing(word: str, language: str) -> bool:
    return 1 < len(word) <= MAX_WORD and not word.isdigit() and not is_stop_word(word, language)


def _insert(new: set[str], language: str) -> None:
    older = _stems(language) if language == WITH_COMPOUNDS else {}
    known = _known_words(older, new) if language == WITH_COMPOUNDS else None
    rows = [_row(word, language, known) for word in sorted(new)]
    Word.objects.bulk_create(rows, BATCH, ignore_conflicts=True)
    if known:
        _split_anew(older, known, new)


def _stems(language: str) -> dict[str, str]:
    return dict(Word.objects.filter(language=language).values_list("word", "stem"))


def _known_words(older: Mapping[str, str], new: Iterable[str] = ()) -> KnownWords:
    """What compounds can be made of."""
    return KnownWords.of({**older, **{word: stem(word, WITH_COMPOUNDS) for word in new}})


def _row(word: str, language: str, known: KnownWords | None) -> Word:
    return Word(language=language, word=word, stem=stem(word, language), plain=plain(word), parts=_parts(word, known))


def _parts(word: str, known: KnownWords | None) -> list[str]:
    found = parts_of(word, known) if known else frozenset()
    return sorted(found | {plain(part) for part in found})


def _split_anew(older: Mapping[str, str], known: KnownWords, new: Iterable[str]) -> None:
    """Split those older words again that a new one can be a part of."""
    bases = {known.stems[word] for word in new if word in known.stems}
    touched = [word for word, base in older.items() if any(part in base and part != base for part in bases)]
    changed = []
    for row in Word.objects.filter(language=WITH_COMPOUNDS, word__in=touched) if touched else ():
        parts = _parts(row.word, known)
        if parts != row.parts:
            row.parts = parts
            changed.append(row)
    Word.objects.bulk_update(changed, ["parts"], BATCH)


def compounds_with(stems: Mapping[str, frozenset[str]]) -> dict[str, list[tuple[str, list[str]]]]:
    """Return, by language, the stems of the compounds that have one of these stems (by language) as a part."""
    wanted = Q()
    for language, parts in stems.items():
        if parts:
            wanted |= Q(language=language, parts__overlap=sorted(parts))
    if not wanted:
        return {}
    found = defaultdict(list)
    rows = Word.objects.filter(wanted).order_by("-entries", "word")[:MOST_COMPOUNDS]
    for language, base, parts in rows.values_list("language", "stem", "parts"):
        found[language].append((base, parts))
    return found


@transaction.atomic
def recount(today: date) -> tuple[int, int]:
    """Count in how many entries each word stands, forget those in none, learn those not known.

    Returns how many were learnt and forgotten.
    """
    take_turns()
    counted = _counted()
    before = Word.objects.count()
    words = defaultdict(set)
    for language, word in counted:
        words[language].add(word)
    learn(words)
    learnt = Word.objects.count() - before
    changed, gone = [], []
    for row in Word.objects.all():
        entries = counted.get((row.language, row.word), 0)
        if not entries:
            gone.append(row.pk)
        elif entries != row.entries:
            row.entries = entries
            changed.append(row)
    Word.objects.bulk_update(changed, ["entries"], BATCH)
    Word.objects.filter(pk__in=gone).delete()
    Word.objects.update(counted_on=today)
    return learnt, len(gone)


def _counted() -> dict[tuple[str, str], int]:
    """In how many entries each word of the index stands, by language and word."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT)
        return {(lexeme[:2], lexeme[3:]): number for lexeme, number in cursor.fetchall()}


def split_all() -> int:
    """Split every compound anew, after the lists in search/words/data were changed. Returns how many changed."""
    known = _known_words(_stems(WITH_COMPOUNDS))
    changed = []
    for row in Word.objects.filter(language=WITH_COMPOUNDS):
        base, parts = stem(row.word, WITH_COMPOUNDS), _parts(row.word, known)
        if (base, parts) != (row.stem, row.parts):
            row.stem, row.parts = base, parts
            changed.append(row)
    Word.objects.bulk_update(changed, ["stem", "parts"], BATCH)
    return len(changed)


def is_to_be_counted(today: date) -> bool:
    """Whether there are words that were not counted today."""
    return Word.objects.filter(Q(counted_on=None) | Q(counted_on__lt=today)).exists()
