"""Backups: database and uploads in one dated archive, with the sum of each file; and the way back."""


class BackupError(Exception):
    """A backup could not be made, or is not fit to be restored. The message is for those who run the site."""
