import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    # Compares misspellings with words. It is a trusted extension: whoever owns the database may create it
    # (docs/operations.md says what to do where the role may not).
    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name='Miss',
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
    ]
