"""How projects and their news are found by the search of the site."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from projects.models import ProjectPage, ProjectUpdatePage
from search import result_types


def project_facts(page: ProjectPage | ProjectUpdatePage) -> list[str]:
    """How far a project is; of news, the date."""
    if isinstance(page, ProjectPage):
        return [page.get_status_display()]
    return [_("News of a project"), date_format(page.date)]


result_types.register(
    result_types.ResultType(
        "projects",
        _("Projects"),
        _("Project"),
        labels=("projects.ProjectPage", "projects.ProjectUpdatePage"),
        facts=project_facts,
    )
)
