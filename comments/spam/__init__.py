"""Judges comments. Plain Python: frozen dataclasses in, a Verdict with its reasons out. Knows neither Django nor the site."""

from comments.spam.judge import Decision, Reason, Submission, Verdict, judge

__all__ = ["Decision", "Reason", "Submission", "Verdict", "judge"]
