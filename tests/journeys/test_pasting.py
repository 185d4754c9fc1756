"""People paste: what cannot be seen comes along, and what is spelt with it stays as it is."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.exceptions import ValidationError
from wagtail.contrib.forms.models import FormSubmission

from comments import services
from comments.models import Comment
from comments.services import fingerprints
from directory.models import Business
from home.models import ContactPage
from registrations.models import Registration
from tests import builders
from tests.journeys import registering
from tests.journeys.conversation import ATOM, OWN_ORIGIN, write
from tests.reading import in_danish, soup, texts

pytestmark = pytest.mark.django_db

FAMILY = "Familien 👨\u200d👩\u200d👧\u200d👦 Holm"
FARMERS = "Vi kommer begge to 🧑\u200d🌾👩🏽\u200d🌾❤️\u200d🔥"
NOTHING = [
    "\u200b\u200b\u200b",
    "\u3164",
    "\u2800",
    "\u115f\u1160",
    "\uffa0",
    "\u0301",
    "\ufe0f",
    "\u00a0\u2003",
    "\u202e\u2066",
]
PASTED = [
    "per.bak@example.org\u202c",
    "\u200bper.bak@example.org",
    "per.bak@ex\u00adample.org",
    "\u2066per.bak@example.org\u2069",
    "per.bak@example.org\u00a0",
    "\ufeffper.bak@example.org",
    "per.bak@EXAMPLE.org.",
]


@pytest.fixture
def article(classifier_says):
    """An article on a site that publishes everything."""
    classifier_says("publish")
    return builders.article()


def only_comment(page) -> Comment:
    return Comment.objects.on(page).get()


class TestComments:
    @pytest.mark.parametrize("name", [FAMILY, "علی\u200cرضا", "Mikro\u00advirksomheds\u00adhuset"])
    def test_a_name_and_a_text_are_shown_as_they_were_spelt(self, client, article, name):
        write(client, article, author_name=name, text=f"{FARMERS} {name}")

        page = client.get(article.url).content.decode()
        feed = ElementTree.fromstring(client.get(f"/kommentarer/feed/{article.translation_key}/").content)
        entry = feed.find(f"{ATOM}entry")
        assert only_comment(article).author_name == name
        assert name in page
        assert FARMERS in page
        assert name in entry.findtext(f"{ATOM}title")
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == name
        assert FARMERS in entry.findtext(f"{ATOM}summary")

    @pytest.mark.parametrize("nothing", NOTHING)
    @pytest.mark.parametrize(("field", "message"), [("author_name", "Write your name."), ("text", "Write a comment.")])
    def test_what_draws_nothing_is_no_name_and_no_comment(self, client, article, field, message, nothing):
        response = write(client, article, **{field: nothing})

        assert response.status_code == 422
        assert in_danish(message) in texts(response, ".field-error")[0]
        assert not Comment.objects.on(article).exists()

    @pytest.mark.parametrize("address", PASTED)
    def test_a_pasted_address_is_the_address(self, client, article, address):
        write(client, article, author_email=address, wants_mail="on")

        assert only_comment(article).author_email == "per.bak@example.org"
        assert [message.to for message in mail.outbox] == [["per.bak@example.org"]]

    def test_what_is_no_address_is_said_and_kept(self, client, article):
        response = write(client, article, author_email="per bak\u200b@example.org")

        assert response.status_code == 422
        assert soup(response).select_one("[name=author_email]")["value"] == "per bak\u200b@example.org"

    @pytest.mark.parametrize("mark", ["\x0b", "\u2028", "\u2029", "\x0c", "\x85", "\r\n", "\r"])
    def test_words_soft_returns_are_line_ends(self, client, article, mark):
        write(client, article, text=f"Første linje{mark}anden\tlinje")

        body = BeautifulSoup(client.get(article.url).content, "html.parser").select_one(".comment-body")
        assert only_comment(article).text == "Første linje\nanden linje"
        assert len(body.select("br")) == 1

    def test_marks_of_direction_stay_in_their_comment(self, client, article):
        write(client, article, author_name="\u202eReP\u2067 Bak", text="Før \u202eretfe\u2067 efter")

        shown = BeautifulSoup(client.get(article.url).content, "html.parser")
        assert only_comment(article).author_name == "ReP Bak"
        assert shown.select_one(".comment-body")["dir"] == "auto"
        assert "\u202e" in shown.select_one(".comment-body").get_text()

    def test_a_text_from_word_is_kept_clean(self, client, article):
        write(client, article, text="\ufeffKære Landliv\x0bTak for “jer” –\u00a0og held og lykke\x07.\r\n\r\nPer")

        assert only_comment(article).text == "Kære Landliv\nTak for “jer” –\u00a0og held og lykke .\n\nPer"

    def test_one_address_is_one_writer_however_it_is_spelt(self, client, article):
        for number, host in enumerate(["søgård.example", "SØGÅRD.example", "xn--sgrd-roa6i.example"]):
            write(client, article, author_email=f"per@{host}", text=f"Kommentar nummer {number}.")
        comments = Comment.objects.from_address("PER@xn--sgrd-roa6i.example")
        assert comments.count() == 3

        for comment in comments:
            services.confirm_address(comment, "da")

        assert fingerprints.writer_behind("per@søgård.example").approved == 3


class TestRegistration:
    def test_what_came_along_is_left_out(self, client):
        registration = registering.register(
            client,
            name="\u200bMikro\u00advirksomheds\u00adhuset",
            phone="\u206800\u00a000 00 99\u2069",
            email="butik@example.org\u200b",
            website="example.org/bageri\u200b",
            cvr="13\u200b74 81 36",
            place="42\u200b50\u00a0Fuglebjerg",
            upkeep_email="\u202abager@example.org\u202c",
        )

        assert registration.email == "bager@example.org"
        assert registering.mailed("bager@example.org")
        said = {name: registration.answers[name] for name in ("name", "email", "website", "cvr", "place", "phone")}
        assert said == {
            "name": "Mikro\u00advirksomheds\u00adhuset",
            "email": "butik@example.org",
            "website": "example.org/bageri",
            "cvr": "1374 81 36",
            "place": "4250 Fuglebjerg",
            "phone": "00 00 00 99",
        }

    @pytest.mark.parametrize("place", ["DK-4250 Fuglebjerg", "Fuglebjerg 4250", "4250, Fuglebjerg"])
    def test_a_place_is_understood(self, client, place):
        assert registering.register(client, place=place).answers["place"] == place

    @pytest.mark.parametrize("nothing", ["\u200b", "\u3164", "\u2800"])
    @pytest.mark.parametrize("field", ["name", "introduction"])
    def test_what_draws_nothing_is_no_answer(self, client, field, nothing):
        response = client.post(registering.START["da"], registering.typed(**{field: nothing}), headers=OWN_ORIGIN)

        assert response.status_code == 422
        assert field in response.context["form"].errors
        assert not Registration.objects.exists()

    def test_texts_keep_the_lines_that_word_broke(self, client):
        registration = registering.register(client, offers="Brød\x0bBoller\u2028Kager")

        assert registration.answers["offers"] == "Brød\nBoller\nKager"

    def test_an_address_is_found_however_it_is_spelt(self):
        registration = builders.registration(email="per@søgård.example", status="listed")

        assert Registration.objects.of_email("PER@XN--SGRD-ROA6I.example").get() == registration


class TestContactForm:
    @pytest.fixture
    def form_page(self) -> ContactPage:
        page = ContactPage.objects.get(locale=builders.locale("da"))
        page.to_address = "kontoret@example.org"
        page.save()
        return page

    def send(self, client, page, **fields):
        message = {"name": "En borger", "email": "borger@example.org", "message": "Hvornår er der møde?"}
        return client.post(page.url, message | fields, headers=OWN_ORIGIN)

    def test_what_came_along_is_left_out(self, client, form_page):
        self.send(client, form_page, name="Per Bak\r\nBcc: x@example.org", email="borger@example.org\u200b",
                  message="Første\x0banden")  # fmt: skip

        kept = FormSubmission.objects.latest("pk").form_data
        assert kept["name"] == "Per Bak Bcc: x@example.org"
        assert kept["email"] == "borger@example.org"
        assert kept["message"] == "Første\nanden"

    @pytest.mark.parametrize("field", ["name", "message"])
    @pytest.mark.parametrize("nothing", ["\u200b", "\u3164", "\u0301"])
    def test_what_draws_nothing_is_no_message(self, client, form_page, field, nothing):
        response = self.send(client, form_page, **{field: nothing})

        assert response.status_code == 422
        assert len(texts(response, ".field-error")) == 1


class TestStaff:
    def test_the_fields_of_a_business_are_checked_without_what_came_along(self):
        business = builders.business(
            name="\ufeffMikro\u00advirksomheds\u00adhuset\u200b",
            email="post@example.org\u200b",
            website="https://example.org/\u200b",
            phone="\u202d55771234\u202c",
            cvr="\u200b13748136",
        )

        assert business.name == "Mikro\u00advirksomheds\u00adhuset"
        assert (business.email, business.website) == ("post@example.org", "https://example.org/")
        assert (business.phone, business.cvr) == ("+4555771234", "13748136")

    def test_the_form_of_a_business_takes_what_was_pasted(self):
        form_class = Business.snippet_viewset.get_edit_handler().get_form_class()
        fields = form_class.base_fields

        assert fields["email"].clean("post@example.org\u200b") == "post@example.org"
        assert fields["website"].clean("https://example.org/\u200b") == "https://example.org/"
        assert fields["phone"].clean("\u202d55 77 12 34\u202c") == "55 77 12 34"
        with pytest.raises(ValidationError):
            fields["name"].clean("\u3164")

    def test_a_soft_hyphen_disturbs_neither_the_search_nor_the_order(self, client):
        business = builders.business(name="Mikro\u00advirksomheds\u00adhuset")
        directory = builders.directory()

        assert business.sort_key == builders.business(name="Mikrovirksomhedshuset").sort_key
        for query in ("mikrovirksomhedshuset", "Mikro\u00advirksomheds\u00adhuset"):
            found = client.get(directory.url, {"q": query}).context["businesses"]
            assert business.name in [one.name for one in found]

    def test_a_card_has_the_name_as_it_is_spelt(self, client):
        business = builders.business(name="Mikro\u00advirksomheds\u00adhuset")

        card = client.get(f"{builders.directory().url}{business.slug}/vcard/")
        assert business.name in card.content.decode().replace("\r\n ", "")
