"""The addresses of videos as people paste them."""

import pytest
from django.utils import translation
from wagtail.blocks import StructBlockValidationError

from core.blocks.video import VideoBlock
from core.videos import NoVideoError, video_at

YOUTUBE = [
    "https://www.youtube.com/watch?v=AAAAAAAAAAA",
    "https://www.youtube.com/live/AAAAAAAAAAA?si=x",
    "https://youtube.com/shorts/AAAAAAAAAAA?feature=share",
    "https://www.youtube.com/embed/AAAAAAAAAAA",
    "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?rel=0",
    "https://youtube-nocookie.com/embed/AAAAAAAAAAA",
    "https://www.youtube.com/v/AAAAAAAAAAA",
    "https://youtu.be/AAAAAAAAAAA",
    "https://youtu.be/AAAAAAAAAAA?si=abc-DEF_1",
    "https://www.youtu.be/AAAAAAAAAAA/",
    "http://www.youtube.com/watch?v=AAAAAAAAAAA",
    "https://m.youtube.com/watch?v=AAAAAAAAAAA&pp=x",
    "https://music.youtube.com/watch?v=AAAAAAAAAAA&list=RDAMVM",
    "https://WWW.YouTube.COM/watch?v=AAAAAAAAAAA",
    "HTTPS://YOUTU.BE/AAAAAAAAAAA",
    "www.youtube.com/watch?v=AAAAAAAAAAA",
    "youtube.com/watch?v=AAAAAAAAAAA",
    "//youtu.be/AAAAAAAAAAA",
    "  https://youtu.be/AAAAAAAAAAA  ",
    "https://www.youtube.com/watch?app=desktop&v=AAAAAAAAAAA&ab_channel=Landliv#dialog",
    "https://www.youtube.com/watch?list=PLx&amp;v=AAAAAAAAAAA",
    "https://www.youtube.com:443/watch/?v=AAAAAAAAAAA",
]
VIMEO = [
    "https://vimeo.com/76979871",
    "http://vimeo.com/76979871?share=copy",
    "https://www.vimeo.com/76979871/",
    "vimeo.com/76979871",
    "https://VIMEO.com/76979871",
    "https://player.vimeo.com/video/76979871?title=0",
    "https://vimeo.com/channels/staffpicks/76979871",
    "https://vimeo.com/groups/shortfilms/videos/76979871",
    "https://vimeo.com/showcase/1234567/video/76979871",
    "https://vimeo.com/album/1234567/video/76979871",
    "https://vimeo.com/showcase/1234567?video=76979871",
    "https://vimeo.com/manage/videos/76979871",
    "https://vimeo.com/76979871/description",
]
HASH = "8272103f6e"
UNLISTED = [
    f"https://vimeo.com/76979871/{HASH}",
    f"https://vimeo.com/76979871/{HASH}?share=copy",
    f"https://vimeo.com/76979871?h={HASH}",
    f"https://player.vimeo.com/video/76979871?h={HASH}&badge=0",
    f"https://vimeo.com/manage/videos/76979871/{HASH}",
    f"https://vimeo.com/showcase/1234567/video/76979871/{HASH}",
]
STARTS = [
    ("t=90", 90),
    ("t=90s", 90),
    ("t=1m30s", 90),
    ("t=1m", 60),
    ("t=1h2m3s", 3723),
    ("t=1h", 3600),
    ("t=1:30", 90),
    ("t=1:00:05", 3605),
    ("start=90", 90),
    ("time_continue=90", 90),
    ("t=0", 0),
    ("t=", 0),
    ("t=snart", 0),
]
NO_VIDEOS = [
    "https://www.youtube.com/@landliv",
    "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa",
    "https://www.youtube.com/c/landliv",
    "https://www.youtube.com/user/landlivlandl",
    "https://www.youtube.com/playlist?list=PLaaaaaaaaaa",
    "https://www.youtube.com/embed/videoseries?list=PLaaaaaaaaaa",
    "https://www.youtube.com/embed/live_stream?channel=UCaaaaaaaaaaaaaaaaaaaaaa",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch",
    "https://www.youtube.com/watch?v=kort",
    "https://www.youtube.com/live",
    "https://www.youtube.com/results?search_query=landsby",
    "https://youtu.be/",
    "https://vimeo.com/",
    "https://vimeo.com/landliv",
    "https://vimeo.com/user76979871",
    "https://vimeo.com/channels/staffpicks",
    "https://vimeo.com/showcase/1234567",
    "https://vimeo.com/groups/shortfilms",
    "https://vimeo.com/76979871x",
]
OTHER_SITES = [
    "https://example.org/watch?v=AAAAAAAAAAA",
    "https://youtube.com.example.org/watch?v=AAAAAAAAAAA",
    "https://youtube.com@example.org/watch?v=AAAAAAAAAAA",
    "https://notyoutube.com/watch?v=AAAAAAAAAAA",
    "https://example.org/youtu.be/AAAAAAAAAAA",
    "https://notvimeo.com/76979871",
    "https://[::1/watch?v=AAAAAAAAAAA",
    "javascript:alert(1)//youtu.be/AAAAAAAAAAA",
    "AAAAAAAAAAA",
    "",
]


@pytest.mark.parametrize("address", YOUTUBE)
def test_videos_on_youtube(address):
    video = video_at(address)

    assert video.player_url == "https://www.youtube-nocookie.com/embed/AAAAAAAAAAA?autoplay=1"
    assert video.page_url == "https://www.youtube.com/watch?v=AAAAAAAAAAA"


@pytest.mark.parametrize("address", VIMEO)
def test_videos_on_vimeo(address):
    video = video_at(address)

    assert video.player_url == "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"
    assert video.page_url == "https://vimeo.com/76979871"


@pytest.mark.parametrize("address", UNLISTED)
def test_the_key_of_an_unlisted_video_reaches_the_player(address):
    video = video_at(address)

    assert video.player_url == f"https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h={HASH}"
    assert video.page_url == f"https://vimeo.com/76979871/{HASH}"


@pytest.mark.parametrize(("said", "seconds"), STARTS)
def test_where_to_begin_reaches_the_player(said, seconds):
    for address in (f"https://youtu.be/AAAAAAAAAAA?{said}", f"https://www.youtube.com/watch?v=AAAAAAAAAAA#{said}"):
        assert video_at(address).player_url.endswith(f"?autoplay=1&start={seconds}" if seconds else "?autoplay=1")
    for address in (f"https://vimeo.com/76979871#{said}", f"https://vimeo.com/76979871/{HASH}?{said}"):
        assert video_at(address).player_url.endswith(f"#t={seconds}s" if seconds else ("autoplay=1", f"h={HASH}"))


@pytest.mark.parametrize("address", NO_VIDEOS)
def test_what_is_no_video_is_told_apart(address):
    with pytest.raises(NoVideoError) as refused:
        video_at(address)

    assert refused.value.is_known_host


@pytest.mark.parametrize("address", OTHER_SITES)
def test_other_sites_are_refused(address):
    with pytest.raises(NoVideoError) as refused:
        video_at(address)

    assert not refused.value.is_known_host


@pytest.mark.parametrize(
    ("address", "says"),
    [(NO_VIDEOS[0], "channel"), (NO_VIDEOS[-1], "no single video"), (OTHER_SITES[0], "YouTube and Vimeo")],
)
def test_the_editor_is_told_what_to_do(address, says):
    block = VideoBlock()

    with translation.override("en"):
        with pytest.raises(StructBlockValidationError) as refused:
            block.clean(block.to_python({"address": address, "title": "Film", "description": ""}))

        assert says in str(refused.value.block_errors["address"])


@pytest.mark.parametrize("address", ["www.youtube.com/live/AAAAAAAAAAA", "http://m.youtube.com/watch?v=AAAAAAAAAAA"])
def test_the_card_leads_to_the_video_however_its_address_was_typed(address):
    block = VideoBlock()

    value = block.clean(block.to_python({"address": address, "title": "Film", "description": ""}))

    assert 'href="https://www.youtube.com/watch?v=AAAAAAAAAAA"' in block.render(value)
