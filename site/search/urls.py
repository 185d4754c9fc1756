"""The search's own address. It stands in i18n_patterns: /soeg/ and /en/search/."""

from django.urls import path

from search import views

app_name = "search"
urlpatterns = [path("", views.search, name="results")]
