"""The language versions of a page agree on how they take comments: where they do not, the stricter one holds.

Later changes reach all versions at once (comments.page_settings). Nobody can tell which of two was decided last; the
stricter opens nothing that somebody closed.
"""

from collections import defaultdict

from django.db import migrations

STRICTEST_FIRST = ("closed", "moderated", "open")
COMMENTED = (("blog", "ArticlePage"), ("projects", "ProjectUpdatePage"))


def agree(apps, schema_editor):
    for app, name in COMMENTED:
        model = apps.get_model(app, name)
        versions = defaultdict(list)
        for page in model.objects.only("pk", "translation_key", "comments_mode", "latest_revision"):
            versions[page.translation_key].append(page)
        for pages in versions.values():
            mode = min((page.comments_mode for page in pages), key=STRICTEST_FIRST.index)
            for page in pages:
                if page.comments_mode != mode:
                    set_mode(apps, model, page, mode)


def set_mode(apps, model, page, mode):
    """As it is live, and in its latest version."""
    model.objects.filter(pk=page.pk).update(comments_mode=mode)
    revision = apps.get_model("wagtailcore", "Revision").objects.filter(pk=page.latest_revision_id).first()
    if revision:
        revision.content["comments_mode"] = mode
        revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0004_comments_not_told_of_yet"),
        ("blog", "0004_article_networks"),
        ("projects", "0003_project_networks"),
    ]

    operations = [migrations.RunPython(agree, migrations.RunPython.noop, elidable=True)]
