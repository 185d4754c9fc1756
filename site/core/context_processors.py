"""What every template of the site may ask for."""

from core.furniture import Furniture


def furniture(request) -> dict:
    """`furniture`: menu, footer, organisation, languages. Nothing is looked up before a template asks for it."""
    return {"furniture": Furniture(request)}
