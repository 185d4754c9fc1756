"""Comments with a subtle plug on pages of a rural site, written for measuring (texts/plugs.txt)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts" / "plugs.txt"

_BRANDS = (
    "Eksempelhuset", "ExampleFlow", "Prøvenavn Energi", "Sample & Sons", "Testborg", "Demo Nordic", "Exempla",
    "NordEksempel", "Testelius ApS", "SampleNest", "Eksempla Consult", "Fiktivia",
)  # fmt: skip
_HOSTS = (
    "eksempelhuset.dk", "exampleflow.io", "www.proevenavn-energi.dk", "https://sample-and-sons.com", "testborg.nu",
    "https://www.demonordic.dk/guide/saadan-goer-du", "exempla.app", "https://nordeksempel.com/blog/tips-2024",
)  # fmt: skip


@dataclass(frozen=True)
class Plug:
    """A comment that recommends something under a page."""

    text: str
    language: str
    page_title: str
    page_text: str
    has_address: bool
    is_for_measuring: bool
    """Whether nobody looked at what became of it while the filter was worked on."""


def plugs() -> Iterator[Plug]:
    """Yield all, with invented names put in."""
    language = title = text = ""
    number = 0
    for line in TEXTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            language, _blank, title = line[2:].partition(" ")
            number = 0
        elif line.startswith("> "):
            text = line[2:]
        elif line and not line.startswith("#"):
            number += 1
            key = len(title) + number
            said = line.replace("{B}", _BRANDS[key % len(_BRANDS)]).replace("{H}", _HOSTS[key % len(_HOSTS)])
            yield Plug(said, language, title, text, "{H}" in line, number % 2 == 0)
