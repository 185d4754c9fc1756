"""How projects and their news are asked for."""

from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class ProjectQuerySet(PageQuerySet):
    """Projects."""

    def as_cards(self) -> "ProjectQuerySet":
        """With what a card shows, in a fixed number of queries; the latest to begin first."""
        return self.select_related("picture").prefetch_related("picture__renditions").order_by("-starts", "path")


class ProjectUpdateQuerySet(PageQuerySet):
    """The news of projects."""

    def newest_first(self) -> "ProjectUpdateQuerySet":
        """By date, then by when they were made."""
        return self.order_by("-date", "-first_published_at")


ProjectManager = PageManager.from_queryset(ProjectQuerySet)
ProjectUpdateManager = PageManager.from_queryset(ProjectUpdateQuerySet)
