"""Every text that a person meets has its Danish."""

import re

from babel.messages.catalog import Catalog

from devtools import catalogues


def test_no_text_of_the_source_lacks_its_danish_and_no_danish_its_text():
    assert catalogues.problems() == []


def test_the_check_sees_texts_of_python_and_of_templates():
    found = {(message.context, message.singular) for message in catalogues.messages_in_source()}

    assert (None, "Write a comment.") in found  # comments/forms.py
    assert ("by a reader", "Comment") in found
    assert (None, "Skip to content") in found  # templates/base.html
    assert ("site", "Menu") in found
    assert (None, "%(number)s comment") in found


def test_a_text_without_danish_is_named(monkeypatch):
    monkeypatch.setattr(
        catalogues, "messages_in_source", lambda: [catalogues.Message(None, "Brand new words", None, "home/new.py")]
    )

    assert "home/new.py: no Danish for 'Brand new words'" in catalogues.problems()


def test_a_placeholder_lost_in_translation_is_named(monkeypatch, tmp_path):
    catalogue = Catalog(locale="da")
    catalogue.add("%(count)d pages", "sider", flags=["python-format"])
    monkeypatch.setattr(catalogues, "catalogue_files", lambda: [catalogues.OWN])
    monkeypatch.setattr(catalogues, "messages_in_source", list)
    monkeypatch.setattr(catalogues, "_read", lambda path: catalogue)

    assert any("placeholder" in problem for problem in catalogues.problems())


def test_in_danish_a_mail_is_an_e_mail_everywhere():
    """One word for one thing (docs/glossary.md). The address in a link is none of the words."""
    other_word = re.compile(r"(?<![\w-])mail(?!to:)|e-mail-adr|(?<![\w(<-])email", re.IGNORECASE)
    found = [
        string
        for path in catalogues.catalogue_files()
        for entry in catalogues._read(path)
        if entry.id
        for string in (entry.string if isinstance(entry.string, tuple | list) else (entry.string,))
        if other_word.search(string or "")
    ]

    assert found == []
