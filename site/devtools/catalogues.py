"""The Danish catalogues: collected from the source, checked and compiled with Babel, so that no gettext is needed.

    python -m devtools.catalogues collect    new texts of the source into site/locale, for translation
    python -m devtools.catalogues check      fails when a text has no Danish, or a translation no text
    python -m devtools.catalogues compile    .po to .mo, where the .po is newer

Two folders: site/locale holds the site's own texts, site/locale_packages the Danish that Wagtail, wagtail-localize
and Django lack, or word otherwise than the site does.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from devtools import ROOT, SITE

OWN = SITE / "locale" / "da" / "LC_MESSAGES" / "django.po"
SOURCES = [SITE, *(ROOT / app for app in ("home", "projects", "blog", "directory", "registrations", "comments"))]

PYTHON_KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
# What a catalogue needs to be read, and no dates and names, which would change at every run.
HEADER = b"""# The site's own texts in Danish. `make messages` keeps the list; the Danish is written by hand.
msgid ""
msgstr ""
"Language: da\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|(?<!\{)\{\w*\}")
_LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
_TEMPLATE_CALL = re.compile(rf"\b(gettext|ngettext|pgettext|npgettext|_)\(({_LITERAL}(?:,\s*{_LITERAL})*)", re.DOTALL)


@dataclass(frozen=True)
class Message:
    """One text of the source: its context (None where it has none), its words, and its plural (None without)."""

    context: str | None
    singular: str
    plural: str | None
    origin: str

    @property
    def id(self):
        """What Babel files it under: a pair where there is a plural."""
        return (self.singular, self.plural) if self.plural else self.singular


def messages_in_source() -> Iterator[Message]:
    """Yield every text that Python code or a template of the site marks for translation."""
    for folder in SOURCES:
        for path in sorted(folder.rglob("*.py")):
            yield from _messages_in_python(path)
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.txt")]):
            yield from _messages_in_template(path)


def _messages_in_python(path: Path) -> Iterator[Message]:
    with path.open("rb") as source:
        for _line, words, _comments, context in extract("python", source, keywords=PYTHON_KEYWORDS):
            singular, plural = words if isinstance(words, tuple) else (words, None)
            yield Message(context, singular, plural, _name(path))


def _messages_in_template(path: Path) -> Iterator[Message]:
    for call in _TEMPLATE_CALL.finditer(templatize(path.read_text(encoding="utf-8"))):
        words = [ast.literal_eval(word) for word in re.findall(_LITERAL, call[2], re.DOTALL)]
        context = words.pop(0) if call[1] in ("pgettext", "npgettext") else None
        yield Message(context, words[0], words[1] if len(words) > 1 else None, _name(path))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def collect() -> None:
    """Bring site/locale up to date with the source: new texts without Danish, vanished ones gone."""
    template = Catalog()
    for message in messages_in_source():
        template.add(message.id, context=message.context, locations=[(message.origin, None)])
    catalogue = _read(OWN) if OWN.exists() else Catalog(locale="da", domain="django")
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    OWN.parent.mkdir(parents=True, exist_ok=True)
    with OWN.open("wb") as target:
        target.write(HEADER)
        write_po(target, catalogue, sort_output=True, width=110, include_lineno=False, omit_header=True)


def problems() -> list[str]:
    """What is wrong with the catalogues, a sentence each: the empty list is what `check` asks for."""
    catalogue = _read(OWN)
    found = []
    source = {(message.context, message.id): message.origin for message in messages_in_source()}
    for (context, words), origin in source.items():
        entry = catalogue.get(words, context=context)
        strings = entry.string if entry and isinstance(entry.string, tuple | list) else (entry and entry.string,)
        if not entry or entry.fuzzy or not all(strings):
            found.append(f"{origin}: no Danish for {words!r}")
    known = {(context, words if isinstance(words, str) else tuple(words)) for context, words in source}
    for path in catalogue_files():
        for entry in _read(path):
            if not entry.id:
                continue
            if path == OWN and (entry.context, entry.id) not in known:
                found.append(f"{_name(path)}: {entry.id!r} is in no source file")
            found += [f"{_name(path)}: {entry.id!r}: {error}" for error in _placeholder_errors(entry)]
    return found


def _placeholder_errors(entry: Message) -> Iterator[str]:
    """What a translation does to its placeholders: one that the text has not is a 500, one that is lost is a riddle."""
    wanted = set(_PLACEHOLDER.findall(entry.id[-1] if isinstance(entry.id, tuple) else entry.id))
    strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    for string in strings:
        given = set(_PLACEHOLDER.findall(string))
        if unknown := given - wanted:
            yield f"placeholders that the text has not: {sorted(unknown)}"
        if string == strings[-1] and (lost := wanted - given):
            yield f"lost placeholders: {sorted(lost)}"


def catalogue_files() -> list[Path]:
    """Every .po file of the project."""
    return sorted(SITE.glob("locale*/*/LC_MESSAGES/*.po"))


def compile_all() -> None:
    """Compile each catalogue whose .mo is missing or older than its .po."""
    for path in catalogue_files():
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            with compiled.open("wb") as target:
                write_mo(target, _read(path))


def _read(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale="da")


def main(command: str) -> int:
    """Carry out one of the three commands; 1 when the check found something."""
    if not settings.configured:
        settings.configure()  # templatize() asks for a few defaults of Django's
    if command == "collect":
        collect()
    elif command == "compile":
        compile_all()
    elif command == "check":
        found = problems()
        print("\n".join(found) or "Every text has its Danish.")
        return 1 if found else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["help"]))
