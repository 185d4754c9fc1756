"""The addresses of the import and of the report, below /admin/."""

from django.urls import include, path

from directory.spreadsheets.importing import views
from directory.staff.report import BusinessReportView

IMPORT = [
    path("", views.upload, name="upload"),
    path("template.<slug:kind>", views.template, name="template"),
    path("<slug:token>/", views.preview, name="preview"),
]
REPORT = [
    path("", BusinessReportView.as_view(), name="index"),
    path("results/", BusinessReportView.as_view(results_only=True), name="results"),
]
urlpatterns = [
    path("businesses/import/", include((IMPORT, "business_import"))),
    path("reports/businesses/", include((REPORT, "business_report"))),
]
