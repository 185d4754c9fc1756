"""»Select all« among pictures and documents means what the list shows."""

import pytest
from django.core.files.base import ContentFile
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from core.bulk_actions import ListedMediaMixin
from core.models import SiteDocument, SiteImage
from tests import builders

pytestmark = pytest.mark.django_db

MODELS = (SiteImage, SiteDocument)


def made(model, **fields):
    """A picture or a document."""
    file = get_test_image_file() if model is SiteImage else ContentFile(b"Ord", name="ord.txt")
    return model.objects.create(title="Prøve", file=file, **fields)


def press(client, model, action: str, query: str, **fields):
    """Choose all of the list at this query, and confirm."""
    client.force_login(builders.superuser())
    return client.post(f"/admin/bulk/core/{model._meta.model_name}/{action}/?id=all&{query}", fields)


@pytest.mark.parametrize("model", MODELS)
def test_a_collection_is_not_everything(client, model):
    collection = Collection.get_first_root_node().add_child(name="Til sletning")
    goes, stays = made(model, collection=collection), made(model)

    assert press(client, model, "delete", f"collection_id={collection.pk}").status_code == 302

    assert not model.objects.filter(pk=goes.pk).exists()
    assert model.objects.filter(pk=stays.pk).exists()


@pytest.mark.parametrize("model", MODELS)
def test_a_tag_is_not_everything(client, model):
    goes = [made(model) for _ in range(4)]
    for item in goes:
        item.tags.add("til sletning")
    stays = made(model)

    assert press(client, model, "delete", "tag=til+sletning").status_code == 302

    assert not model.objects.filter(pk__in=[item.pk for item in goes]).exists()
    assert model.objects.filter(pk=stays.pk).exists()


@pytest.mark.parametrize("model", MODELS)
def test_a_filter_that_does_not_exist_is_nothing(client, model):
    made(model).tags.add("findes")
    before = model.objects.count()

    assert press(client, model, "delete", "tag=findes+ikke").status_code == 404
    assert model.objects.count() == before


@pytest.mark.parametrize("model", MODELS)
def test_other_actions_are_for_the_listed_ones_too(client, model):
    collection = Collection.get_first_root_node().add_child(name="Til mærkning")
    listed, other = made(model, collection=collection), made(model)

    press(client, model, "add_tags", f"collection_id={collection.pk}", tags="mærket")

    assert [tag.name for tag in listed.tags.all()] == ["mærket"]
    assert not other.tags.exists()


@pytest.mark.parametrize("model", MODELS)
def test_a_search_is_not_everything(client, model):
    goes, stays = made(model), made(model)
    goes.title = "Slettekandidat"
    goes.save()

    press(client, model, "delete", "q=slettekandidat")

    assert not model.objects.filter(pk=goes.pk).exists()
    assert model.objects.filter(pk=stays.pk).exists()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("action", ["delete", "add_tags", "add_to_collection"])
def test_every_action_asks_the_list(model, action):
    chosen = bulk_action_registry.get_bulk_action_class("core", model._meta.model_name, action)

    assert issubclass(chosen, ListedMediaMixin)
