import django.db.models.deletion
import modelcluster.fields
import uuid
import wagtail.contrib.forms.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('core', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        ('wagtailforms', '0005_alter_formsubmission_form_data'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('to_address', models.CharField(blank=True, help_text='Optional - form submissions will be emailed to these addresses. Separate multiple addresses by comma.', max_length=255, validators=[wagtail.contrib.forms.models.validate_to_address], verbose_name='to address')),
                ('from_address', models.EmailField(blank=True, max_length=255, verbose_name='from address')),
                ('subject', models.CharField(blank=True, max_length=255, verbose_name='subject')),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 5), ('quote', 8), ('facts', 14), ('links', 22), ('call_to_action', 26), ('video', 30), ('document', 33), ('table', 36)], blank=True, block_lookup={0: ('core.blocks.body.HeadingBlock', (), {}), 1: ('core.blocks.body.TextBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link']}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', 'label': 'Alternative text', 'max_length': 250, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Picture caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('picture', 2), ('alt_text', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'Words', 'max_length': 300, 'rows': 3}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Said by', 'max_length': 100, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('text', 6), ('attribution', 7)]], {}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Figure', 'max_length': 20}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'What it says', 'max_length': 140}), 12: ('wagtail.blocks.StructBlock', [[('figure', 10), ('label', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (12,), {'label': 'Facts', 'max_num': 6, 'min_num': 1}), 14: ('wagtail.blocks.StructBlock', [[('heading', 9), ('facts', 13)]], {}), 15: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 16: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('page', 15), ('text', 16)]], {}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 20: ('wagtail.blocks.StructBlock', [[('address', 18), ('text', 19)]], {}), 21: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Links', 'min_num': 1}), 22: ('wagtail.blocks.StructBlock', [[('heading', 9), ('links', 21)]], {}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100}), 24: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'max_length': 300, 'required': False, 'rows': 2}), 25: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Button', 'max_num': 1, 'min_num': 1}), 26: ('wagtail.blocks.StructBlock', [[('heading', 23), ('text', 24), ('link', 25)]], {}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': 'The address of a video on YouTube or Vimeo, as your browser shows it.', 'label': 'Web address'}), 28: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 29: ('wagtail.blocks.TextBlock', (), {'label': 'What it shows', 'max_length': 300, 'required': False, 'rows': 2}), 30: ('wagtail.blocks.StructBlock', [[('address', 27), ('title', 28), ('description', 29)]], {}), 31: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 32: ('wagtail.blocks.CharBlock', (), {'help_text': "The document's title when left empty.", 'label': 'Text', 'max_length': 100, 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('document', 31), ('text', 32)]], {}), 34: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 36: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 34), ('number', 35)]], {})}, verbose_name='body')),
                ('thank_you_text', models.TextField(max_length=400, verbose_name='words of thanks')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'contact form',
                'verbose_name_plural': 'contact forms',
            },
            bases=(wagtail.contrib.forms.models.FormMixin, 'wagtailcore.page', models.Model),
        ),
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
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 5), ('quote', 8), ('facts', 14), ('links', 22), ('call_to_action', 26), ('video', 30), ('document', 33), ('table', 36)], blank=True, block_lookup={0: ('core.blocks.body.HeadingBlock', (), {}), 1: ('core.blocks.body.TextBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link']}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', 'label': 'Alternative text', 'max_length': 250, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Picture caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('picture', 2), ('alt_text', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'Words', 'max_length': 300, 'rows': 3}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Said by', 'max_length': 100, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('text', 6), ('attribution', 7)]], {}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Figure', 'max_length': 20}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'What it says', 'max_length': 140}), 12: ('wagtail.blocks.StructBlock', [[('figure', 10), ('label', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (12,), {'label': 'Facts', 'max_num': 6, 'min_num': 1}), 14: ('wagtail.blocks.StructBlock', [[('heading', 9), ('facts', 13)]], {}), 15: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 16: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('page', 15), ('text', 16)]], {}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 20: ('wagtail.blocks.StructBlock', [[('address', 18), ('text', 19)]], {}), 21: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Links', 'min_num': 1}), 22: ('wagtail.blocks.StructBlock', [[('heading', 9), ('links', 21)]], {}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100}), 24: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'max_length': 300, 'required': False, 'rows': 2}), 25: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Button', 'max_num': 1, 'min_num': 1}), 26: ('wagtail.blocks.StructBlock', [[('heading', 23), ('text', 24), ('link', 25)]], {}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': 'The address of a video on YouTube or Vimeo, as your browser shows it.', 'label': 'Web address'}), 28: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 29: ('wagtail.blocks.TextBlock', (), {'label': 'What it shows', 'max_length': 300, 'required': False, 'rows': 2}), 30: ('wagtail.blocks.StructBlock', [[('address', 27), ('title', 28), ('description', 29)]], {}), 31: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 32: ('wagtail.blocks.CharBlock', (), {'help_text': "The document's title when left empty.", 'label': 'Text', 'max_length': 100, 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('document', 31), ('text', 32)]], {}), 34: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 36: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 34), ('number', 35)]], {})}, verbose_name='body')),
                ('hero_heading', models.CharField(help_text='The large words at the top: what Landliv stands for.', max_length=80, verbose_name='headline')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='HomeFeaturedPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ('home_page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='featured_pages', to='home.homepage')),
            ],
            options={
                'verbose_name': 'highlighted page',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=20, unique=True)),
                ('given', models.ManyToManyField(related_name='+', to='auth.permission')),
                ('group', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 5), ('quote', 8), ('facts', 14), ('links', 22), ('call_to_action', 26), ('video', 30), ('document', 33), ('table', 36)], blank=True, block_lookup={0: ('core.blocks.body.HeadingBlock', (), {}), 1: ('core.blocks.body.TextBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link']}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', 'label': 'Alternative text', 'max_length': 250, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Picture caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('picture', 2), ('alt_text', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'Words', 'max_length': 300, 'rows': 3}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Said by', 'max_length': 100, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('text', 6), ('attribution', 7)]], {}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Figure', 'max_length': 20}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'What it says', 'max_length': 140}), 12: ('wagtail.blocks.StructBlock', [[('figure', 10), ('label', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (12,), {'label': 'Facts', 'max_num': 6, 'min_num': 1}), 14: ('wagtail.blocks.StructBlock', [[('heading', 9), ('facts', 13)]], {}), 15: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 16: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 17: ('wagtail.blocks.StructBlock', [[('page', 15), ('text', 16)]], {}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 20: ('wagtail.blocks.StructBlock', [[('address', 18), ('text', 19)]], {}), 21: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Links', 'min_num': 1}), 22: ('wagtail.blocks.StructBlock', [[('heading', 9), ('links', 21)]], {}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 100}), 24: ('wagtail.blocks.TextBlock', (), {'label': 'Text', 'max_length': 300, 'required': False, 'rows': 2}), 25: ('wagtail.blocks.StreamBlock', [[('page', 17), ('address', 20)]], {'label': 'Button', 'max_num': 1, 'min_num': 1}), 26: ('wagtail.blocks.StructBlock', [[('heading', 23), ('text', 24), ('link', 25)]], {}), 27: ('wagtail.blocks.URLBlock', (), {'help_text': 'The address of a video on YouTube or Vimeo, as your browser shows it.', 'label': 'Web address'}), 28: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 29: ('wagtail.blocks.TextBlock', (), {'label': 'What it shows', 'max_length': 300, 'required': False, 'rows': 2}), 30: ('wagtail.blocks.StructBlock', [[('address', 27), ('title', 28), ('description', 29)]], {}), 31: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 32: ('wagtail.blocks.CharBlock', (), {'help_text': "The document's title when left empty.", 'label': 'Text', 'max_length': 100, 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('document', 31), ('text', 32)]], {}), 34: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 35: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 36: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 34), ('number', 35)]], {})}, verbose_name='body')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'page',
                'verbose_name_plural': 'pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ContactFormField',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('clean_name', models.CharField(blank=True, default='', help_text='Safe name of the form field, the label converted to ascii_snake_case', max_length=255, verbose_name='name')),
                ('label', models.CharField(help_text='The label of the form field', max_length=255, verbose_name='label')),
                ('field_type', models.CharField(choices=[('singleline', 'Single line text'), ('multiline', 'Multi-line text'), ('email', 'Email'), ('number', 'Number'), ('url', 'URL'), ('checkbox', 'Checkbox'), ('checkboxes', 'Checkboxes'), ('dropdown', 'Drop down'), ('multiselect', 'Multiple select'), ('radio', 'Radio buttons'), ('date', 'Date'), ('datetime', 'Date/time'), ('hidden', 'Hidden field')], max_length=16, verbose_name='field type')),
                ('required', models.BooleanField(default=True, verbose_name='required')),
                ('choices', models.TextField(blank=True, help_text='Comma or new line separated list of choices. Only applicable in checkboxes, radio and dropdown.', verbose_name='choices')),
                ('default_value', models.TextField(blank=True, help_text='Default value. Comma or new line separated values supported for checkboxes.', verbose_name='default value')),
                ('help_text', models.CharField(blank=True, max_length=255, verbose_name='help text')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='form_fields', to='home.contactpage')),
            ],
            options={
                'verbose_name': 'field of the form',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
    ]
