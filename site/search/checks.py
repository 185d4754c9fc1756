"""System checks: mistakes in the settings that would only show when a visitor meets them."""

from django.conf import settings
from django.core.checks import Error, Tags, register

OWN_BACKEND = "search.backend"


@register(Tags.compatibility)
def search_backend_is_the_sites_own(app_configs, **kwargs) -> list[Error]:
    """A stock search backend would overwrite the rows that search.indexing writes, by its own rules."""
    return [
        Error(
            f"The search backend »{name}« is {options['BACKEND']}, which reads no Danish as the site does.",
            hint=f'Set its BACKEND to "{OWN_BACKEND}".',
            id="search.E001",
        )
        for name, options in settings.WAGTAILSEARCH_BACKENDS.items()
        if options["BACKEND"] != OWN_BACKEND
    ]
