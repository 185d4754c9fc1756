"""The triggers by which the database records each write to a table that visitors see.

A trigger sees every write: of the admin, of a command, of plain SQL, of another machine. It is recorded in the
transaction that it belongs to, so it is seen, and undone, together with it, and announced when it has ended.

What no visitor sees is left out, by model, by field and by row (the settings PRIVATE_MODELS, PRIVATE_FIELDS and
SHOWN_ROWS): a draft, or spam that a program sends all night, must not cost every visitor a page that is made anew.
"""

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import Model
from psycopg import sql

from core.caching.generations import TABLE

TRIGGER = "record_content_change"

CHANNEL = "content_change"
"""On which PostgreSQL announces a change to all who listen (LISTEN, NOTIFY), when its transaction has ended."""

# One row for each table and transaction. No transaction waits for another: the row is its own, and of those that
# earlier ones have left it removes what nobody else is removing. A further write of the same transaction is of interest
# to that transaction alone, so it is a setting of PostgreSQL that ends with it: to change the row each time would cost
# ever more, since a transaction carries along all former states of what it changes.
CREATE_FUNCTION = """
    CREATE OR REPLACE FUNCTION core_record_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        own bigint := pg_current_xact_id()::text::bigint;
    BEGIN
        IF EXISTS (SELECT FROM core_contentchange WHERE "table" = TG_TABLE_NAME AND transaction = own) THEN
            PERFORM set_config(
                'landliv.' || TG_TABLE_NAME, nextval(pg_get_serial_sequence('core_contentchange', 'id'))::text, true
            );
        ELSE
            DELETE FROM core_contentchange WHERE id IN (
                SELECT id FROM core_contentchange WHERE "table" = TG_TABLE_NAME FOR UPDATE SKIP LOCKED
            );
            INSERT INTO core_contentchange ("table", transaction) VALUES (TG_TABLE_NAME, own);
            PERFORM pg_notify('content_change', own::text);
        END IF;
        RETURN NULL;
    END
    $$
"""
FIND_TRIGGERS = """
    SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE starts_with(tgname, %s) AND relnamespace = current_schema()::regnamespace
"""
CREATE_TRIGGER = sql.SQL(
    "CREATE OR REPLACE TRIGGER {trigger} AFTER {events} ON {table}"
    " FOR EACH {each} WHEN ({condition}) EXECUTE FUNCTION core_record_content_change()"
)
DROP_TRIGGER = sql.SQL("DROP TRIGGER {trigger} ON {table}")
UPDATE = sql.SQL("UPDATE OF {columns}")

Trigger = tuple[str, str]
"""The names of a table and of a trigger on it."""


def recorded_models() -> list[type[Model]]:
    """The models whose writes are recorded: all but those that settings.PRIVATE_MODELS names."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and model._meta.db_table != TABLE and not is_private(model)
    ]


def is_private(model: type[Model]) -> bool:
    """Whether no page for visitors shows a row of the model."""
    return model._meta.label in settings.PRIVATE_MODELS or model._meta.app_label in settings.PRIVATE_MODELS


def install(**kwargs) -> None:
    """Give the tables the triggers that the settings ask for, and take away others. Runs after each `migrate`."""
    with connection.cursor() as cursor:
        existing = set(connection.introspection.table_names(cursor))
        if TABLE not in existing:  # core is not migrated yet, or taken back
            return
        wanted = {}
        for model in recorded_models():
            if model._meta.db_table in existing:
                wanted |= _triggers_of(model)
        cursor.execute(CREATE_FUNCTION)
        cursor.execute(FIND_TRIGGERS, [TRIGGER])
        for table, trigger in sorted(set(cursor.fetchall()) - set(wanted)):
            cursor.execute(DROP_TRIGGER.format(trigger=sql.Identifier(trigger), table=sql.Identifier(table)))
        for _trigger, statement in sorted(wanted.items()):
            cursor.execute(statement)


def _triggers_of(model: type[Model]) -> dict[Trigger, sql.Composed]:
    """The triggers of a table: one for all writes, or where only some of its rows are shown, one for each kind."""
    table = model._meta.db_table
    columns = [field.column for field in model._meta.local_concrete_fields if field.name not in settings.PRIVATE_FIELDS]
    update = UPDATE.format(columns=sql.SQL(", ").join(map(sql.Identifier, columns))).as_string()
    shown = settings.SHOWN_ROWS.get(model._meta.label)
    if shown:
        old, new = shown.format(row="OLD"), shown.format(row="NEW")
        kinds = {
            "_insert": ("INSERT", "ROW", new),
            "_update": (update, "ROW", f"({old}) OR ({new})"),
            "_delete": ("DELETE", "ROW", old),
            "_truncate": ("TRUNCATE", "STATEMENT", "true"),
        }
    else:
        kinds = {"": (f"INSERT OR {update} OR DELETE OR TRUNCATE", "STATEMENT", "true")}
    return {
        (table, TRIGGER + kind): CREATE_TRIGGER.format(
            trigger=sql.Identifier(TRIGGER + kind),
            table=sql.Identifier(table),
            events=sql.SQL(events),
            each=sql.SQL(each),
            condition=sql.SQL(condition),
        )
        for kind, (events, each, condition) in kinds.items()
    }
