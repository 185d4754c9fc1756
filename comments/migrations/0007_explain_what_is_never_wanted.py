"""Help beside the list of what is never wanted."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('comments', '0006_confirmed_comments'),
    ]

    operations = [
        migrations.AlterField(
            model_name='commentsettings',
            name='blocked',
            field=models.TextField(blank=True, help_text='One a line: a word, a phrase, a sign or an emoji, an email address or a host name. What has one of them is spam, in comments and in all forms. Capitals and disguised letters make no difference. A word is found only where it stands alone, not inside a longer one. A host name stands for its links and email addresses, and for those of its subdomains.', verbose_name='never wanted'),
        ),
    ]
