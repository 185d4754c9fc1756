"""What is stored of an uploaded picture: upright, without metadata, in a format that every browser shows.

A JPEG, PNG, GIF or WebP file that is upright and within bounds keeps every pixel; only its metadata goes. Everything
else is decoded and written anew: HEIC, HEIF and AVIF, pictures that are turned by a note in their metadata, colours
that the web does not have (CMYK, 16 bits of grey), and what is larger than the bounds.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageCms, ImageOps, JpegImagePlugin
from pillow_heif import register_heif_opener

from core.images.containers import without_metadata
from core.images.limits import fitted

register_heif_opener()

READ_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
"""What is decoded, by Pillow's names."""

# MPO is what Pillow calls a JPEG file with more than one picture in it, as many telephones write them.
_EXTENSIONS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
_MIME_TYPES = {".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".webp": "image/webp"}
_WEB_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})
_UPRIGHT = 1
_QUALITY = 90  # of 100: nobody sees the loss, and the public sizes are made of it


class UnusableImageError(ValidationError):
    """A file is no picture that the site can use. Its message says what to do instead."""


class DamagedImageError(UnusableImageError):
    """A picture breaks off, or contradicts itself, so that it cannot be decoded to its last pixel."""


class NormalisedFile(SimpleUploadedFile):
    """A picture file as it is stored. What is one already is not read a second time."""


@dataclass(frozen=True)
class _Written:
    data: bytes
    extension: str


def normalised(data: bytes, name: str) -> NormalisedFile:
    """Return the file to store of a picture that was uploaded under this name.

    Raises UnusableImageError where it is no picture or has more pixels than WAGTAILIMAGES_MAX_IMAGE_PIXELS, and
    DamagedImageError where it cannot be read to its end.
    """
    try:
        with _opened(data) as image:
            _refuse_too_many_pixels(image)
            written = _written(image, data)
    except UnusableImageError:
        raise
    except Exception as error:  # decoders fail on broken files in every way there is
        raise DamagedImageError(
            _(
                "The picture is damaged and cannot be read. Open it on your computer, save it as JPEG or PNG, "
                "and upload the new file."
            ),
            code="invalid_image",
        ) from error
    return _file(written, name)


def stripped(data: bytes, name: str) -> NormalisedFile:
    """Return a picture file without its metadata, its pixels unread. For what cannot be decoded to its last pixel.

    Raises UnusableImageError where it is none of the formats that metadata can be taken out of unread.
    """
    try:
        clean = without_metadata(data)
    except ValueError as error:
        raise _not_a_picture() from error
    return _file(_Written(clean, PurePath(name).suffix.lower()), name)


def _file(written: _Written, name: str) -> NormalisedFile:
    stem = PurePath(name.replace("\\", "/")).stem or "picture"
    return NormalisedFile(stem + written.extension, written.data, _MIME_TYPES.get(written.extension))


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=READ_FORMATS)
    except Image.DecompressionBombError as error:
        number = _("more than %(number)d million") % {"number": _millions(Image.MAX_IMAGE_PIXELS)}
        raise _too_many_pixels(number) from error
    except OSError as error:
        raise _not_a_picture() from error


def _not_a_picture() -> UnusableImageError:
    return UnusableImageError(
        _(
            "This file is no picture that the site can read. Open it in the program or on the telephone that it comes "
            "from, save or export it as JPEG or PNG, and upload that file."
        ),
        code="invalid_image",
    )


def _refuse_too_many_pixels(image: Image.Image) -> None:
    pixels = image.width * image.height
    if pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels(_("%(number)d million") % {"number": _millions(pixels)})


def _too_many_pixels(number: str) -> UnusableImageError:
    return UnusableImageError(
        _(
            "The picture has %(number)s pixels, and the site takes up to %(limit)d million. Make it smaller, "
            "4,000 pixels wide for example, and upload it again."
        )
        % {"number": number, "limit": _millions(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)},
        code="file_too_many_pixels",
    )


def _millions(pixels: int) -> int:
    return round(pixels / 1_000_000)


def _written(image: Image.Image, data: bytes) -> _Written:
    """Return what is stored: the file itself without its metadata where that will do, else a new one."""
    extension = _EXTENSIONS.get(image.format)
    target = fitted(*image.size)
    stays = extension and image.mode in _WEB_MODES and target == image.size and _orientation(image) == _UPRIGHT
    if stays:
        image.load()  # to its last pixel: what is damaged is said now, and not when a page wants to show it
        return _Written(without_metadata(data), extension)
    return _rewritten(image, target)


def _orientation(image: Image.Image) -> int:
    """Return how a note in the metadata turns the picture, 1 where it does not; a note that is broken turns nothing."""
    try:
        turned = image.getexif().get(ExifTags.Base.Orientation, _UPRIGHT)
    except Exception:  # noqa: BLE001 -- metadata is broken in more ways than its reader has exceptions for
        return _UPRIGHT
    return turned if turned in range(1, 9) else _UPRIGHT


def _rewritten(image: Image.Image, target: tuple[int, int]) -> _Written:
    """Decode a picture, upright and in the colours of the web, and write it as JPEG; as PNG where JPEG would lose."""
    source, orientation = image.format, _orientation(image)
    options = _like_before(image) if target == image.size else {}
    image.draft(image.mode, target)  # a JPEG that is to be made smaller is decoded smaller at once: a quarter of memory
    image.load()
    profile = image.info.get("icc_profile")
    picture, profile = _in_web_colours(image, profile)
    if picture.size != target:
        picture = picture.resize(target, Image.Resampling.LANCZOS)
    if orientation != _UPRIGHT:
        picture = _turned(picture, orientation)
    if source in ("PNG", "GIF") or picture.mode not in ("L", "RGB"):
        return _saved(picture, "PNG", profile, optimize=True)
    return _saved(picture, "JPEG", profile, **(options or {"quality": _QUALITY}), optimize=True, progressive=True)


def _like_before(image: Image.Image) -> dict:
    """Return the options that write a JPEG at the quality that it was read at."""
    if image.format not in ("JPEG", "MPO") or image.mode not in ("L", "RGB"):
        return {}
    return {"qtables": image.quantization, "subsampling": JpegImagePlugin.get_sampling(image)}


def _turned(picture: Image.Image, orientation: int) -> Image.Image:
    picture.getexif()[ExifTags.Base.Orientation] = orientation
    return ImageOps.exif_transpose(picture)


def _in_web_colours(image: Image.Image, profile: bytes | None) -> tuple[Image.Image, bytes | None]:
    """Return a picture in shades of grey or in red, green and blue, with the profile that is right for it."""
    if image.mode in ("L", "RGB", "LA", "RGBA"):
        return image, profile
    if image.mode.startswith("I"):  # 16 bits of grey: the upper eight are what a screen shows
        return image.convert("I").point(lambda level: level * (1 / 256)).convert("L"), None
    if image.mode == "CMYK" and profile:
        return _from_print_colours(image, profile), None
    has_holes = image.has_transparency_data
    return image.convert("RGBA" if has_holes else "RGB"), profile if image.mode in _WEB_MODES else None


def _from_print_colours(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        return ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the colours without it are better than no picture
        return image.convert("RGB")


def _saved(picture: Image.Image, kind: str, profile: bytes | None, **options) -> _Written:
    picture.info = {}  # what Pillow would write along
    file = BytesIO()
    picture.save(file, kind, icc_profile=profile, **options)
    # Pillow writes no metadata that it is not given, but for remarks of its own.
    return _Written(without_metadata(file.getvalue()), _EXTENSIONS[kind])
