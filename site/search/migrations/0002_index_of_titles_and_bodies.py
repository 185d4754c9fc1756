from django.db import migrations

# A search asks for words in the title and the body of an entry together. Wagtail's own table has an index of each alone,
# which PostgreSQL cannot use for that: without this one every search reads the whole table.
CREATE = "CREATE INDEX search_title_and_body ON wagtailsearch_indexentry USING gin ((title || body))"
DROP = "DROP INDEX search_title_and_body"


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0001_initial"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunSQL(CREATE, DROP)]
