"""Stable numbers for words: the same on every machine and in every year, as Python's own hash() is not."""

from hashlib import blake2b


def stable_key(text: str) -> int:
    """Return a signed 64-bit number (what a bigint column holds) for a text, lone surrogates included."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
