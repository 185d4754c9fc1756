"""Pages take comments in three ways, no longer in two."""

from django.db import migrations, models


def carry_over(apps, schema_editor):
    page = apps.get_model("blog", "ArticlePage")
    page.objects.filter(comments_open=False).update(comments_mode="closed")


class Migration(migrations.Migration):
    dependencies = [("blog", "0002_initial")]

    operations = [
        migrations.AddField(
            model_name="articlepage",
            name="comments_mode",
            field=models.CharField(
                choices=[
                    ("open", "Open"),
                    ("moderated", "Open, a moderator reads each one first"),
                    ("closed", "Closed"),
                ],
                default="open",
                help_text="What was written before stays either way.",
                max_length=10,
                verbose_name="comments",
            ),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(model_name="articlepage", name="comments_open"),
    ]
