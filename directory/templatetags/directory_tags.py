"""What the templates of the directory need beyond the site's own tags."""

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail import hooks

from directory.structured_data import as_json_block

register = template.Library()

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@register.simple_tag
def network_path(directory, network) -> str:
    """The address of a network's page."""
    return directory.url + directory.network_suffix(network)


@register.filter
def distance(kilometres: float) -> str:
    """A distance in whole kilometres, since villages are no points: »2 km«, »under 1 km«."""
    whole = round(kilometres)
    if whole < 1:
        return _("under 1 km").replace(" ", NO_BREAK_SPACE)
    return f"{number_format(whole, use_l10n=True, force_grouping=True)}{NO_BREAK_SPACE}km"


@register.simple_tag
def json_block(data: dict) -> SafeString:
    """Data for a script element that holds data. Nothing in them can end the element."""
    return mark_safe(as_json_block(data))  # noqa: S308 -- as_json_block leaves no sign that HTML knows


@register.simple_tag
def additions(hook_name: str, *things) -> SafeString:
    """What other apps show at a place of a page: the HTML of every hook of this name, which is given the things."""
    return format_html_join("", "{}", ((hook(*things),) for hook in hooks.get_hooks(hook_name)))
