import core.fields
import core.images.fields
import django.core.validators
import django.db.models.deletion
import modelsearch.index
import taggit.managers
import uuid
import wagtail.fields
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('mailer', '0007_alter_messagelog_message_data'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('code', models.CharField(max_length=3, unique=True, validators=[django.core.validators.RegexValidator('^\\d{3}$', "A municipality's code has three digits.")], verbose_name='code')),
            ],
            options={
                'verbose_name': 'municipality',
                'verbose_name_plural': 'municipalities',
                'ordering': ['sort_key'],
            },
        ),
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
        migrations.CreateModel(
            name='OrganisationSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(default='Landliv', max_length=100, verbose_name='name')),
                ('street', models.CharField(blank=True, max_length=100, verbose_name='street and number')),
                ('post_line', models.CharField(blank=True, max_length=100, verbose_name='postcode and town')),
                ('phone', core.fields.PhoneField(blank=True, max_length=20, verbose_name='telephone')),
                ('email', core.fields.MailAddressField(blank=True, help_text='Shown to visitors.', max_length=254, verbose_name='email address')),
                ('cvr', core.fields.CvrField(blank=True, max_length=20, verbose_name='CVR no.')),
                ('notification_email', core.fields.MailAddressField(blank=True, help_text='Where the site writes when something waits for staff. Not shown to visitors.', max_length=254, verbose_name='email address for notifications')),
                ('social_links', wagtail.fields.StreamField([('link', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Name of the service', 'max_length': 40}), 1: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 2: ('wagtail.blocks.StructBlock', [[('name', 0), ('address', 1)]], {})}, verbose_name='social links')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'organisation',
            },
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=7, null=True, validators=[django.core.validators.MinValueValidator(54), django.core.validators.MaxValueValidator(58)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=7, null=True, validators=[django.core.validators.MinValueValidator(8), django.core.validators.MaxValueValidator(16)], verbose_name='longitude')),
                ('name', core.fields.LineField(max_length=100, unique=True, verbose_name='name')),
                ('slug', models.SlugField(max_length=100, unique=True, verbose_name='address word')),
                ('postcode', core.fields.IdentifierField(max_length=4, validators=[django.core.validators.RegexValidator('^\\d{4}$', 'A Danish postcode has four digits.')], verbose_name='postcode')),
                ('post_town', models.CharField(blank=True, help_text="The name that stands beside the postcode, where it is another than the place's.", max_length=100, verbose_name='post town')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'place',
                'verbose_name_plural': 'places',
                'ordering': ['sort_key'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='SiteDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('file', models.FileField(upload_to='documents', verbose_name='file')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('file_size', models.PositiveBigIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, editable=False, max_length=40)),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documents',
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='SiteImage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('description', models.CharField(blank=True, default='', max_length=255, verbose_name='description')),
                ('created_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='created at')),
                ('focal_point_x', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_y', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_width', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_height', models.PositiveIntegerField(blank=True, null=True)),
                ('file_size', models.PositiveIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                ('file', core.images.fields.NormalisedImageField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width')),
                ('width', models.IntegerField(editable=False, verbose_name='width')),
                ('height', models.IntegerField(editable=False, verbose_name='height')),
                ('credit', models.CharField(blank=True, help_text='Who made the picture, and its licence. Shown under it.', max_length=200, verbose_name='credit')),
                ('rendition_failed_at', models.DateTimeField(editable=False, null=True, verbose_name='could not be shown at')),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
            ],
            options={
                'verbose_name': 'image',
                'verbose_name_plural': 'images',
                'abstract': False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('role_da', models.CharField(blank=True, max_length=100, verbose_name='role in Danish')),
                ('role_en', models.CharField(blank=True, max_length=100, verbose_name='role in English')),
                ('user', models.OneToOneField(blank=True, help_text='The login of this person, if there is one. Not shown to readers.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='person', to=settings.AUTH_USER_MODEL, verbose_name='login')),
                ('portrait', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='portrait')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['sort_key'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Footer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('text', wagtail.fields.RichTextField(verbose_name='text')),
                ('links', wagtail.fields.StreamField([('page', 2), ('address', 5)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('page', 0), ('text', 1)]], {}), 3: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 5: ('wagtail.blocks.StructBlock', [[('address', 3), ('text', 4)]], {})}, verbose_name='links')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'footer',
                'verbose_name_plural': 'footers',
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('locale',), name='one_footer_a_language')],
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='Menu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('links', wagtail.fields.StreamField([('page', 2), ('address', 5)], block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': "The page's title when left empty.", 'label': 'Text', 'max_length': 60, 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('page', 0), ('text', 1)]], {}), 3: ('wagtail.blocks.URLBlock', (), {'label': 'Web address'}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 60}), 5: ('wagtail.blocks.StructBlock', [[('address', 3), ('text', 4)]], {})}, verbose_name='links')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'main menu',
                'verbose_name_plural': 'main menus',
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('locale',), name='one_menu_a_language')],
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='SiteRendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter_spec', models.CharField(db_index=True, max_length=255)),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', storage=wagtail.images.models.get_rendition_storage, upload_to=wagtail.images.models.get_rendition_upload_to, width_field='width')),
                ('width', models.IntegerField(editable=False)),
                ('height', models.IntegerField(editable=False)),
                ('focal_point_key', models.CharField(blank=True, default='', editable=False, max_length=16)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='core.siteimage')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('image', 'filter_spec', 'focal_point_key'), name='unique_site_rendition')],
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
    ]
