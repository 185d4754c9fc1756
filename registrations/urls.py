"""URLs of the registration form and of the private links, in both languages below the words for registering."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from registrations.form import views as form
from registrations.self_service import views as self_service
from registrations.self_service.lost_link import lost_link

app_name = "registration"
urlpatterns = [
    path("", form.start, name="start"),
    path(pgettext_lazy("address", "step/<int:number>/<str:token>/"), form.step, name="step"),
    path(pgettext_lazy("address", "check/<str:token>/"), form.check, name="check"),
    path(pgettext_lazy("address", "sent/<str:token>/"), form.sent, name="sent"),
    path(pgettext_lazy("address", "confirm/<str:token>/"), form.confirm, name="confirm"),
    path(pgettext_lazy("address", "lost-link/"), lost_link, name="lost_link"),
    path(pgettext_lazy("address", "yours/<str:token>/"), self_service.private_page, name="entry"),
    path(pgettext_lazy("address", "yours/<str:token>/edit/"), self_service.edit, name="edit"),
    path(pgettext_lazy("address", "yours/<str:token>/still-true/"), self_service.question, name="question"),
    path(pgettext_lazy("address", "yours/<str:token>/export.json"), self_service.export, name="export"),
    path(pgettext_lazy("address", "address/<str:token>/"), self_service.new_email, name="address"),
]
