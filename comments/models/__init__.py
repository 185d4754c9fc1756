"""What the comments app keeps. Written to by comments.services alone (and staff's own settings by themselves)."""

from comments.models.akismet import AkismetCheck
from comments.models.comment import MAX_LENGTH, Comment, CommentStatus
from comments.models.fingerprints import Fingerprint, FingerprintKey
from comments.models.learning import LearnedFeature, Outcome, TrainingExample
from comments.models.readers import ConfirmedAddress, Report, ReportReason, Subscription
from comments.models.settings import CommentSettings, ModeratorMail, ModeratorPreference

__all__ = [
    "MAX_LENGTH",
    "AkismetCheck",
    "Comment",
    "CommentSettings",
    "CommentStatus",
    "ConfirmedAddress",
    "Fingerprint",
    "FingerprintKey",
    "LearnedFeature",
    "ModeratorMail",
    "ModeratorPreference",
    "Outcome",
    "Report",
    "ReportReason",
    "Subscription",
    "TrainingExample",
]
