import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

# A search asks for words in the title and the body of an entry together. Wagtail's own table has an index of each alone,
# which PostgreSQL cannot use for that: without this one every search reads the whole table.
CREATE_INDEX = "CREATE INDEX search_title_and_body ON wagtailsearch_indexentry USING gin ((title || body))"
DROP_INDEX = "DROP INDEX search_title_and_body"

# Finds the entries that satisfy a query by the index for it, always. Left to itself, PostgreSQL reads the whole table
# where it expects many finds, and takes that for cheap: it does not reckon with unpacking and joining every entry's words
# (at 10,000 entries 150 ms instead of 4). The index can only be read as a bitmap, so the two other ways are shut.
# The keys of objects are given as numbers, for those types of objects whose keys are.
CREATE_FUNCTION = """
    CREATE FUNCTION search_found(query tsquery, types integer[])
    RETURNS TABLE (entry integer, content_type integer, object bigint)
    LANGUAGE sql STABLE
    SET enable_seqscan = off
    SET enable_indexscan = off
    AS $$
        SELECT id, content_type_id, CASE WHEN content_type_id = ANY (types) THEN object_id::bigint END
        FROM wagtailsearch_indexentry
        WHERE (title || body) @@ query
    $$
"""
DROP_FUNCTION = "DROP FUNCTION search_found(tsquery, integer[])"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailsearch', '0010_add_text_fields'),
    ]

    # The extension compares misspellings with words. It is a trusted one: whoever owns the database may create it
    # (docs/operations.md says what to do where the role may not).
    operations = [
        TrigramExtension(),
        migrations.RunSQL(CREATE_INDEX, DROP_INDEX),
        migrations.RunSQL(CREATE_FUNCTION, DROP_FUNCTION),
        migrations.CreateModel(
            name='RecountRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('word', models.CharField(max_length=100)),
                ('stem', models.CharField(max_length=100)),
                ('plain', models.CharField(max_length=100)),
                ('parts', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=100), default=list, size=None)),
                ('entries', models.PositiveIntegerField(default=0)),
                ('counted_on', models.DateField(null=True)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['parts'], name='word_parts'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('plain', name='gin_trgm_ops'), name='word_trigrams')],
                'constraints': [models.UniqueConstraint(fields=('language', 'word'), name='one_row_a_word')],
            },
        ),
        migrations.CreateModel(
            name='ZeroResultQuery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2, verbose_name='language')),
                ('words', models.CharField(max_length=100, verbose_name='search words')),
                ('month', models.DateField(verbose_name='month')),
                ('times', models.PositiveIntegerField(default=1, verbose_name='times')),
            ],
            options={
                'verbose_name': 'search without a result',
                'verbose_name_plural': 'searches without a result',
                'ordering': ['-month', '-times', 'words'],
                'default_permissions': ['view'],
                'constraints': [models.UniqueConstraint(fields=('language', 'words', 'month'), name='one_row_a_month')],
            },
        ),
    ]
