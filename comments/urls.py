"""The addresses of comments that are not those of a page. In both languages, below the word for comments."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from comments import decision_views, feeds, reader_views, writer_views

app_name = "conversation"
urlpatterns = [
    path("feed/", feeds.SiteCommentsFeed(), name="feed"),
    path("feed/<uuid:key>/", feeds.PageCommentsFeed(), name="page_feed"),
    path("token/<uuid:key>/", reader_views.form_token, name="form_token"),
    path("<int:pk>/", reader_views.permalink, name="permalink"),
    path(pgettext_lazy("address", "<int:pk>/report/"), reader_views.report, name="report"),
    path(pgettext_lazy("address", "yours/<str:token>/"), writer_views.writer, name="writer"),
    path(pgettext_lazy("address", "yours/<str:token>/export.json"), writer_views.export, name="export"),
    path(pgettext_lazy("address", "write/<str:token>/"), writer_views.write, name="write"),
    path(pgettext_lazy("address", "confirm/<str:token>/"), writer_views.confirm, name="confirm"),
    path(pgettext_lazy("address", "unsubscribe/<str:token>/"), writer_views.unsubscribe, name="unsubscribe"),
    path(pgettext_lazy("address", "decide/<str:token>/"), decision_views.decide, name="decide"),
]
