"""Whatever stands in a business: its export, imported again as it is, changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.models import Business
from directory.spreadsheets.export import export
from tests import builders
from tests.directory.spreadsheets.making import changes, counts, faults, plan

pytestmark = pytest.mark.django_db

NASTY = [
    "Mikro\u00advirksomheds\u00adhuset",
    "علی\u200cرضا",
    "Familien 👨\u200d👩\u200d👧 Holm",
    "=1+1",
    "'=1",
    " \x01'=1",
    "''t Hof",
    "-5",
    "+45",
    "@x",
    "#REF!",
    "(tom)",
    "1.000",
    "1E+10",
    "_x0041_",
    "a\x0bb\x85c\u2028d",
    "a\tb\x01c",
    "a  b\u00a0c",
    "A\u030arup",
    '"a";b,c',
    "\u202eolleh\u202c",
    "\u200b",
    "\ufeffx",
    "\ufffex",
    "S\ufffdn",
    "TRUE",
    "17.09.2026",
    "</t>&amp;",
    "0900",
    "æøå",
]
ANY = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30),
    st.lists(st.sampled_from([*NASTY, "\n", "\r\n", " ", "'", "="]), max_size=4).map("".join),
)


@given(words=st.tuples(ANY, ANY, ANY, ANY), kind=st.sampled_from(["csv", "xlsx"]))
def test_nothing_changes(forge, words, kind):
    # Past all checks, as what is older than they are.
    name, street, introduction, hours = (word[:100] for word in words)
    kept = {"name": name, "street": street, "introduction": introduction, "opening_hours": hours}
    Business.objects.filter(pk=forge.pk).update(**kept)

    found = plan(export(Business.objects.filter(pk=forge.pk), kind).content)

    assert counts(found) == {"unchanged": 1}, (changes(found), faults(found))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_joiners_and_soft_hyphens_come_through(kind):
    business = builders.business(name="Mikro\u00advirksomheds\u00adhuset علی\u200cرضا")
    content = export(Business.objects.filter(pk=business.pk), kind).content

    assert counts(plan(content)) == {"unchanged": 1}
    if kind == "csv":
        assert business.name in content.decode()
