"""The networks get what their pages say, and lists of businesses an index.

Businesses stay as they were, and translations under way go on: nothing of theirs was changed.

wagtail-localize refuses to go on with a translation when its app has had a migration since, until somebody syncs it.
"""

import django.db.models.deletion
from django.db import migrations, models


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="directory", schema_version="0001_initial")
    current.update(schema_version="0002_network_pages")


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='network',
            name='coordinator',
            field=models.ForeignKey(blank=True, help_text='The person who runs the network and whom newcomers can turn to.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='coordinated_networks', to='core.person', verbose_name='network coordinator'),
        ),
        migrations.AddField(
            model_name='network',
            name='together_da',
            field=models.TextField(blank=True, help_text="On the network's page. An empty line begins a new paragraph.", verbose_name='what you can do together, in Danish'),
        ),
        migrations.AddField(
            model_name='network',
            name='together_en',
            field=models.TextField(blank=True, verbose_name='what you can do together, in English'),
        ),
        migrations.AddIndex(
            model_name='business',
            index=models.Index(condition=models.Q(('live', True)), fields=['locale', 'translation_key'], include=('id', 'category', 'place', 'employees'), name='words_in_a_language'),
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
