"""A vCard that is read by the rules of the RFC, whatever a business wrote."""

import re

import pytest

from directory.models import Business
from directory.vcard import LINE_OCTETS, vcard
from tests import builders

pytestmark = pytest.mark.django_db

SOURCE = "http://testserver/virksomheder/proeve/"
LINE = re.compile(r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=[^:;]+)*):(.*)", re.DOTALL)
HOSTILE = 'A;B,C\\D "E"\r\nEND:VCARD\nBEGIN:VCARD\u2028X:1\x00 </script> æøå 😀👩‍🌾'


def read(card: bytes) -> list[tuple[str, str]]:
    """Names and raw values of a card's lines. Fails where a line breaks a rule of RFC 6350, 3.2 and 3.3."""
    assert card.endswith(b"\r\n")
    physical = card[:-2].split(b"\r\n")
    for line in physical:
        assert b"\r" not in line
        assert b"\n" not in line
        assert len(line) <= LINE_OCTETS
        line.decode()  # no letter is cut in two
    unfolded = card[:-2].replace(b"\r\n ", b"").decode().split("\r\n")
    matches = [LINE.fullmatch(line) for line in unfolded]
    assert all(matches), unfolded
    assert (unfolded[0], unfolded[1], unfolded[-1]) == ("BEGIN:VCARD", "VERSION:3.0", "END:VCARD")
    assert sum(match[1] in ("BEGIN", "END") for match in matches) == 2
    return [(match[1], match[3]) for match in matches]


def parts(value: str) -> list[str]:
    """The parts of a value, and each of them as it was before it was escaped."""
    return [
        re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], part)
        for part in re.findall(r"(?:[^;\\]|\\.)*(?:;|$)", value + ";")[:-1]
        for part in [part.removesuffix(";")]
    ]


def test_a_whole_card():
    business = builders.business(
        name="Prøve & Søn",
        phone="55771234",
        email="proeve@example.org",
        website="https://example.org/a,b;c",
        street="Eksempelvej 1, 2. tv",
        latitude="55.35680",
        longitude="11.68560",
    )
    fields = dict(read(vcard(business, SOURCE)))

    assert parts(fields["FN"]) == parts(fields["ORG"]) == ["Prøve & Søn"]
    assert fields["N"] == ";;;;"
    assert parts(fields["ADR"]) == ["", "", "Eksempelvej 1, 2. tv", "Fuglebjerg", "", "4250", "Danmark"]
    assert fields["TEL"] == "+4555771234"
    assert fields["EMAIL"] == "proeve@example.org"
    assert fields["URL"] == "https://example.org/a,b;c"
    assert fields["GEO"] == "55.35680;11.68560"
    assert fields["SOURCE"] == SOURCE
    assert fields["UID"] == f"urn:uuid:{business.translation_key}"


def test_what_was_not_given_is_not_there():
    names = [name for name, _value in read(vcard(builders.business(), SOURCE))]

    assert not {"TEL", "EMAIL", "URL", "GEO", "REV"} & set(names)


def test_nothing_that_a_business_writes_gets_out_of_its_line():
    business = builders.business()
    business.name = business.street = business.introduction = business.website = HOSTILE

    fields = read(vcard(business, SOURCE))

    assert [name for name, _value in fields].count("FN") == 1
    assert "X" not in dict(fields)
    assert parts(dict(fields)["NOTE"])[0].startswith('A;B,C\\D "E"\nEND:VCARD\nBEGIN:VCARD\nX:1  </script> æøå 😀')
    assert len(parts(dict(fields)["ADR"])) == 7


@pytest.mark.parametrize("length", range(60, 90))
def test_long_lines_are_folded_between_letters(length):
    business = builders.business()
    business.name = "x" * length + "æøå😀" * 30

    assert dict(read(vcard(business, SOURCE)))["FN"] == business.name


@pytest.mark.parametrize("address", ["/virksomheder/", "/en/businesses/"])
def test_it_is_sent_as_a_file_that_telephones_know(client, address):
    business = Business.objects.get(slug="den-opdigtede-smedje", locale=builders.locale("en"))

    response = client.get(f"{address}{business.slug}/vcard/")

    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="den-opdigtede-smedje.vcf"'
    assert response["X-Robots-Tag"] == "noindex"
    fields = dict(read(response.content))
    assert fields["FN"] == "Den Opdigtede Smedje"
    assert fields["SOURCE"] == f"http://testserver{address}{business.slug}/"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", fields["REV"])


def test_an_unpublished_business_has_no_card(client):
    business = builders.business(live=False)

    assert client.get(f"/virksomheder/{business.slug}/vcard/").status_code == 404
