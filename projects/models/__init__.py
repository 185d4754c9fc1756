"""The projects, their facts, and the news of them."""

from projects.models.facts import (
    ProjectFunding,
    ProjectLead,
    ProjectNetwork,
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
    "ProjectNetwork",
    "ProjectPage",
    "ProjectPartner",
    "ProjectPlace",
    "ProjectRelatedArticle",
    "ProjectResult",
    "ProjectStatus",
    "ProjectUpdatePage",
]
