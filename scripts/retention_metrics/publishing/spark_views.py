"""Spark: tables are built in one of two schemas in turn; the published names are views on the last good build's."""

from collections.abc import Iterator
from contextlib import contextmanager

from retention_metrics.build_lock import build_lock
from retention_metrics.dbt_connection import WarehouseConnection, connect
from retention_metrics.project import PROJECT_DIR
from retention_metrics.publishing.staged_build import SCHEMA_SUFFIX, Relation, StagedBuild

SUFFIXES = ("__a", "__b")
LIVE = "retention_live"


@contextmanager
def staged_behind_views(target: str | None) -> Iterator[StagedBuild]:
    """A build in the schema `<schema>__a` or `<schema>__b`, whichever the published views do not read.

    Spark has no transaction over several tables: each view changes at once, all of them within seconds. Nor has it
    locks: builds on this machine exclude each other, those from several machines do not.
    """
    with connect(target) as warehouse:
        lock = PROJECT_DIR / "target" / f".{warehouse.schema}.spark.lock"
        with build_lock(lock, f"the schema {warehouse.schema}"):
            warehouse.rows(f"create schema if not exists `{warehouse.schema}`")
            suffix = next(suffix for suffix in SUFFIXES if suffix != _live(warehouse))
            warehouse.rows(f"drop schema if exists `{warehouse.schema}{suffix}` cascade")
            yield StagedBuild(
                environment={SCHEMA_SUFFIX: suffix},
                place=f"the schema {warehouse.schema}{suffix}",
                publish=lambda relations: _publish(warehouse, suffix, relations),
                builds_parts=False,
            )


def _live(warehouse: WarehouseConnection) -> str | None:
    properties = warehouse.rows(f"describe schema extended `{warehouse.schema}`")
    text = " ".join(str(value) for row in properties for value in row.values())
    return next((suffix for suffix in SUFFIXES if f"({LIVE},{suffix})" in text), None)


def _publish(warehouse: WarehouseConnection, suffix: str, relations: list[Relation]) -> None:
    schema = warehouse.schema
    views = {row["viewName"] for row in warehouse.rows(f"show views in `{schema}`")}
    tables = {row["tableName"] for row in warehouse.rows(f"show tables in `{schema}`")} - views
    for relation in relations:
        if relation.name in tables:
            # what plain `dbt build` left there
            warehouse.rows(f"drop table `{schema}`.`{relation.name}`")
        source = f"`{schema}{suffix}`.`{relation.name}`"
        warehouse.rows(f"create or replace view `{schema}`.`{relation.name}` as select * from {source}")
    warehouse.rows(f"alter schema `{schema}` set dbproperties ('{LIVE}' = '{suffix}')")
