"""What can happen to a comment. Nothing else in the project writes to the tables of this app (but Wagtail's own view,
which deletes for good, and the forms of the settings)."""

from comments.services.classification import TRAP_FIELD, RequestSignals
from comments.services.confirmation import confirm_address, deny_address
from comments.services.learning import export_learning, forget_all_learning, learn, relearn, unlearn
from comments.services.moderation import (
    approve,
    change_text,
    dismiss_reports,
    mark_as_spam,
    put_in_bin,
    reply_as_staff,
    undo,
)
from comments.services.notifying import notify
from comments.services.reports import report
from comments.services.retention import purge
from comments.services.second_opinion import ask_akismet_again, report_to_akismet
from comments.services.submission import (
    CommentsClosedError,
    NotTakenError,
    ParentGoneError,
    RefusedError,
    submit,
)
from comments.services.subscriptions import ask_to_confirm, subscribe, unsubscribe
from comments.services.writers import TooLateError, edit_as_writer, erase, export, may_edit, withdraw

__all__ = [
    "TRAP_FIELD",
    "CommentsClosedError",
    "NotTakenError",
    "ParentGoneError",
    "RefusedError",
    "RequestSignals",
    "TooLateError",
    "approve",
    "ask_akismet_again",
    "ask_to_confirm",
    "change_text",
    "confirm_address",
    "deny_address",
    "dismiss_reports",
    "edit_as_writer",
    "erase",
    "export",
    "export_learning",
    "forget_all_learning",
    "learn",
    "mark_as_spam",
    "may_edit",
    "notify",
    "purge",
    "put_in_bin",
    "relearn",
    "reply_as_staff",
    "report",
    "report_to_akismet",
    "submit",
    "subscribe",
    "undo",
    "unlearn",
    "unsubscribe",
    "withdraw",
]
