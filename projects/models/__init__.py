"""The projects, their facts, and the news of them."""

from projects.models.facts import (
    ProjectFunding,
    ProjectLead,
    ProjectPartner,
    ProjectPlace,
    ProjectRelatedArticle,
    ProjectResult,
)
from projects.models.pages import ProjectIndexPage, ProjectPage, ProjectStatus, ProjectUpdatePage

__all__ = [
    "ProjectFunding",
    "ProjectIndexPage",
    "ProjectLead",
    "ProjectPage",
    "ProjectPartner",
    "ProjectPlace",
    "ProjectRelatedArticle",
    "ProjectResult",
    "ProjectStatus",
    "ProjectUpdatePage",
]
