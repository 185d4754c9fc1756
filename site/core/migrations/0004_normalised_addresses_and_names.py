"""Addresses and names are kept without what was pasted along.

Translations go on: nothing of theirs was changed (see projects.0003_project_networks).
"""

import core.fields
import django.core.validators
from django.db import migrations


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="core", schema_version="0003_mails_that_cannot_be_sent")
    current.update(schema_version="0004_normalised_addresses_and_names")


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_mails_that_cannot_be_sent'),
    ]

    operations = [
        migrations.AlterField(
            model_name='organisationsettings',
            name='email',
            field=core.fields.MailAddressField(blank=True, help_text='Shown to visitors.', max_length=254, verbose_name='email address'),
        ),
        migrations.AlterField(
            model_name='organisationsettings',
            name='notification_email',
            field=core.fields.MailAddressField(blank=True, help_text='Where the site writes when something waits for staff. Not shown to visitors.', max_length=254, verbose_name='email address for notifications'),
        ),
        migrations.AlterField(
            model_name='place',
            name='name',
            field=core.fields.LineField(max_length=100, unique=True, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='place',
            name='postcode',
            field=core.fields.IdentifierField(max_length=4, validators=[django.core.validators.RegexValidator('^\\d{4}$', 'A Danish postcode has four digits.')], verbose_name='postcode'),
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
