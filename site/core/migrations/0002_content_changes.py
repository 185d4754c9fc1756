from django.db import migrations, models

from core.translations.migrations import carry_translations_over

# core.routing finds pages by their whole addresses, which Wagtail has no index for. A hash, as an address may be longer
# than an entry of an ordinary index.
CREATE_INDEX = "CREATE INDEX core_page_url_path ON wagtailcore_page USING hash (url_path)"
DROP_INDEX = "DROP INDEX core_page_url_path"


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0001_initial'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
    ]

    operations = [
        migrations.RunSQL(CREATE_INDEX, DROP_INDEX),
        migrations.CreateModel(
            name='ContentChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('table', models.CharField(max_length=63)),
                ('transaction', models.BigIntegerField()),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('table', 'transaction'), name='one_change_a_transaction')],
            },
        ),
        carry_translations_over("core", "0001_initial", "0002_content_changes"),
    ]
