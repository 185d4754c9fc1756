"""The addresses of a developer's site with DEBUG=1: those of the site, and the debug toolbar's."""

from debug_toolbar.toolbar import debug_toolbar_urls

from landliv import urls
from landliv.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [*debug_toolbar_urls(), *urls.urlpatterns]
