"""Topics in the admin."""

from wagtail.snippets.views.snippets import SnippetViewSet

from blog.models import Topic


class TopicViewSet(SnippetViewSet):
    """The subjects of the articles."""

    model = Topic
    icon = "tag"
    list_display = ["name_da", "name_en", "slug"]
    copy_view_enabled = False
