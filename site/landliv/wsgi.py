"""The entry point of the server: `granian --interface wsgi landliv.wsgi:application`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from core.page_cache.wsgi import with_page_cache

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "landliv.settings.production")

application = with_page_cache(get_wsgi_application())

# What is loaded now stays. The garbage collector need not look at it again, which would hold visitors up for 50 ms.
gc.collect()
gc.freeze()
