"""A classifier that says what a test orders: what the real one says of some words may change with every model."""

from collections.abc import Mapping

from comments.spam import Classification, Decision, LocalCounts, Policy, Reason, Submission

DANISH, ENGLISH = "Der er noget i vejen med ordene.", "Something is the matter with the words."
PROBABILITIES = {Decision.PUBLISH: 0.02, Decision.HOLD: 0.6, Decision.SPAM: 0.97, Decision.DISCARD: 0.99}


class StubClassifier:
    """Says the same of every comment, but of those with certain words in them; `language` is what it takes them for."""

    def __init__(self, decision: Decision, *, unless: Mapping[str, str] | None = None, language: str = ""):
        self.decision = decision
        self.unless = {word: Decision(other) for word, other in (unless or {}).items()}
        self.language = language
        self.asked: list[tuple[Submission, Policy, LocalCounts]] = []

    def __call__(self, submission: Submission, policy: Policy, local: LocalCounts) -> Classification:
        self.asked.append((submission, policy, local))
        decision = next((other for word, other in self.unless.items() if word in submission.text), self.decision)
        if submission.writer.is_staff:
            decision = Decision.PUBLISH
        reasons = () if decision == Decision.PUBLISH else (Reason("test", 2.0, DANISH, ENGLISH),)
        return Classification(decision, PROBABILITIES[decision], reasons, self.language)
