"""What was kept before follows: paths of comments, and the new field in what pages keep of themselves.

wagtail-localize refuses to translate a page whose model changed since it was sent to translation, until somebody syncs
it by hand. The change is known here, so what it keeps is brought up to date with it.
"""

import json

from django.db import migrations

STEP = 11
CHANGED = {"blog": "0003_articlepage_comments_mode", "projects": "0002_projectupdatepage_comments_mode"}


def give_paths(apps, schema_editor):
    comment_model = apps.get_model("comments", "Comment")
    comments = comment_model.objects.filter(path="").only("pk")
    for comment in comments:
        comment.path = f"{comment.pk:0{STEP}d}"
    comment_model.objects.bulk_update(comments, ["path"], batch_size=500)


def carry_over_page_data(apps, schema_editor):
    source_model = apps.get_model("wagtail_localize", "TranslationSource")
    for app, migration in CHANGED.items():
        for source in source_model.objects.filter(specific_content_type__app_label=app):
            data = with_mode(json.loads(source.content_json))
            source.content_json, source.schema_version = json.dumps(data), migration
            source.save(update_fields=["content_json", "schema_version"])
    revision_model = apps.get_model("wagtailcore", "Revision")
    for revision in revision_model.objects.filter(content__has_key="comments_open").iterator():
        revision.content = with_mode(revision.content)
        revision.save(update_fields=["content"])


def with_mode(data: dict) -> dict:
    if "comments_open" in data:
        data["comments_mode"] = "open" if data.pop("comments_open") else "closed"
    return data


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0002_conversations_and_learning"),
        ("blog", "0003_articlepage_comments_mode"),
        ("projects", "0002_projectupdatepage_comments_mode"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(give_paths, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(carry_over_page_data, migrations.RunPython.noop, elidable=True),
    ]
