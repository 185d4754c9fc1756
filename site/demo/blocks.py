"""Turns the [[body]] of a data file into the raw data of a page's stream of blocks.

The blocks of the Danish and the English body get the same ids, so that they are each other's translations.
"""

import re
import uuid
from collections.abc import Callable

from demo.content import ContentError

NAMESPACE = uuid.UUID("5b3f2d3e-8a51-4c0b-9a0e-7a3a1f6f6c55")
PAGE_LINK = re.compile(r'<a href="page:([\w-]+)">')


class BodyBuilder:
    """Builds bodies. Is given what finds the id of a page and of a picture by its key."""

    def __init__(self, page_id: Callable[[str], int], picture_id: Callable[[str], int]):
        self.page_id = page_id
        self.picture_id = picture_id

    def build(self, owner: str, danish: list[dict], words: list[dict] | None = None) -> list[dict]:
        """Return the raw blocks of a body: the facts of the Danish one with the words of the other (or its own).

        Raises ContentError where the two do not match block for block.
        """
        words = danish if words is None else words
        if [block["type"] for block in danish] != [block["type"] for block in words]:
            raise ContentError(f"{owner}: the English body has other blocks than the Danish one.")
        return [
            getattr(self, f"_{block['type']}")(f"{owner}.{position}", block, said)
            for position, (block, said) in enumerate(zip(danish, words, strict=True))
        ]

    def _heading(self, path, block, words):
        return _block("heading", path, words["text"])

    def _text(self, path, block, words):
        return _block("text", path, self.rich_text(words["html"]))

    def rich_text(self, html: str) -> str:
        """Return the HTML of a data file as Wagtail keeps it, with links to pages by their ids."""
        html = PAGE_LINK.sub(lambda link: f'<a linktype="page" id="{self.page_id(link[1])}">', html)
        return re.sub(r">\s*\n\s*<", "><", html.strip())

    def _picture(self, path, block, words):
        value = {
            "picture": self.picture_id(block["picture"]),
            "alt_text": words["alt"],
            "caption": words.get("caption", ""),
        }
        return _block("picture", path, value)

    def _pull_quote(self, path, block, words):
        return _block("quote", path, {"text": words["text"], "attribution": ""})

    def _facts(self, path, block, words):
        facts = [
            _block("item", f"{path}.{position}", {"figure": row["figure"], "label": row["label"]})
            for position, row in enumerate(words["items"])
        ]
        return _block("facts", path, {"heading": words.get("heading", ""), "facts": facts})

    def _links(self, path, block, words):
        links = [
            self._link(f"{path}.{position}", target, said)
            for position, (target, said) in enumerate(zip(block["items"], words["items"], strict=True))
        ]
        return _block("links", path, {"heading": words.get("heading", ""), "links": links})

    def _call_to_action(self, path, block, words):
        button = self._link(f"{path}.0", block, {"text": words["button"]})
        value = {"heading": words["heading"], "text": words.get("text", ""), "link": [button]}
        return _block("call_to_action", path, value)

    def _link(self, path, target, words):
        if "page" in target:
            value = {"page": self.page_id(target["page"]), "text": words.get("text", "")}
            return _block("page", path, value)
        return _block("address", path, {"address": target["url"], "text": words["text"]})

    def _table(self, path, block, words):
        value = {
            "caption": words["caption"],
            "columns": [{"type": "text", "heading": heading} for heading in words["columns"]],
            "rows": [{"values": row} for row in words["rows"]],
        }
        return _block("table", path, value)


def _block(kind: str, path: str, value) -> dict:
    return {"type": kind, "value": value, "id": str(uuid.uuid5(NAMESPACE, path))}
