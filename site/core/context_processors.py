"""What every template of the site may ask for."""

from core.site_context import SiteContext


def site_context(request) -> dict:
    """`site_context`: menu, footer, organisation, languages. Nothing is looked up before a template asks for it."""
    return {"site_context": SiteContext(request)}
