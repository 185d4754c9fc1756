"""Facts about the software. What is a fact about the host stands in dev.py, test.py and production.py."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF

env = environ.Env()

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"

# Applications. The site's own come first, so that their templates win over the packages'.

INSTALLED_APPS = [
    "home",
    "projects",
    "blog",
    "registrations",
    "directory",
    "comments",
    "search",
    "core",
    "accounts",
    "demo",
    "wagtail_localize",
    "wagtail_localize.locales",  # takes the place of wagtail.locales
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "mailer",
    "django_filters",
    "rest_framework",  # without it the translation editor answers with a 500
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.health.middleware.LocalHealthMiddleware",  # first: nothing that comes later may stand in its way
    "core.page_cache.middleware.CompressionMiddleware",
    "core.page_cache.middleware.PageCacheMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.CleanQueryMiddleware",
    "core.middleware.SharedPartsMiddleware",
    "core.middleware.StaffSessionMiddleware",
    "core.middleware.UrlLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "core.middleware.SameOriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.translations.language_versions.notices.LanguageVersionNoticesMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "landliv.urls"
WSGI_APPLICATION = "landliv.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "core.context_processors.site_context",
            ],
        },
    },
]

# Database

DATABASES = {
    "default": {
        **env.db("DATABASE_URL"),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
}
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)  # seconds; a visitor waits meanwhile
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # it would send hashes of staff's mail addresses to a third party

# Languages: Danish stands at the root, English under /en/. Which of them is answered is a matter of the address alone.

LANGUAGE_CODE = "da"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [SITE / "locale", SITE / "locale_packages"]
FORMAT_MODULE_PATH = ["landliv.formats"]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_USER_LOGIN_FORM = "core.login_form.StaffLoginForm"
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES  # Danish is not in Wagtail's own list
WAGTAIL_USER_TIME_ZONES = ["Europe/Copenhagen"]
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # else a page is live in English with Danish words
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H.%M"
WAGTAIL_TIME_FORMAT = "%H.%M"

# What no page for visitors shows a row of, by app or by model: a write to it changes nothing of what pages share.
# Everything else is taken to be shown (docs/caching.md).
PRIVATE_MODELS = frozenset(
    {
        "sessions",
        "mailer",
        "demo",
        "wagtailadmin",
        "wagtail_localize",
        "wagtailcore.Comment",
        "wagtailcore.CommentReply",
        "wagtailcore.PageSubscription",
        "wagtailcore.ReferenceIndex",
        "wagtailcore.Revision",
        "wagtailcore.TaskState",
        "wagtailcore.UploadedFile",
        "wagtailcore.WorkflowState",
        "wagtailforms.FormSubmission",
        "wagtailusers.UserProfile",
        "comments.AkismetCheck",
        "comments.ConfirmedAddress",
        "comments.Fingerprint",
        "comments.FingerprintKey",
        "comments.LearnedFeature",
        "comments.ModeratorPreference",
        "comments.Outcome",
        "comments.Report",
        "comments.Subscription",
        "comments.TrainingExample",
        "core.LastRun",
        "core.MailFailure",
        "registrations.LinkRequest",
        "home.HeldMessage",
        "search.RecountRequest",
        "search.ZeroResultQuery",
    }
)

# The same by field, of whatever model: what Wagtail writes with each draft and each lock, and Django with each login.
PRIVATE_FIELDS = frozenset(
    {
        "draft_title",
        "has_unpublished_changes",
        "last_login",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
    }
)
# The same by row: which rows of a model visitors are shown anything of, as a condition of PostgreSQL.
SHOWN_ROWS = {
    "comments.Comment": "{row}.status = 'published'",
    "registrations.Registration": "{row}.business_key IS NOT NULL",
    "wagtailcore.ModelLogEntry": "{row}.action <> 'wagtail.edit'",
    "wagtailcore.PageLogEntry": "{row}.action <> 'wagtail.edit'",
}

# The page cache (docs/caching.md): how much memory of each process it may use, 0 for none, and the file by which the
# processes of one machine share what is the newest.

PAGE_CACHE_MEGABYTES = env.int("PAGE_CACHE_MEGABYTES", default=32)
PAGE_CACHE_VERSION_FILE = env("PAGE_CACHE_VERSION_FILE", default=str(ROOT / "var" / "content-version"))
PAGE_CACHE_EXCLUDED_PATHS = ("/admin/", "/documents/")
# What may stand in the query of an address that is kept. With any other parameter a page is made for one visitor alone.
PAGE_CACHE_PARAMETERS = frozenset({"page", "category", "network", "place", "seeks", "size"})
# What others append to links to see who follows them: no page reads it.
PAGE_CACHE_IGNORED_PARAMETERS = frozenset(
    {"fbclid", "gclid", "mc_cid", "mc_eid", "msclkid"}
    | {f"utm_{name}" for name in ("campaign", "content", "id", "medium", "source", "term")}
)

# The site

WAGTAIL_SITE_NAME = "Landliv"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_ENABLE_UPDATE_CHECK = False  # no request leaves the house
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "core.translations.workflows.publish_what_is_finished"
PHONE_REGION = "DK"

# Search: one table holds both languages, each read as its own (see search/indexing.py).

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
SEARCH_KEEP_MISSES_DAYS = 183  # what visitors looked for in vain, counted by the month

# Pictures and documents

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_form.SiteImageForm"
WAGTAILIMAGES_EXTENSIONS = ["apng", "avif", "gif", "heic", "heif", "hif", "jfif", "jpe", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"webp": "webp", "avif": "avif", "bmp": "jpeg"}
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024  # a telephone of 50 megapixels writes 10 to 25 MB
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 65_000_000  # of what is uploaded; what is kept: core.images.limits
WAGTAILIMAGES_AVIF_QUALITY = 60
WAGTAILIMAGES_WEBP_QUALITY = 80
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odt", "ods", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILEMBEDS_FINDERS = []  # videos are linked to by core.blocks.VideoBlock; nothing is fetched from anybody

# Static files and uploads

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "var" / "static"
STATICFILES_DIRS = [SITE / "static"]
STATICFILES_FINDERS = [
    "core.style_sheet.StyleSheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = env("MEDIA_ROOT", default=str(ROOT / "var" / "media"))
STORAGES = {
    "default": {"BACKEND": "core.storage.WholeFileStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Limits: what a request may bring.

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # a page with many blocks posts thousands

# Protection

CSRF_FAILURE_VIEW = "core.views.cross_origin_refused"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # it looks for CsrfViewMiddleware by name; core.middleware.SameOriginMiddleware is one
]
SESSION_COOKIE_AGE = 60 * 60 * 24 * 7
PERMISSIONS_POLICY = {feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb")}

# Public pages: nothing but the site's own files, no inline code. The frames are those of core.blocks.VideoBlock,
# which are made only after a reader asked for the video.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Personal data

# How long what is kept (`manage.py run_jobs` erases it then); the notice beside the form says the same.
COMMENTS_KEEP_REJECTED_DAYS = 30  # spam, the bin, and what its writer withdrew
COMMENTS_KEEP_UNCONFIRMED_DAYS = 3  # wishes for mails whose address nobody confirmed
COMMENTS_KEEP_ADDRESS_DAYS = 365  # the mail address of a comment, after its writer's last
COMMENTS_KEEP_AKISMET_DAYS = 15
COMMENTS_KEEP_OUTCOMES_DAYS = 730  # how good the filter was: numbers, of nobody

# Comments

COMMENTS_EDIT_MINUTES = 15  # within which a writer can change a comment
# In ten minutes. A class, or a meeting in a library, sits behind one network address: some thirty people, who write one
# comment each, and some of them a second one. Nobody alone writes a fourth in that time without being looked at.
COMMENTS_HELD_PER_WRITER = 3  # by one person; with links or after spam also by one network address: then others wait
COMMENTS_HELD_PER_SENDER = 40  # by one network address: then all others wait for a moderator
COMMENTS_PER_SENDER = 80  # by one network address: then nothing more is taken

# Forms (contact): how many one network address sends in ten minutes, and how long messages are kept, in days.
FORMS_PER_SENDER = 20  # more than a household or an office writes; then nothing more is taken

FORMS_KEEP_DAYS = 365
FORMS_KEEP_SPAM_DAYS = 30  # those that the filter takes for spam

# The directory: how often a business is asked whether its entry is still true, and how long what is kept.

DIRECTORY_ASK_AFTER_DAYS = 365  # since it last said that everything is right
DIRECTORY_REMIND_AFTER_DAYS = 21  # twice; after as many days more the entry is marked as not confirmed
DIRECTORY_UNLIST_AFTER_DAYS = 90  # after it was marked
DIRECTORY_REMIND_ASKED_DAYS = 14  # after staff asked about a registration, where the business does not answer
DIRECTORY_CLOSE_ASKED_DAYS = 14  # after it was reminded: then the registration is closed
DIRECTORY_KEEP_UNCONFIRMED_DAYS = 3  # what is being written, and what nobody confirmed
DIRECTORY_KEEP_REFUSED_DAYS = 30  # what staff refused, what was closed without an answer, what the filter held back
DIRECTORY_KEEP_WITHDRAWN_DAYS = 365
DIRECTORY_PER_SENDER = 5  # registrations, or requests for a lost link, in ten minutes from one network address
DIRECTORY_CONFIRMATIONS_AN_ADDRESS = 3  # a day: the form must not be a way to pester people
DIRECTORY_CONFIRMATIONS_AN_HOUR = 60  # to all addresses together; the others are mailed later
DIRECTORY_STALE_AFTER_DAYS = 365  # after which an unchanged entry is in the report of businesses to look at

# Akismet sees comments, their writers' addresses among them, in the USA. Off until a key is set; the notice beside the
# form follows by itself.
AKISMET_KEY = env("AKISMET_KEY", default="")
AKISMET_BASE_URL = env("AKISMET_BASE_URL", default="https://rest.akismet.com")
AKISMET_DEADLINE = 2.0  # seconds that a reader waits for it at most

# The server in front says in this header who asked (as WSGI spells it); empty where none stands in front.
CLIENT_ADDRESS_HEADER = ""

# Mail: kept in the database with what it is about, and sent by `manage.py run_jobs`.

EMAIL_BACKEND = "mailer.backend.DbBackend"
MAILER_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
MAILER_ERROR_HANDLER = "core.mail_failures.defer"
MAILS_KEEP_UNSENDABLE_DAYS = 30  # what can never be sent is shown to staff for so long
MAILER_USE_FILE_LOCK = False  # rows are locked: several machines may send
MAILER_EMAIL_LOG_MESSAGE_DATA = False  # what was sent is nobody's to keep
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="landliv@example.org")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_SUBJECT_PREFIX = "[Landliv] "
EMAIL_TIMEOUT = 10

# Health: from when on /readyz, and the first screen of staff, say that something needs a person.

HEALTH_LATE_MINUTES = 15  # mails, publishing and the scheduled jobs
HEALTH_BACKUP_HOURS = env.int("HEALTH_BACKUP_HOURS", default=36)  # one a day, half a day to notice; 0: not asked
HEALTH_FREE_MEGABYTES = 500  # on the disk of the uploads

# Backups: dated archives, and the programs of PostgreSQL that they need.

BACKUP_ROOT = env("BACKUP_ROOT", default=str(ROOT / "var" / "backups"))
POSTGRES_PROGRAMS = env("POSTGRES_PROGRAMS", default="")  # the folder of pg_dump; empty: as the PATH has it

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# Whether `load_demo` runs without being told that it is meant.
DEMO_CONTENT_ALLOWED = False
