"""A registration can be closed because the business did not answer; questions under way count from when they were asked.

Businesses stay as they were, and translations under way go on: nothing of theirs was changed, nor by 0003.

wagtail-localize refuses to go on with a translation when its app has had a migration since, until somebody syncs it.
"""

from django.db import migrations, models
from django.db.models import F

ASKED_BY_MAIL = 1


def count_from_the_question(apps, schema_editor):
    asked = apps.get_model("directory", "Listing").objects.filter(status="asked", step=0)
    asked.update(step=ASKED_BY_MAIL, step_at=F("decided_at"))


def carry_translations_over(apps, schema_editor):
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    before = ("0002_network_pages", "0003_registration")
    current = sources.filter(specific_content_type__app_label="directory", schema_version__in=before)
    current.update(schema_version="0004_unanswered_questions")


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('directory', '0003_registration'),
    ]

    operations = [
        migrations.AlterField(
            model_name='listing',
            name='status',
            field=models.CharField(choices=[('draft', 'Being written'), ('held', 'Held back by the filter'), ('unconfirmed', 'Not confirmed by the business yet'), ('awaiting', 'Awaits approval'), ('asked', 'Asked back'), ('unanswered', 'Closed without an answer'), ('refused', 'Refused'), ('listed', 'In the directory'), ('withdrawn', 'Withdrawn by the business'), ('unlisted', 'Taken out: nobody confirmed it'), ('taken_down', 'Taken down by staff')], default='draft', max_length=12, verbose_name='status'),
        ),
        migrations.RunPython(count_from_the_question, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(carry_translations_over, migrations.RunPython.noop, elidable=True),
    ]
