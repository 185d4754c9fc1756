"""Operations of migrations that leave translations as they are."""

from django.db.migrations import RunPython


def carry_translations_over(app_label: str, before: str, after: str) -> RunPython:
    """Return the last operation of a migration that changes nothing of what is translated.

    wagtail-localize keeps with each translation the name of its app's latest migration, and refuses to go on with it
    after another one until somebody syncs it. `before` and `after` are the names of the migration before this one and
    of this one. Translations that were behind already are left so: they still want to be synced.
    """

    def carry(apps, schema_editor) -> None:
        sources = apps.get_model("wagtail_localize", "TranslationSource").objects
        up_to_date = sources.filter(specific_content_type__app_label=app_label, schema_version=before)
        up_to_date.update(schema_version=after)

    return RunPython(carry, RunPython.noop, elidable=True)
