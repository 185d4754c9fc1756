"""Whatever is typed or sent, the registration answers in words, and gives back what was typed."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from core.text import plain_lines
from registrations.forms import STEPS, BusinessForm
from registrations.models import Registration
from tests import builders
from tests.journeys import registering as it
from tests.reading import soup

pytestmark = pytest.mark.django_db

FIELDS = sorted({name for step in STEPS for name in step.base_fields} | {"back", "token", "remark", "reply"})
NASTY = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["\x00", "9" * 400, "-1", "1e9", "٣", "' OR 1=1 --", "<b>", "\u202e", "{{ 7 }}", "%s%s", "../../x", "http://[",
         "javascript:alert(1)", "a@b", "x" * 6000, "\r\nBcc: a@example.org"]
    ),
)  # fmt: skip
TYPED = st.dictionaries(st.sampled_from(FIELDS), st.one_of(NASTY, st.lists(NASTY, max_size=4)), max_size=8)


def assert_given_back(response, sent: dict) -> None:
    """Fail where a field that the page shows has lost what was typed into it."""
    page = soup(response)
    for name in ("name", "introduction", "street", "offers", "upkeep_email"):
        field = page.select_one(f"[name={name}]")
        value = sent.get(name, "")
        value = value[-1] if isinstance(value, list) and value else value
        if field is None or not isinstance(value, str):
            continue
        shown = field.get_text() if field.name == "textarea" else field.get("value", "")
        assert plain_lines(shown.replace("\ufffd", "")) == plain_lines(value.replace("\ufffd", "")), name


@given(sent=TYPED, path=st.sampled_from([it.START["da"], it.START["en"]]))
def test_the_first_step(sent, path):
    client = Client(raise_request_exception=False)
    response = client.post(path, it.typed() | sent, headers=it.OWN_ORIGIN)

    assert response.status_code in (302, 422, 429)
    if response.status_code != 302:
        assert_given_back(response, it.typed() | sent)


@given(sent=TYPED, number=st.integers(1, 4), order=st.permutations([1, 2, 3, 4]))
def test_any_step_of_a_draft_in_any_order(sent, number, order):
    client = Client(raise_request_exception=False)
    draft = builders.registration(status="draft", email="", answers={})
    for step in order:
        address = it.step_of(draft, step)
        data = (it.typed() | sent) if step == number else it.typed()
        response = client.post(address, data, headers=it.OWN_ORIGIN)
        assert response.status_code in (302, 422), (address, response.status_code)
        if response.status_code == 422:
            assert_given_back(response, data)
        assert client.get(address).status_code == 200
    check = it.check_of(draft)
    assert client.get(check).status_code in (200, 422)
    assert client.post(check, headers=it.OWN_ORIGIN).status_code in (302, 422, 429)


@given(sent=TYPED)
def test_the_form_of_the_private_page(sent):
    client = Client(raise_request_exception=False)
    registration = builders.registration()
    link = it.private_path(registration)
    response = client.post(f"{link}ret/", {k: v for k, v in it.typed().items() if k in BusinessForm.base_fields} | sent)

    assert response.status_code in (302, 422)
    assert client.get(link).status_code == 200
    assert Registration.objects.filter(pk=registration.pk).exists()


@given(action=NASTY, email=NASTY, decision=NASTY, seen=NASTY)
def test_the_buttons(action, email, decision, seen):
    client = Client(raise_request_exception=False)
    registration = builders.registration()
    link = it.private_path(registration)
    assert client.post(link, {"action": action}).status_code in (302, 400)
    assert client.post(link, {"action": "address", "new_email": email}).status_code in (200, 422)
    assert client.post("/tilmeld-din-virksomhed/mistet-link/", {"email": email}).status_code in (302, 422, 429)
    client.force_login(builders.editor())
    form = {"decision": decision, "seen": seen, "place": seen, "category": seen, "message": seen}
    assert client.post(it.decision_page(registration), form).status_code in (200, 302, 422)
    for known in ("approve", "ask", "refuse", "release", "delete", "approve_change", "refuse_change"):
        answer = client.post(it.decision_page(registration), form | {"decision": known})
        assert answer.status_code in (302, 422), known
