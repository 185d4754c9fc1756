"""Looks at all that the database holds: what is said to be gone must be nowhere."""

from django.apps import apps

APPS = ("comments", "mailer", "wagtailcore", "wagtailsearch", "sessions")


def everything() -> str:
    """All values of all tables that could know something of a comment, as one text. Queued mails are unpacked."""
    rows = []
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            for row in model._base_manager.all():
                rows += [str(getattr(row, field.attname)) for field in model._meta.concrete_fields]
                if mail := getattr(row, "email", None):
                    rows.append(str(mail.message()) if hasattr(mail, "message") else str(mail))
    return "\n".join(rows)
