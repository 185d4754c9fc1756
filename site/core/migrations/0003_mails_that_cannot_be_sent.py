"""Mails that can never be sent are put aside, and shown to staff.

Translations of menus and footers go on: nothing of theirs was changed (see projects.0003_project_networks).
"""

import django.db.models.deletion
from django.db import migrations, models


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="core", schema_version="0002_cleaned_pictures")
    current.update(schema_version="0003_mails_that_cannot_be_sent")


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_cleaned_pictures'),
        ('mailer', '0007_alter_messagelog_message_data'),
    ]

    operations = [
        migrations.CreateModel(
            name='MailFailure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('failed_at', models.DateTimeField(db_index=True, verbose_name='failed')),
                ('retry_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, choices=[('address', 'The address is not a valid email address'), ('content', 'The mail cannot be written as it is'), ('refused_address', 'The mail server of the recipient refuses the address for good'), ('refused_content', 'The mail server refuses the mail for good')], max_length=20, verbose_name='reason')),
                ('answer', models.CharField(blank=True, max_length=300, verbose_name='answer of the mail server')),
                ('message', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='failure', to='mailer.message', verbose_name='mail')),
            ],
            options={
                'verbose_name': 'mail that cannot be sent',
                'verbose_name_plural': 'mails that cannot be sent',
                'ordering': ['-failed_at'],
                'default_permissions': ['view', 'change', 'delete'],
            },
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
