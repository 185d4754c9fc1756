"""What the site's templates need beyond Django's and Wagtail's tags."""

from datetime import date

from babel.dates import format_date
from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.fields import format_phone, in_pairs
from core.links import resolve

register = template.Library()

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@register.simple_tag(takes_context=True)
def languages(context) -> list:
    """Where the language switch leads, for each language."""
    return context["site_context"].languages(context.get("page"))


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """The one address under which search engines should know this page."""
    request = context["request"]
    choices = context["site_context"].languages(context.get("page"))
    own = next(choice.url for choice in choices if choice.is_active)
    return request.build_absolute_uri(getattr(request, "canonical_path", own))


@register.simple_tag(takes_context=True)
def alternates(context) -> list[tuple[str, str]]:
    """Language and address of each version of this page, where it really is translated; else nothing."""
    request = context["request"]
    site_context = context["site_context"]
    choices = site_context.languages(context.get("page"))
    if hasattr(request, "canonical_path") or not all(choice.is_translation for choice in choices):
        return []
    if len(set(site_context.page_numbers.values())) > 1:  # the list is shorter in one language, and has no such page
        return []
    return [(choice.code, request.build_absolute_uri(choice.url)) for choice in choices]


@register.simple_tag(takes_context=True)
def breadcrumbs(context) -> list:
    """The pages above this one, home first."""
    page = context.get("page")
    return context["site_context"].ancestors(page) if page else []


@register.simple_tag(takes_context=True)
def links(context, stream) -> list:
    """The links of a stream, as core.links.resolve makes them."""
    return resolve(stream, Site.find_for_request(context.get("request")))


@register.simple_tag(takes_context=True)
def is_current(context, link) -> bool:
    """Whether a menu link leads to this page or to one above it."""
    page = context.get("page")
    if not page or not link.page_id:
        return False
    return link.page_id == page.pk or link.page_id in {above.pk for above in context["site_context"].ancestors(page)}


@register.filter
def kroner(amount: int) -> str:
    """A sum in kroner as it is written in the reader's language: 115.600 kr., DKK 115,600."""
    figure = number_format(amount, use_l10n=True, force_grouping=True)
    return f"DKK{NO_BREAK_SPACE}{figure}" if get_language() == "en" else f"{figure}{NO_BREAK_SPACE}kr."


@register.filter
def month(day: date) -> str:
    """A month in short: sep. 2012, maj 2013; Sept 2012, May 2013. (Django's Danish has »sept«.)"""
    return format_date(day, "MMM y", locale="en_GB" if get_language() == "en" else "da")


@register.simple_tag
def period(starts: date | None, ends: date | None) -> str:
    """A project's period: »sep. 2012–okt. 2014«, »fra sep. 2012«, »til okt. 2014«; empty where nothing is known."""
    if starts and ends:
        return f"{month(starts)}–{month(ends)}"
    if starts:
        return _("from %(month)s") % {"month": month(starts)}
    if ends:
        return _("until %(month)s") % {"month": month(ends)}
    return ""


register.filter("as_phone", format_phone)
register.filter("as_pairs", in_pairs)


@register.filter
def typeset(text: str) -> str:
    """A text in which no line begins with a dash: the space before it does not break."""
    return text.replace(" – ", f"{NO_BREAK_SPACE}– ")


@register.filter
def address_of(url: str) -> str:
    """A web address as people say it: example.org, not https://example.org/."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


@register.filter
def field_attributes(bound_field):
    """The control of a form field with what assistive technology needs: its hint and error, and whether it is wrong."""
    described = [f"{bound_field.id_for_label}-hint"] if bound_field.help_text else []
    attributes = {}
    if bound_field.errors:
        described.insert(0, f"{bound_field.id_for_label}-error")
        attributes["aria-invalid"] = "true"
    if described:
        attributes["aria-describedby"] = " ".join(described)
    return bound_field.as_widget(attrs=attributes)


@register.simple_tag
def lang_attribute(code: str) -> str:
    """` lang="en"` where a language is given that is not the page's own, else nothing."""
    return format_html(' lang="{}"', code) if code and code != get_language() else ""
