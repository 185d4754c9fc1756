"""How the home page, plain pages and the pages of lists are found by the search of the site."""

from django.utils.translation import gettext_lazy as _

from search import result_types

result_types.register(
    result_types.ResultType(
        "pages",
        _("Pages"),
        _("Page"),
        labels=(
            "home.HomePage",
            "home.StandardPage",
            "home.ContactPage",
            "blog.ArticleIndexPage",
            "projects.ProjectIndexPage",
            "directory.DirectoryPage",
        ),
    )
)
