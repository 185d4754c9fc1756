"""What the templates of the directory need beyond the site's tags."""

from django import template

from directory.models import Business, Listing

register = template.Library()


@register.inclusion_tag("directory/upkeep/confirmed.html")
def last_confirmed(business: Business) -> dict:
    """The line that says how long ago somebody said that an entry is true."""
    return {"listing": Listing.objects.of(business).first()}
