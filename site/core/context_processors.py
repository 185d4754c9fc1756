"""What every template of the site may ask for."""

from core.furniture import Furniture


def furniture(request) -> dict:
    """`furniture`: the menu, the footer, the organisation, the languages. Nothing is looked up before it is asked for."""
    return {"furniture": Furniture(request)}
