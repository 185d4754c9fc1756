import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LinkRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('language', models.CharField(choices=[('da', 'Dansk'), ('en', 'English')], max_length=5)),
                ('created_at', models.DateTimeField()),
                ('sender', models.CharField(blank=True, db_index=True, max_length=32)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('link_version', models.PositiveSmallIntegerField(default=1, editable=False)),
                ('business_key', models.UUIDField(editable=False, null=True, unique=True)),
                ('status', models.CharField(choices=[('draft', 'Being written'), ('held', 'Held back by the filter'), ('unconfirmed', 'Not confirmed by the business yet'), ('awaiting', 'Awaits approval'), ('asked', 'Asked back'), ('unanswered', 'Closed without an answer'), ('refused', 'Refused'), ('listed', 'In the directory'), ('withdrawn', 'Withdrawn by the business'), ('unlisted', 'Taken out: nobody confirmed it'), ('taken_down', 'Taken down by staff')], default='draft', max_length=12, verbose_name='status')),
                ('language', models.CharField(choices=[('da', 'Dansk'), ('en', 'English')], max_length=5, verbose_name='language')),
                ('email', models.EmailField(blank=True, help_text='Never shown to visitors.', max_length=254, verbose_name='email address for the upkeep')),
                ('new_email', models.EmailField(blank=True, editable=False, max_length=254)),
                ('answers', models.JSONField(blank=True, default=dict)),
                ('evidence', models.JSONField(blank=True, default=dict)),
                ('sender', models.CharField(blank=True, db_index=True, editable=False, max_length=32)),
                ('probability', models.FloatField(blank=True, null=True, verbose_name='probability of spam')),
                ('reasons', models.JSONField(blank=True, default=list)),
                ('created_at', models.DateTimeField(db_index=True, verbose_name='begun')),
                ('changed_at', models.DateTimeField(db_index=True, verbose_name='changed')),
                ('mailed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided')),
                ('message', models.TextField(blank=True, max_length=1000, verbose_name='to the business')),
                ('reply', models.TextField(blank=True, max_length=1000, verbose_name='answer of the business')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='last confirmed')),
                ('step', models.PositiveSmallIntegerField(choices=[(0, 'Confirmed'), (1, 'Asked by mail'), (2, 'Reminded once'), (3, 'Reminded twice'), (4, 'Not confirmed')], default=0, verbose_name='yearly question')),
                ('step_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
                ('proposal', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'registration',
                'verbose_name_plural': 'registrations',
                'permissions': [('decide_registration', 'Can decide on registrations of businesses')],
                'default_permissions': (),
                'indexes': [models.Index(fields=['status', 'changed_at'], name='registration_queue'), models.Index(fields=['status', 'step', 'step_at'], name='registration_self_service')],
            },
        ),
    ]
