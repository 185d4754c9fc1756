"""The triggers by which the database records each write to a table that visitors see.

A trigger sees every write: of the admin, of a command, of plain SQL, of another machine. It is recorded in the
transaction that it belongs to, so it is seen, and undone, together with it.
"""

from django.apps import apps
from django.conf import settings
from django.db import connection
from psycopg import sql

from core.caching.generations import TABLE

TRIGGER = "record_content_change"

# One row for each table and transaction, whose number rises with each further write. No transaction waits for another:
# the row is its own, and of those that earlier ones have left it removes what nobody else is removing.
CREATE_FUNCTION = """
    CREATE OR REPLACE FUNCTION core_record_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        own bigint := pg_current_xact_id()::text::bigint;
    BEGIN
        UPDATE core_contentchange SET id = DEFAULT WHERE "table" = TG_TABLE_NAME AND transaction = own;
        IF NOT FOUND THEN
            DELETE FROM core_contentchange WHERE id IN (
                SELECT id FROM core_contentchange WHERE "table" = TG_TABLE_NAME FOR UPDATE SKIP LOCKED
            );
            INSERT INTO core_contentchange ("table", transaction) VALUES (TG_TABLE_NAME, own);
        END IF;
        RETURN NULL;
    END
    $$
"""
FIND_TRIGGERS = """
    SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE tgname = %s AND relnamespace = current_schema()::regnamespace
"""
CREATE_TRIGGER = sql.SQL(
    "CREATE TRIGGER {trigger} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
    " FOR EACH STATEMENT EXECUTE FUNCTION core_record_content_change()"
)
DROP_TRIGGER = sql.SQL("DROP TRIGGER {trigger} ON {table}")


def recorded_tables() -> set[str]:
    """The tables whose writes are recorded: those of all models but the ones that settings.PRIVATE_MODELS names."""
    return {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and model._meta.db_table != TABLE and not is_private(model)
    }


def is_private(model: type) -> bool:
    """Whether no page for visitors shows a row of the model."""
    return model._meta.label in settings.PRIVATE_MODELS or model._meta.app_label in settings.PRIVATE_MODELS


def install(**kwargs) -> None:
    """Give the tables their triggers, and take them from those that are private now. Runs after each `migrate`."""
    with connection.cursor() as cursor:
        existing = set(connection.introspection.table_names(cursor))
        if TABLE not in existing:  # core is not migrated yet, or taken back
            return
        cursor.execute(CREATE_FUNCTION)
        cursor.execute(FIND_TRIGGERS, [TRIGGER])
        present = {name for (name,) in cursor.fetchall()}
        wanted = recorded_tables() & existing
        for statement, tables in ((CREATE_TRIGGER, wanted - present), (DROP_TRIGGER, present - wanted)):
            for table in sorted(tables):
                names = {"trigger": sql.Identifier(TRIGGER), "table": sql.Identifier(table)}
                cursor.execute(statement.format(**names))
