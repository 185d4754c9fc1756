"""The demonstration's comments: what is published there, the filter publishes at once, and the advert it does not."""

import pytest

from comments.spam import Decision, Submission, classify
from demo import content

ROWS = content.read("comments.toml")["comments"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['name']} {row['written']:%d.%m.%Y}")
def test_the_filter_thinks_of_a_comment_what_the_demonstration_shows(row):
    decision = classify(Submission(row["text"], author_name=row["name"], author_email=row["email"])).decision

    if row["status"] == "published":
        assert decision == Decision.PUBLISH
    if row["status"] == "spam":
        assert decision == Decision.SPAM
