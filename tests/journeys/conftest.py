"""What more than one journey begins with."""

from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image

from blog.models import ArticlePage
from core.models import SiteImage
from tests import builders, staff
from tests.journeys.translating import english_of


@pytest.fixture
def uploaded_picture(settings, tmp_path) -> SiteImage:
    """A small picture in the library."""
    settings.MEDIA_ROOT = str(tmp_path)
    file = BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "PNG")
    return SiteImage.objects.create(title="En mark", file=ImageFile(file, name="mark.png"))


@pytest.fixture
def editor(client):
    """An editor, logged in."""
    user = builders.editor()
    client.force_login(user)
    return user


@pytest.fixture
def danish(client, editor) -> ArticlePage:
    """An article that an editor published in Danish."""
    return staff.add_article(
        client,
        title="Blåbær på Ærø",
        introduction="Kort om bær.",
        picture_alt="En skål bær.",
        blocks=[("heading", "Bærrene"), ("text", "<p>De er blå.</p>")],
        **staff.PUBLISH,
    )


@pytest.fixture
def draft(client, danish, django_capture_on_commit_callbacks) -> ArticlePage:
    """Its English version, waiting for its words."""
    with django_capture_on_commit_callbacks(execute=True):
        staff.send_to_translation(client, danish)
    return english_of(danish)


@pytest.fixture
def english(client, draft, django_capture_on_commit_callbacks) -> ArticlePage:
    """Its English version, published."""
    staff.translate_everything(client, draft)
    with django_capture_on_commit_callbacks(execute=True):
        staff.publish_translation(client, draft)
    return english_of(draft)


@pytest.fixture
def article() -> ArticlePage:
    """An article in both languages that nobody has commented on."""
    return ArticlePage.objects.get(slug="faa-noget-ud-af-et-netvaerksmoede")


@pytest.fixture
def article_in_english(article) -> ArticlePage:
    """Its English version."""
    return article.get_translation(builders.locale("en"))


@pytest.fixture(params=["da", "en"])
def version(request, article, article_in_english) -> ArticlePage:
    """The version of the article that the reader reads: a test with it is made for both."""
    return article if request.param == "da" else article_in_english
