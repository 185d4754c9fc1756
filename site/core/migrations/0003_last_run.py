from django.db import migrations, models

from core.translations.migrations import carry_translations_over


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_content_changes'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
    ]

    operations = [
        migrations.CreateModel(
            name='LastRun',
            fields=[
                ('name', models.CharField(choices=[('jobs', 'Jobs'), ('backup', 'Backup')], max_length=20, primary_key=True, serialize=False)),
                ('finished_at', models.DateTimeField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        carry_translations_over("core", "0002_content_changes", "0003_last_run"),
    ]
