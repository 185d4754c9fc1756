"""The words that the site knows, kept in a table: compounds with their parts, and what misspellings are compared with.

It follows the index. New words are learnt when something is indexed (`learn`), and at the same time older compounds are
split anew that one of them is a part of. When something is deleted, its words that nothing else has are forgotten
(`forget`). A job counts all words (`recount`), which finds whatever was missed.

Only a transaction that has Lock.VOCABULARY writes this table. One that has written something else before does not wait
for it: where somebody else has it, a recount is asked for instead, which the job makes at its next run.
Words of private pages are among them, as they are in the index; what is made of them is only ever shown when a page
that everybody may see has the very word (search.corrections).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from wagtail.search.models import IndexEntry

from core.locks import Lock, take, try_to_take
from search.lexemes import EXACT
from search.models import MAX_WORD, RecountRequest, Word
from search.words.compounds import KnownWords, parts_of
from search.words.letters import plain
from search.words.reading import is_stop_word
from search.words.stems import stem

WITH_COMPOUNDS = "da"
BATCH = 2_000
MOST_COMPOUNDS = 300
"""That a search looks for: a part that is in more is one that says little."""

COMMON = 50
"""In how many entries a word stands that one entry less does not take from the vocabulary before the next recount."""

WORDS_OF = f"""
    SELECT DISTINCT lexeme FROM {IndexEntry._meta.db_table}, unnest(tsvector_to_array(title || body)) AS lexeme
    WHERE id = ANY(%s) AND substr(lexeme, 3, 1) = '{EXACT}'
"""  # noqa: S608 -- nothing in it comes from outside

UNUSED = r"""
    SELECT lexeme FROM unnest(%s::text[]) AS lexeme
    WHERE NOT EXISTS (
        SELECT 1 FROM search_found(
            ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery, '{}'
        )
    )
"""

COUNT = f"""
    SELECT word, ndoc FROM ts_stat('SELECT title || body FROM {IndexEntry._meta.db_table}')
    WHERE substr(word, 3, 1) = '{EXACT}'
"""  # noqa: S608 -- nothing in it comes from outside


def learn(words: Mapping[str, Iterable[str]]) -> None:
    """Take in those of the words (by language) that are new. Where somebody else writes words, a recount does."""
    new = {language: _unknown(found, language) for language, found in words.items()}
    if not any(new.values()):
        return
    if not try_to_take(Lock.VOCABULARY):
        RecountRequest.objects.create()
        return
    for language, found in new.items():
        if found:
            _insert(found, language)


def _unknown(words: Iterable[str], language: str) -> set[str]:
    candidates = {word for word in words if _is_worth_knowing(word, language)}
    return candidates.difference(
        Word.objects.filter(language=language, word__in=candidates).values_list("word", flat=True)
    )


def lexemes_of(entries: QuerySet) -> list[str]:
    """Return the words of some entries of the index as it has them: the language, a sign, the word."""
    with connection.cursor() as cursor:
        cursor.execute(WORDS_OF, [list(entries.values_list("pk", flat=True))])
        return [lexeme for (lexeme,) in cursor.fetchall()]


def forget(lexemes: Iterable[str]) -> None:
    """Forget those words of what was deleted that nothing in the index has any more, but for common ones.

    Where somebody else writes words, a recount forgets them.
    """
    # Words of earlier versions of it, which it lost since the last recount, are not among its own any more.
    uncounted = Word.objects.filter(counted_on=None).values_list("language", "word")
    rare = list(_rare({*lexemes, *(f"{language}{EXACT}{word}" for language, word in uncounted)}))
    if not rare:
        return
    if not try_to_take(Lock.VOCABULARY):
        RecountRequest.objects.create()
        return
    with connection.cursor() as cursor:
        cursor.execute(UNUSED, [rare])
        unused = [_told_apart(lexeme) for (lexeme,) in cursor.fetchall()]
    for language in {language for language, _word in unused}:
        Word.objects.filter(language=language, word__in=[word for code, word in unused if code == language]).delete()


def ask_for_recount() -> None:
    """Let the next run of the job count all words, and forget those that are in no entry."""
    RecountRequest.objects.create()


def _rare(lexemes: Iterable[str]) -> Iterator[str]:
    """Of these words those that the table has, and that stand in few entries."""
    by_word = {_told_apart(lexeme): lexeme for lexeme in lexemes}
    rows = Word.objects.filter(word__in=[word for _language, word in by_word], entries__lte=COMMON)
    for known in rows.values_list("language", "word"):
        if known in by_word:
            yield by_word[known]


def _told_apart(lexeme: str) -> tuple[str, str]:
    """The language of a lexeme, and its word."""
    return lexeme[:2], lexeme[3:]


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

    Returns how many were learnt and forgotten. In a transaction of its own: it waits for others who write words.
    """
    take(Lock.VOCABULARY)
    # What is asked for from now on is about words that may not be counted yet.
    answered = list(RecountRequest.objects.values_list("pk", flat=True))
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
    RecountRequest.objects.filter(pk__in=answered).delete()
    return learnt, len(gone)


def _counted() -> dict[tuple[str, str], int]:
    """In how many entries each word of the index stands, by language and word."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT)
        return {_told_apart(lexeme): number for lexeme, number in cursor.fetchall()}


@transaction.atomic
def split_all() -> int:
    """Split every compound anew, after the lists in search/words/data were changed. Returns how many changed."""
    take(Lock.VOCABULARY)
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
    """Whether there are words that were not counted today, or somebody asked for a recount."""
    uncounted = Word.objects.filter(Q(counted_on=None) | Q(counted_on__lt=today))
    return uncounted.exists() or RecountRequest.objects.exists()
