"""The entry point of the server: `granian --interface wsgi landliv.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "landliv.settings.production")

application = get_wsgi_application()
