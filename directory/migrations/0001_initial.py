import core.fields
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import uuid
import wagtail.contrib.routable_page.models
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Category',
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
                'verbose_name': 'category',
                'verbose_name_plural': 'categories',
                'ordering': ['sort_key'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Business',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=7, null=True, validators=[django.core.validators.MinValueValidator(54), django.core.validators.MaxValueValidator(58)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=7, null=True, validators=[django.core.validators.MinValueValidator(8), django.core.validators.MaxValueValidator(16)], verbose_name='longitude')),
                ('name', core.fields.LineField(max_length=120, verbose_name='name')),
                ('slug', models.SlugField(blank=True, help_text='Part of the address of its page. Made from the name when left empty.', max_length=120, verbose_name='address word')),
                ('introduction', core.fields.LinesField(max_length=250, verbose_name='in short')),
                ('offers', core.fields.LinesField(blank=True, max_length=1000, verbose_name='what it offers')),
                ('seeks', core.fields.LinesField(blank=True, help_text='For example a shared van, a stall at a market, or somebody to share large orders with.', max_length=1000, verbose_name='what it seeks together with others')),
                ('opening_hours', core.fields.LineField(blank=True, max_length=200, verbose_name='opening hours')),
                ('street', core.fields.LineField(blank=True, max_length=120, verbose_name='street and number')),
                ('phone', core.fields.PhoneField(blank=True, max_length=20, verbose_name='telephone')),
                ('email', core.fields.MailAddressField(blank=True, max_length=254, verbose_name='email address')),
                ('website', core.fields.WebAddressField(blank=True, verbose_name='website')),
                ('cvr', core.fields.CvrField(blank=True, help_text='Voluntary: the smallest businesses need not be registered.', max_length=20, verbose_name='CVR no.')),
                ('employees', models.PositiveSmallIntegerField(default=0, help_text='0 when the owner works alone.', verbose_name='employees beside the owner')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='businesses', to='core.place', verbose_name='place')),
                ('category', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='businesses', to='directory.category', verbose_name='category')),
            ],
            options={
                'verbose_name': 'business',
                'verbose_name_plural': 'businesses',
                'ordering': ['sort_key'],
                'abstract': False,
            },
            bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='DirectoryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, help_text='One to three sentences: under the title, in lists and in search engines.', max_length=400, verbose_name='introduction')),
                ('picture_alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. Leave empty only for mere decoration.', max_length=250, verbose_name='alternative text')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'business directory',
                'verbose_name_plural': 'business directories',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Network',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_key', models.CharField(db_index=True, default='', editable=False, max_length=600)),
                ('name_da', models.CharField(max_length=100, unique=True, verbose_name='name in Danish')),
                ('name_en', models.CharField(max_length=100, verbose_name='name in English')),
                ('slug', models.SlugField(blank=True, help_text='Part of the address of its page. Made from the Danish name when left empty.', max_length=100, unique=True, verbose_name='address word')),
                ('description_da', models.TextField(blank=True, verbose_name='description in Danish')),
                ('description_en', models.TextField(blank=True, verbose_name='description in English')),
                ('together_da', models.TextField(blank=True, help_text="On the network's page. An empty line begins a new paragraph.", verbose_name='what you can do together, in Danish')),
                ('together_en', models.TextField(blank=True, verbose_name='what you can do together, in English')),
                ('coordinator', models.ForeignKey(blank=True, help_text='The person who runs the network and whom newcomers can turn to.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='coordinated_networks', to='core.person', verbose_name='network coordinator')),
            ],
            options={
                'verbose_name': 'network',
                'verbose_name_plural': 'networks',
                'ordering': ['sort_key'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='BusinessNetwork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('business', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='business_networks', to='directory.business')),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='directory.network', verbose_name='network')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='business',
            index=models.Index(condition=models.Q(('live', True)), fields=['locale', 'translation_key'], include=('id', 'category', 'place', 'employees'), name='words_in_a_language'),
        ),
        migrations.AddConstraint(
            model_name='business',
            constraint=models.UniqueConstraint(fields=('slug', 'locale'), name='one_business_an_address'),
        ),
        migrations.AlterUniqueTogether(
            name='business',
            unique_together={('translation_key', 'locale')},
        ),
    ]
