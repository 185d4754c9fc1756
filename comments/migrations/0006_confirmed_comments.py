"""The confirmation of an address belongs to a comment, not to everything that is sent with the address."""

from django.db import migrations, models
from django.db.models.functions import Lower


def confirm_where_it_is_certain(apps, schema_editor):
    """Take over a confirmation where only one comment can have been meant: later ones may be anybody's."""
    comment_model = apps.get_model("comments", "Comment")
    confirmed = dict(apps.get_model("comments", "ConfirmedAddress").objects.values_list("email", "confirmed_at"))
    written = comment_model.objects.annotate(address=Lower("author_email")).filter(address__in=confirmed)
    earlier = {}
    for comment in written.only("pk", "created_at", "confirmed_at"):
        if comment.created_at <= confirmed[comment.address]:
            earlier.setdefault(comment.address, []).append(comment)
    certain = [comments[0] for comments in earlier.values() if len(comments) == 1]
    for comment in certain:
        comment.confirmed_at = confirmed[comment.address]
    comment_model.objects.bulk_update(certain, ["confirmed_at"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("comments", "0005_one_setting_for_all_versions")]

    operations = [
        migrations.AddField(
            model_name="comment",
            name="confirmed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="email address confirmed"),
        ),
        migrations.AddField(
            model_name="trace", name="form", field=models.CharField(default="", max_length=32)
        ),
        migrations.AlterField(
            model_name="commentsettings",
            name="publish_known",
            field=models.BooleanField(
                default=True,
                help_text="Those with an approved comment, who show by a private link or a mail that it is them.",
                verbose_name="publish at once what known writers send",
            ),
        ),
        migrations.RunPython(confirm_where_it_is_certain, migrations.RunPython.noop, elidable=True),
    ]
