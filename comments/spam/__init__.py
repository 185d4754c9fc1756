"""Judges comments. Plain Python that knows neither Django nor the site: dataclasses in, a Verdict with reasons out."""

from comments.spam.judge import Decision, Reason, Submission, Verdict, judge

__all__ = ["Decision", "Reason", "Submission", "Verdict", "judge"]
