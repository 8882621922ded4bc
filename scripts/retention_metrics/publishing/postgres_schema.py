"""PostgreSQL: a build works in a schema of its own, whose tables move to the published one in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from retention_metrics.build_lock import another_build, this_build
from retention_metrics.dbt_connection import WarehouseConnection, connect
from retention_metrics.errors import UsageError
from retention_metrics.publishing.staged_build import SCHEMA_SUFFIX, Relation, StagedBuild, history_tables

SUFFIX = "__building"
KINDS = {"r": "table", "p": "table", "v": "view", "m": "materialized view"}


@contextmanager
def staged_in_a_schema(target: str | None) -> Iterator[StagedBuild]:
    """A build in the schema `<schema>__building`. Who reads sees the old tables until all of the new ones are there.

    The server keeps the lock for this connection and frees it when that ends, from whatever machine it came. Whatever
    else lies in the published schema stays there; views that others made on our tables go, as with every dbt build.
    """
    with connect(target) as warehouse:
        _lock(warehouse)
        building = warehouse.schema + SUFFIX
        warehouse.rows(f"drop schema if exists {_name(building)} cascade")
        _carry_history(warehouse, building)
        yield StagedBuild(
            environment={SCHEMA_SUFFIX: SUFFIX},
            place=f"the schema {building}",
            publish=lambda relations: _publish(warehouse, building, relations),
            needs_ancestors=True,
        )


def _lock(warehouse: WarehouseConnection) -> None:
    warehouse.handle.autocommit = True
    # shown to whoever comes second; PostgreSQL keeps 63 bytes
    warehouse.rows(f"set application_name = {_text(('retention: ' + this_build())[:63])}")
    key = f"hashtextextended({_text('retention build ' + warehouse.schema)}, 0)"
    if warehouse.rows(f"select pg_try_advisory_lock({key}) as is_ours")[0]["is_ours"]:
        return
    held = f"(classid::bigint << 32) + objid::bigint = {key}"
    holders = warehouse.rows(
        "select activity.application_name as holder from pg_locks inner join pg_stat_activity as activity using (pid)"
        f" where locktype = 'advisory' and granted and objsubid = 1 and {held}"
    )
    holder = holders[0]["holder"].removeprefix("retention: ") if holders else "one that has just ended"
    raise UsageError(another_build(f"the schema {warehouse.schema}", holder))


def _carry_history(warehouse: WarehouseConnection, building: str) -> None:
    """Copy the history of publications into the new schema: the build adds to it and publishes it with the rest."""
    published = warehouse.rows(
        "select relname from pg_class where relkind = 'r'"
        f" and relnamespace = (select oid from pg_namespace where nspname = {_text(warehouse.schema)})"
    )
    tables = sorted({row["relname"] for row in published} & set(history_tables()))
    statements = [f"create schema {_name(building)}"]
    for table in tables:
        source, copy = (f"{_name(schema)}.{_name(table)}" for schema in (warehouse.schema, building))
        statements += [
            f"create table {copy} (like {source} including all)",
            f"insert into {copy} select * from {source}",
        ]
    if tables:
        warehouse.rows("; ".join(statements))


def _publish(warehouse: WarehouseConnection, building: str, relations: list[Relation]) -> None:
    built = {relation.name for relation in relations}
    kinds = {
        row["relname"]: KINDS[row["relkind"]]
        for row in warehouse.rows(
            f"select relname, relkind::text from pg_class where relnamespace = {_text(building)}::regnamespace"
        )
        if row["relname"] in built
    }
    replaced = warehouse.rows(
        f"select relname, relkind::text from pg_class"
        f" where relnamespace = (select oid from pg_namespace where nspname = {_text(warehouse.schema)})"
    )
    statements = [f"create schema if not exists {_name(warehouse.schema)}"]
    statements += [
        f"drop {KINDS[row['relkind']]} if exists {_name(warehouse.schema)}.{_name(row['relname'])} cascade"
        for row in replaced
        if row["relname"] in kinds and row["relkind"] in KINDS
    ]
    statements += [
        f"alter {kind} {_name(building)}.{_name(name)} set schema {_name(warehouse.schema)}"
        for name, kind in kinds.items()
    ]
    # sent as one text, which the server runs as one transaction
    warehouse.rows("; ".join([*statements, f"drop schema {_name(building)} cascade"]))


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
