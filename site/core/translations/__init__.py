"""Translations: who may start and publish them and when, how they follow their source, and what staff see of it.

docs/translations.md says how it works, and which views of wagtail-localize are shadowed.
"""
