"""Messages that wait until staff have looked at them.

Translations go on: nothing of theirs was changed (see projects.0003_project_networks).
"""

import django.db.models.deletion
from django.db import migrations, models


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="home", schema_version="0002_roles")
    current.update(schema_version="0003_held_messages")


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0002_roles'),
        ('wagtailforms', '0005_alter_formsubmission_form_data'),
    ]

    operations = [
        migrations.CreateModel(
            name='HeldMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_spam', models.BooleanField()),
                ('probability', models.FloatField()),
                ('reasons', models.JSONField(default=list)),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('submission', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='held', to='wagtailforms.formsubmission')),
            ],
            options={
                'verbose_name': 'message held back',
                'default_permissions': (),
            },
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
