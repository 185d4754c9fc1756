"""The site remembers which rights it gave to the groups that it made.

Pages stay as they were, and translations under way go on: nothing of theirs was changed.

wagtail-localize refuses to go on with a translation when its app has had a migration since, until somebody syncs it.
"""

import django.db.models.deletion
from django.db import migrations, models


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="home", schema_version="0001_initial")
    current.update(schema_version="0002_roles")


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('home', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=20, unique=True)),
                ('given', models.ManyToManyField(related_name='+', to='auth.permission')),
                ('group', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
