"""Sends comments without the form, as the tests of the services do."""

from comments import services
from comments.models import Comment

WORDS = {"author_name": "En læser", "author_email": "ene.laeser@example.org", "language": "da"}
HERE, THERE = (services.RequestSignals(network_address=address) for address in ("192.0.2.7", "198.51.100.9"))


def send(page, text: str = "Godt skrevet.", **fields) -> Comment:
    """Send a comment on a page; what the test does not care about is filled in."""
    return services.submit(page, **{**WORDS, "text": text, **fields})


def subscribed(page, address: str = "anna@example.org", **fields) -> Comment:
    """A published comment whose writer confirmed the address, and is told of answers."""
    comment = send(page, author_email=address, wants_mail=True, **fields)
    services.confirm_address(comment, comment.language)
    return comment
