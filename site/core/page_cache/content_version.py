"""The version of all content, which the processes of one machine share in a file that each of them maps into memory."""

import mmap
import secrets
from pathlib import Path

ANNOUNCED = 64
"""How many of the changes that were announced last are remembered."""

WORD = 8
SIZE = WORD * (1 + ANNOUNCED)


class ContentVersion:
    """A number that stands for the state of all content, and is another one after each change that visitors may see.

    It is drawn at random, so that two processes that renew it at once need not wait for each other: whichever of the
    two numbers stays, neither was there before. Reading it costs as much as reading a variable.
    """

    def __init__(self, path: Path):
        """Map the file, and make it where it is missing. Raises OSError where that is not possible."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            file.truncate(SIZE)
            self._words = memoryview(mmap.mmap(file.fileno(), SIZE)).cast("Q")
        if not self.current:
            self.renew()

    @property
    def current(self) -> int:
        """The version now."""
        return self._words[0]

    def renew(self) -> None:
        """Let all that was made before count for nothing."""
        self._words[0] = secrets.randbits(WORD * 8 - 1) + 1

    def announce(self, change: str) -> None:
        """Renew the version for a change, unless this change was announced already.

        PostgreSQL announces each change to every connection that listens: to the writer's with the end of its
        transaction, to all others a moment later. `change` is what it says: the number of the writer's transaction, or
        anything at all that somebody said by hand.
        """
        number = int(change) if change.isdecimal() and len(change) < len(str(2**64)) else 0
        place = 1 + number % ANNOUNCED
        if number and self._words[place] == number:
            return
        self.renew()  # before it is remembered: a process that ends here leaves the change to be announced again
        self._words[place] = number
