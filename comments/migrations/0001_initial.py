import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CommentSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('publish_clear', models.BooleanField(default=True, help_text='Otherwise a moderator reads every comment first.', verbose_name='publish at once what is clearly no spam')),
                ('publish_known', models.BooleanField(default=True, help_text='Those with an approved comment, who show by a private link or a mail that it is them.', verbose_name='publish at once what known writers send')),
                ('hold_from', models.PositiveSmallIntegerField(blank=True, help_text='The probability of spam from which a comment waits. Empty: as the filter was measured.', null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='a moderator decides from (%)')),
                ('spam_from', models.PositiveSmallIntegerField(blank=True, help_text='The probability from which it goes to spam, where you can still save it. Empty: as measured.', null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='it is spam from (%)')),
                ('close_after_days', models.PositiveSmallIntegerField(default=0, help_text='How many days after its publication a page stops taking comments. 0: never.', verbose_name='close after days')),
                ('blocked', models.TextField(blank=True, help_text='One a line: a word, a phrase, a sign or an emoji, an email address or a host name. What has one of them is spam, in comments and in all forms. Capitals and disguised letters make no difference. A word is found only where it stands alone, not inside a longer one. A host name stands for its links and email addresses, and for those of its subdomains.', verbose_name='never wanted')),
            ],
            options={
                'verbose_name': 'comments',
                'default_permissions': ['change'],
            },
        ),
        migrations.CreateModel(
            name='ConfirmedAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='email address')),
                ('confirmed_at', models.DateTimeField(verbose_name='confirmed')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FingerprintKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True)),
                ('key', models.BinaryField(max_length=32)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='LearnedFeature',
            fields=[
                ('key', models.BigIntegerField(primary_key=True, serialize=False)),
                ('spam', models.PositiveIntegerField(default=0)),
                ('ham', models.PositiveIntegerField(default=0)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article_key', models.UUIDField(editable=False, verbose_name='conversation')),
                ('path', models.CharField(db_collation='C', default='', editable=False, max_length=44)),
                ('language', models.CharField(choices=[('da', 'Dansk'), ('en', 'English')], max_length=5, verbose_name='language')),
                ('author_name', models.CharField(max_length=80, verbose_name='name')),
                ('author_email', models.EmailField(blank=True, help_text='Never shown to readers.', max_length=254, verbose_name='email address')),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='email address confirmed')),
                ('text', models.TextField(max_length=5000, verbose_name='comment')),
                ('created_at', models.DateTimeField(db_index=True, verbose_name='written')),
                ('edited_at', models.DateTimeField(blank=True, null=True, verbose_name='changed')),
                ('status', models.CharField(choices=[('awaiting', 'Awaiting approval'), ('published', 'Published'), ('spam', 'Spam'), ('binned', 'In the bin'), ('withdrawn', 'Withdrawn by its writer')], db_index=True, default='awaiting', max_length=10, verbose_name='status')),
                ('previous_status', models.CharField(blank=True, choices=[('awaiting', 'Awaiting approval'), ('published', 'Published'), ('spam', 'Spam'), ('binned', 'In the bin'), ('withdrawn', 'Withdrawn by its writer')], editable=False, max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided')),
                ('filter_decision', models.CharField(blank=True, max_length=10, verbose_name='decision of the filter')),
                ('probability', models.FloatField(blank=True, null=True, verbose_name='probability of spam')),
                ('reasons', models.JSONField(blank=True, default=list)),
                ('classified_by', models.CharField(blank=True, max_length=40)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
                ('edited_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='changed by')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replies', to='comments.comment', verbose_name='answers')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written by staff')),
            ],
            options={
                'verbose_name': 'comment',
                'verbose_name_plural': 'comments',
                'ordering': ['-created_at'],
                'permissions': [('moderate_comment', "Can approve and delete readers' comments")],
                'default_permissions': ['view', 'delete'],
            },
        ),
        migrations.CreateModel(
            name='AkismetCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('submitted', models.JSONField()),
                ('local_decision', models.CharField(max_length=10)),
                ('answer', models.CharField(choices=[('unsure', 'no answer yet'), ('ham', 'no spam'), ('spam', 'spam')], default='unsure', max_length=10)),
                ('announce_in', models.CharField(blank=True, max_length=5)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('ask_at', models.DateTimeField(blank=True, db_index=True, null=True)),
                ('feedback', models.CharField(blank=True, choices=[('unsure', 'no answer yet'), ('ham', 'no spam'), ('spam', 'spam')], max_length=10)),
                ('told', models.CharField(blank=True, choices=[('unsure', 'no answer yet'), ('ham', 'no spam'), ('spam', 'spam')], max_length=10)),
                ('created_at', models.DateTimeField(db_index=True)),
                ('comment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='akismet', to='comments.comment')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Fingerprint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True)),
                ('sender', models.CharField(db_index=True, max_length=32)),
                ('address', models.CharField(db_index=True, max_length=32)),
                ('form', models.CharField(default='', max_length=32)),
                ('text_key', models.BigIntegerField(db_index=True)),
                ('sketch', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('links', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('is_spam', models.BooleanField(default=False)),
                ('comment', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='fingerprint', to='comments.comment')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ModeratorPreference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mail', models.CharField(choices=[('none', 'No mails'), ('at_once', 'At once, a mail for each comment'), ('hourly', 'At most one mail an hour, about all that wait')], default='none', max_length=10, verbose_name='mails about comments')),
                ('digest_sent_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='moderator_preference', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'mails about comments',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Outcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter_decision', models.CharField(max_length=10)),
                ('probability', models.FloatField()),
                ('is_spam', models.BooleanField(null=True)),
                ('classified_at', models.DateTimeField(db_index=True)),
                ('comment', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='outcome', to='comments.comment')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('spam', 'It is advertising or a scam'), ('offensive', 'It is offensive or threatening'), ('private', 'It tells something private about somebody'), ('other', 'Something else')], max_length=10, verbose_name='reason')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='in your own words')),
                ('created_at', models.DateTimeField(verbose_name='reported')),
                ('settled_at', models.DateTimeField(blank=True, null=True, verbose_name='settled')),
                ('comment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='comments.comment')),
            ],
            options={
                'verbose_name': 'report of a comment',
                'verbose_name_plural': 'reports of comments',
                'ordering': ['-created_at'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('da', 'Dansk'), ('en', 'English')], max_length=5, verbose_name='language')),
                ('created_at', models.DateTimeField(verbose_name='asked for')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='confirmed')),
                ('comment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='subscription', to='comments.comment')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TrainingExample',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_spam', models.BooleanField()),
                ('features', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('learned_at', models.DateTimeField(db_index=True)),
                ('comment', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='training_example', to='comments.comment')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['article_key', 'status', 'path'], name='comment_conversation'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(django.db.models.functions.text.Upper('author_email'), name='comment_writer'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['status', '-created_at'], name='comment_queue'),
        ),
        migrations.AddIndex(
            model_name='fingerprint',
            index=django.contrib.postgres.indexes.GinIndex(fields=['sketch'], name='trace_sketch'),
        ),
        migrations.AddIndex(
            model_name='fingerprint',
            index=django.contrib.postgres.indexes.GinIndex(fields=['links'], name='trace_links'),
        ),
    ]
