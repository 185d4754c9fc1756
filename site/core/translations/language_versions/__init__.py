"""The language versions of a page, kept together: who may see them, whether they are public, and where they stand.

Each module listens to Wagtail's signals, so it holds for the editor, for the list's bulk actions, for what is due by
itself and for programs alike. What was done is collected in `notices` and shown to whoever is at work in the admin.
"""
