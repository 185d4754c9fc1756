"""A project can be linked to networks, and translations under way go on: nothing of theirs was changed.

wagtail-localize refuses to go on with a translation when its app has had a migration since, until somebody syncs it.
"""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="projects", schema_version="0002_projectupdatepage_comments_mode")
    current.update(schema_version="0003_project_networks")


class Migration(migrations.Migration):

    dependencies = [
        ('comments', '0003_carry_over'),  # it sets the version that is carried over here
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('directory', '0002_network_pages'),
        ('projects', '0002_projectupdatepage_comments_mode'),
    ]

    operations = [
        migrations.CreateModel(
            name='ProjectNetwork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='directory.network', verbose_name='network')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='networks', to='projects.projectpage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
