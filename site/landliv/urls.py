"""Every address of the site. What stands in i18n_patterns exists in both languages, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import views
from core.health.views import healthz, readyz
from core.sitemaps import sitemap, sitemap_part

handler400 = "core.views.bad_request"
handler403 = "core.views.permission_denied"
handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", views.document),
    path("documents/", include(wagtaildocs_urls)),  # the names of the addresses, and the form for a password
    path("media/<path:path>", views.media, name="media"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap_part, name="sitemap_part"),
    *i18n_patterns(
        path(pgettext_lazy("address", "comments/"), include("comments.urls")),
        path(pgettext_lazy("address", "search/"), include("search.urls")),
        path(pgettext_lazy("address", "register-your-business/"), include("registrations.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
