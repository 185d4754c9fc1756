"""Writes an import: all of it, or nothing."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from core.locks import Lock, lock_rows, take
from directory.changing import latest, new_business, save, set_networks
from directory.models import Business
from directory.spreadsheets.columns import BY_KEY
from directory.spreadsheets.display import error_in_words
from directory.spreadsheets.importing.plan import Line, LineStatus, Plan
from directory.spreadsheets.importing.planning import plan_import
from directory.spreadsheets.importing.tables import Table
from directory.spreadsheets.importing.translating import translate


class ChangedMeanwhileError(Exception):
    """What the import is compared with is not what was shown."""


class NotWrittenError(Exception):
    """Something could not be written, so nothing was. Its message is for whoever imports."""


@dataclass(frozen=True)
class Import:
    """What somebody uploaded, and how it is to be written."""

    table: Table
    filename: str
    publish: bool


@transaction.atomic
def write(wanted: Import, user, fingerprint: str) -> Plan:
    """Write what was shown under this fingerprint. One import at a time."""
    take(Lock.CONTENT)
    # Whoever is about to save one of them waits, so that nothing is written over what nobody was shown.
    lock_rows(Business.objects.all())
    plan = plan_import(wanted.table, publish=wanted.publish)
    if plan.fingerprint != fingerprint or not plan.can_be_written:
        raise ChangedMeanwhileError
    for line in [*plan.lines_that_are(LineStatus.NEW), *plan.lines_that_are(LineStatus.CHANGED)]:
        try:
            _write_line(line, user)
        except (ValidationError, IntegrityError) as error:
            reason = error_in_words(error) if isinstance(error, ValidationError) else str(error)
            raise NotWrittenError(
                _("Row %(row)d cannot be written: %(reason)s") % {"row": line.number, "reason": reason}
            ) from error
    return plan


def _write_line(line: Line, user) -> None:
    business = latest(line.business_row.business) if line.business_row else new_business()
    values = dict(line.values)
    networks = values.pop("networks", None)
    for key, value in values.items():
        setattr(business, Business._meta.get_field(BY_KEY[key].field).attname, value)
    if networks is not None:
        set_networks(business, networks)
    if line.business_row is None:
        business.full_clean()
    saved = save(business, user, publish=line.is_published, action="directory.import")
    if line.english:
        translate(saved, line.english, user, publish=line.is_published)
