"""Pictures are cleaned when they are stored, and remember when they could not be shown.

Translations of menus and footers go on: nothing of theirs was changed (see projects.0003_project_networks).
"""

import wagtail.images.models
from django.db import migrations, models

import core.images.fields


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="core", schema_version="0001_initial")
    current.update(schema_version="0002_cleaned_pictures")


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='siteimage',
            name='rendition_failed_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='could not be shown at'),
        ),
        migrations.AlterField(
            model_name='siteimage',
            name='file',
            field=core.images.fields.NormalisedImageField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width'),
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
