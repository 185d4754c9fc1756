"""System checks: mistakes in the settings that would only show when a visitor meets them."""

from django.conf import settings
from django.core.checks import Error, Tags, register

LOCALISED_BACKEND = "core.search_backend"


@register(Tags.compatibility)
def search_backends_are_localised(app_configs, **kwargs) -> list[Error]:
    """Two stock search backends would overwrite each other's rows (see core.search_backend)."""
    return [
        Error(
            f"The search backend »{name}« is {options['BACKEND']}, which knows no languages.",
            hint=f'Set its BACKEND to "{LOCALISED_BACKEND}".',
            id="core.E001",
        )
        for name, options in settings.WAGTAILSEARCH_BACKENDS.items()
        if options["BACKEND"] != LOCALISED_BACKEND
    ]
