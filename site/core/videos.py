"""Addresses of videos on YouTube and Vimeo, in the forms in which people paste them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

_YOUTUBE_HOSTS = frozenset({"youtube.com", "youtube-nocookie.com", "youtu.be"})
_VIMEO_HOSTS = frozenset({"vimeo.com"})
_SUBDOMAIN = re.compile(r"^(?:www|m|music|player)\.")

_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_YOUTUBE_FOLDERS = frozenset({"live", "shorts", "embed", "v", "e", "watch"})
_YOUTUBE_NO_VIDEOS = frozenset({"videoseries", "live_stream"})  # as long as an id, and a playlist or a channel

# /ID, /video/ID, /channels/NAME/ID, /groups/NAME/videos/ID, /showcase/ID/video/ID; a hash last where it is unlisted.
_VIMEO_PATH = re.compile(
    r"(?:(?:channels|ondemand)/[^/]+/|(?:groups|album|showcase)/[^/]+/videos?/|manage/videos/|videos?/)?"
    r"(?P<id>\d{5,12})(?:/(?P<hash>[0-9a-f]{8,20}))?(?:/.*)?",
    re.IGNORECASE,
)
_VIMEO_HASH = re.compile(r"[0-9a-f]{8,20}", re.IGNORECASE)

_SECONDS = re.compile(r"(?:(?P<h>\d{1,3})h)?(?:(?P<m>\d{1,4})m)?(?:(?P<s>\d{1,6})s?)?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>\d{2})")
_START_NAMES = ("t", "start", "time_continue")


class NoVideoError(ValueError):
    """An address leads to no video: to another site, or to a channel, a playlist or a user."""

    def __init__(self, *, is_known_host: bool):
        super().__init__("The address leads to no video.")
        self.is_known_host = is_known_host


@dataclass(frozen=True)
class Video:
    """A video at one of the two services. `start` is in seconds; `hash` is the key of an unlisted one on Vimeo."""

    provider: str
    id: str
    start: int = 0
    hash: str = ""

    @property
    def page_url(self) -> str:
        """Where it is watched at its service."""
        if self.provider == "YouTube":
            return f"https://www.youtube.com/watch?v={self.id}" + (f"&t={self.start}s" if self.start else "")
        return f"https://vimeo.com/{self.id}" + (f"/{self.hash}" if self.hash else "") + self._vimeo_start

    @property
    def player_url(self) -> str:
        """Its player, for a frame: begins at once, and follows nobody."""
        if self.provider == "YouTube":
            options = {"autoplay": 1, **({"start": self.start} if self.start else {})}
            return f"https://www.youtube-nocookie.com/embed/{self.id}?{urlencode(options)}"
        options = {"dnt": 1, "autoplay": 1, **({"h": self.hash} if self.hash else {})}
        return f"https://player.vimeo.com/video/{self.id}?{urlencode(options)}{self._vimeo_start}"

    @property
    def _vimeo_start(self) -> str:
        return f"#t={self.start}s" if self.start else ""


def video_at(address: str) -> Video:
    """Return the video that an address leads to. Raises NoVideoError where it leads to none."""
    parts = _split(address)
    read = _reader(parts)
    if not read:
        raise NoVideoError(is_known_host=False)
    query = dict(parse_qsl(parts.query))
    if video := read(parts, query):
        return video
    raise NoVideoError(is_known_host=True)


def _split(address: str) -> SplitResult:
    address = unescape(address.strip()).removeprefix("//")
    if not re.match(r"https?://", address, re.IGNORECASE):
        address = f"https://{address}"
    try:
        return urlsplit(address)
    except ValueError as error:  # a host that no host can be called
        raise NoVideoError(is_known_host=False) from error


def _reader(parts: SplitResult) -> Callable[[SplitResult, Mapping[str, str]], Video | None] | None:
    host = _SUBDOMAIN.sub("", (parts.hostname or "").rstrip("."))
    if host in _YOUTUBE_HOSTS:
        return _youtube
    return _vimeo if host in _VIMEO_HOSTS else None


def _youtube(parts: SplitResult, query: Mapping[str, str]) -> Video | None:
    first, *rest = [part for part in parts.path.split("/") if part] or [""]
    if (parts.hostname or "").rstrip(".").endswith("youtu.be"):
        found = first
    elif first.lower() in _YOUTUBE_FOLDERS:
        found = query.get("v") or (rest[0] if rest else "")
    else:
        found = ""
    if not _YOUTUBE_ID.fullmatch(found) or found in _YOUTUBE_NO_VIDEOS:
        return None
    return Video("YouTube", found, _start(parts, query))


def _vimeo(parts: SplitResult, query: Mapping[str, str]) -> Video | None:
    found = _VIMEO_PATH.fullmatch(parts.path.strip("/"))
    key = (found and found["hash"]) or query.get("h", "")
    number = found["id"] if found else query.get("video", "")
    if not re.fullmatch(r"\d{5,12}", number, re.ASCII):
        return None
    return Video("Vimeo", number, _start(parts, query), key if _VIMEO_HASH.fullmatch(key) else "")


def _start(parts: SplitResult, query: Mapping[str, str]) -> int:
    """Return where to begin, in seconds (90, 90s, 1m30s, 1:30, in the query or behind the #); 0 where none says it."""
    said = dict(parse_qsl(parts.fragment)) | query
    for value in (said[name] for name in _START_NAMES if name in said):
        if found := _CLOCK.fullmatch(value) or _SECONDS.fullmatch(value):
            return sum(int(found[unit] or 0) * length for unit, length in (("h", 3600), ("m", 60), ("s", 1)))
    return 0
