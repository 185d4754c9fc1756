"""Storage of what staff upload: a file is on the disk as a whole, or not at all."""

import os
import tempfile
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

UNFINISHED = ".upload-"
"""How the name of a file begins that is still being written. One that is left over was never finished."""

READABLE = 0o644


class WholeFileStorage(FileSystemStorage):
    """Files on the disk, each of which gets its name when all of it is written.

    Django writes under the final name, and a full disk or a killed process leaves half a picture there.
    """

    def _save(self, name: str, content: File) -> str:
        Path(self.location).mkdir(parents=True, exist_ok=True)
        descriptor, unfinished = tempfile.mkstemp(prefix=UNFINISHED, dir=self.location)
        try:
            with os.fdopen(descriptor, "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk.encode() if isinstance(chunk, str) else chunk)
            Path(unfinished).chmod(self.file_permissions_mode or READABLE)
            name = self._take_name(name)
            Path(unfinished).replace(self.path(name))
        finally:
            Path(unfinished).unlink(missing_ok=True)
        return name.replace("\\", "/")

    def _take_name(self, name: str) -> str:
        """Make an empty file, so that nobody else gets this name. Returns another name where somebody has it."""
        while True:
            place = Path(self.path(name))
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                place.touch(exist_ok=False)
            except FileExistsError:
                name = self.get_available_name(name)
            else:
                return name
