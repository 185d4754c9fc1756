import datetime
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('name_da', models.CharField(max_length=100, unique=True, verbose_name='name in Danish')),
                ('name_en', models.CharField(max_length=100, verbose_name='name in English')),
                ('slug', models.SlugField(blank=True, help_text='Part of the address of its page. Made from the Danish name when left empty.', max_length=100, unique=True, verbose_name='address word')),
                ('description_da', models.TextField(blank=True, verbose_name='description in Danish')),
                ('description_en', models.TextField(blank=True, verbose_name='description in English')),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'ordering': ['sort_key'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ArticleIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'article list',
                'verbose_name_plural': 'article lists',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 5), ('quote', 8), ('facts', 14), ('links', 22), ('call_to_action', 26), ('video', 30), ('document', 33), ('table', 36)], blank=True, block_lookup={0: ('core.blocks.body.HeadingBlock', (), {}), 1: ('core.blocks.body.TextBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link']}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', 'label': 'Alternative text', 'max_length': 250, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Picture caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('picture', 2), ('alt_text', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'Words', 'max_length': 300, 'rows': 3}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Said by', 'max_length': 100, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('text', 6), ('attribution', 7)]], {}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Figure', 'max_length': 20}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'What it says', 'max_length': 140}), 12: ('wagtail.blocks.StructBlock', [[('figure', 10), ('label', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (12,), {'label': 'Facts', 'max_num': 6, 'min_num': 1}), 14: ('wagtail.blocks.StructBlock', [[('heading', 9), ('facts', 13)]], {}), 15: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 16: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('page', 15), ('text', 16)]], {}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 20: ('wagtail.blocks.StructBlock', [[('address', 18), ('text', 19)]], {}), 21: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Links', 'min_num': 1}), 22: ('wagtail.blocks.StructBlock', [[('heading', 9), ('links', 21)]], {}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100}), 24: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'max_length': 300, 'required': False, 'rows': 2}), 25: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Button', 'max_num': 1, 'min_num': 1}), 26: ('wagtail.blocks.StructBlock', [[('heading', 23), ('text', 24), ('link', 25)]], {}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': 'The address of a video on YouTube or Vimeo, as your browser shows it.', 'label': 'Web address'}), 28: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 29: ('wagtail.blocks.TextBlock', (), {'label': 'What it shows', 'max_length': 300, 'required': False, 'rows': 2}), 30: ('wagtail.blocks.StructBlock', [[('address', 27), ('title', 28), ('description', 29)]], {}), 31: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 32: ('wagtail.blocks.CharBlock', (), {'help_text': "The document's title when left empty.", 'label': 'Text', 'max_length': 100, 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('document', 31), ('text', 32)]], {}), 34: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 36: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 34), ('number', 35)]], {})}, verbose_name='body')),
                ('comments_mode', models.CharField(choices=[('open', 'Open'), ('moderated', 'Open, a moderator reads each one first'), ('closed', 'Closed')], default='open', help_text='What was written before stays either way.', max_length=10, verbose_name='comments')),
                ('date', models.DateField(db_index=True, default=datetime.date.today, verbose_name='date')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ArticleNetwork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='directory.network', verbose_name='network')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='networks', to='blog.articlepage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ArticleAuthor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.person', verbose_name='person')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='article_authors', to='blog.articlepage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ArticleRelatedPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('article', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_pages', to='blog.articlepage')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
            ],
            options={
                'verbose_name': 'related page',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ArticleTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='article_topics', to='blog.articlepage')),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='blog.topic', verbose_name='topic')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
