"""Django's command line, with the settings that fit the machine. A developer's machine brings its database along."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> None:
    # The packages of the site as a whole live in site/, which cannot be a package itself (see docs/architecture.md).
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    from landliv.settings._environment import settings_module  # noqa: PLC0415 -- needs the path set above

    os.environ["DJANGO_SETTINGS_MODULE"] = settings_module()
    if os.environ["DJANGO_SETTINGS_MODULE"] == "landliv.settings.dev":
        from devtools.database import ensure_database_url  # noqa: PLC0415 -- needs the path set above

        ensure_database_url()

    from django.core.management import execute_from_command_line  # noqa: PLC0415 -- needs the path set above

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
