"""Archive of a backup: a tar file of the database, the uploads, and last the SHA-256 sum of each of them."""

import hashlib
import io
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from core.backups import BackupError
from core.storage import UNFINISHED

DATABASE = "database.dump"
UPLOADS = "uploads"
SUMS = "SHA256SUMS"
"""As the program sha256sum reads it: `sha256sum --check SHA256SUMS` in the unpacked archive."""


def write(target: Path, database: Path, uploads: Path) -> int:
    """Write an archive, readable by nobody else. Returns how many uploads it holds."""
    sums = {}
    target.touch(mode=0o600, exist_ok=False)
    with tarfile.open(target, "w") as archive:
        sums[DATABASE] = _add(archive, DATABASE, database)
        for path in _files_below(uploads):
            name = f"{UPLOADS}/{path.relative_to(uploads).as_posix()}"
            try:
                sums[name] = _add(archive, name, path)
            except FileNotFoundError:
                continue  # staff deleted it just now
        listed = "".join(f"{digest}  {name}\n" for name, digest in sums.items()).encode()
        entry = tarfile.TarInfo(SUMS)
        entry.size = len(listed)
        archive.addfile(entry, io.BytesIO(listed))
    return len(sums) - 1


def verify(source: Path) -> int:
    """Read all of an archive. Returns the bytes of its uploads. Raises BackupError unless every sum is as it was."""
    found, sizes, listed = {}, {}, None
    try:
        with tarfile.open(source) as archive:
            for entry, content in _contents(archive):
                if entry.name == SUMS:
                    listed = content.read().decode()
                else:
                    found[entry.name] = hashlib.file_digest(content, "sha256").hexdigest()
                    sizes[entry.name] = entry.size
    except (OSError, tarfile.TarError, UnicodeError) as error:
        raise BackupError(f"{source} cannot be read as a backup: {error}") from error
    if listed is None:
        raise BackupError(f"{source} is no whole backup: it has no {SUMS}.")
    expected = {name: digest for digest, _space, name in (line.partition("  ") for line in listed.splitlines())}
    if wrong := sorted(name for name in found.keys() | expected if found.get(name) != expected.get(name)):
        raise BackupError(f"{source} is damaged: {', '.join(wrong[:5])} and {max(len(wrong) - 5, 0)} more differ.")
    if DATABASE not in found:
        raise BackupError(f"{source} is no backup of a site: it has no {DATABASE}.")
    return sum(size for name, size in sizes.items() if name != DATABASE)


def unpack_database(source: Path, target: Path) -> None:
    """Take the database out of an archive."""
    with tarfile.open(source) as archive, target.open("wb") as file:
        shutil.copyfileobj(archive.extractfile(DATABASE), file)


def unpack_uploads(source: Path, folder: Path) -> int:
    """Take the uploads out of an archive, over those of the same name. Returns how many there were."""
    number = 0
    with tarfile.open(source) as archive:
        for entry, content in _contents(archive):
            if entry.name in (SUMS, DATABASE):
                continue
            place = folder / PurePosixPath(entry.name).relative_to(UPLOADS)
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("wb") as file:
                shutil.copyfileobj(content, file)
            number += 1
    return number


def _add(archive: tarfile.TarFile, name: str, path: Path) -> str:
    """Add a file. Returns its sum, of what stands in the archive and not of a second reading."""
    with path.open("rb") as file:
        entry = archive.gettarinfo(arcname=name, fileobj=file)
        reader = _Summing(file)
        archive.addfile(entry, reader)
        return reader.digest.hexdigest()


class _Summing:
    """A file that adds up what is read from it."""

    def __init__(self, file: IO[bytes]):
        self.file, self.digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Read as a file does."""
        data = self.file.read(size)
        self.digest.update(data)
        return data


def _files_below(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and UNFINISHED not in path.name
    )


def _contents(archive: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """Each file of an archive. Raises BackupError of anything that would be written elsewhere than it should."""
    for entry in archive:
        path = PurePosixPath(entry.name)
        is_ours = entry.name in (SUMS, DATABASE) or path.parts[0] == UPLOADS
        if not entry.isfile() or not is_ours or ".." in path.parts:
            raise BackupError(f"{entry.name!r} does not belong into a backup.")
        yield entry, archive.extractfile(entry)
