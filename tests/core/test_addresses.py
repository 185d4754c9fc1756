"""Mail addresses and hosts are the same however they are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.addresses import host, mail_address, mail_key, mail_spellings

PUNYCODE = "xn--sgrd-roa6i.example"


@pytest.mark.parametrize(
    "spelling",
    ["søgård.example", "SØGÅRD.Example", PUNYCODE, PUNYCODE.upper(), "søgård.example.", "søga\u030ard.example"],
)
def test_a_host_has_one_form(spelling):
    assert host(spelling) == "søgård.example"
    assert mail_address(f" Per.Bak@{spelling}\u202c") == "Per.Bak@søgård.example"
    assert mail_key(f"PER.bak@{spelling}") == "per.bak@søgård.example"
    assert mail_spellings(f"per.bak@{spelling}") == ("per.bak@søgård.example", f"per.bak@{PUNYCODE}")


@pytest.mark.parametrize("name", ["xn--0.example", "xn--", "a..b", "-", "[127.0.0.1]", "", "x" * 300, "æ" * 100])
def test_what_is_no_host_is_left_for_others_to_refuse(name):
    assert host(name) == name.rstrip(".")


def test_a_name_that_the_two_standards_read_differently_stays_in_punycode():
    assert mail_address("post@straße.example") == "post@xn--strae-oqa.example"


@given(st.text())
def test_the_form_is_final(text):
    assert mail_address(mail_address(text)) == mail_address(text)
    assert mail_key(mail_address(text)) == mail_key(text)
