"""Facts and texts of businesses are kept without what was pasted along.

Translations go on: nothing of theirs was changed (see projects.0003_project_networks).
"""

import core.fields
from django.db import migrations


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    current = sources.filter(specific_content_type__app_label="directory", schema_version="0004_unanswered_questions")
    current.update(schema_version="0005_normalised_facts_and_texts")


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0004_unanswered_questions'),
    ]

    operations = [
        migrations.AlterField(
            model_name='business',
            name='email',
            field=core.fields.MailAddressField(blank=True, max_length=254, verbose_name='email address'),
        ),
        migrations.AlterField(
            model_name='business',
            name='introduction',
            field=core.fields.LinesField(max_length=250, verbose_name='in short'),
        ),
        migrations.AlterField(
            model_name='business',
            name='name',
            field=core.fields.LineField(max_length=120, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='business',
            name='offers',
            field=core.fields.LinesField(blank=True, max_length=1000, verbose_name='what it offers'),
        ),
        migrations.AlterField(
            model_name='business',
            name='opening_hours',
            field=core.fields.LineField(blank=True, max_length=200, verbose_name='opening hours'),
        ),
        migrations.AlterField(
            model_name='business',
            name='seeks',
            field=core.fields.LinesField(blank=True, help_text='For example a shared van, a stall at a market, or somebody to share large orders with.', max_length=1000, verbose_name='what it seeks together with others'),
        ),
        migrations.AlterField(
            model_name='business',
            name='street',
            field=core.fields.LineField(blank=True, max_length=120, verbose_name='street and number'),
        ),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
