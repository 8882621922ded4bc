"""`retention build` on a warehouse: the tables change at once, one build at a time, and what else is there stays."""

from pathlib import Path

import duckdb
import pytest

from dbt_build import BuildFailedError, run_python
from spark_settings import QUICK_JAVA
from throwaway_postgres import PostgresServer

NO_TESTS = {"DBT_EXCLUDE_RESOURCE_TYPES": "test unit_test"}
CONFIG = "as_of_date: 2025-03-31\ngrains: [month]\ninputs: {{subscriptions: {{relation: '{relation}'}}}}\n"


def retention(folder: Path, settings: dict[str, str], *arguments: str) -> str:
    """What the command prints, with its files in `folder`; raises when its exit code is not 0."""
    files = {"DBT_TARGET_PATH": str(folder / "target"), "DBT_LOG_PATH": str(folder / "logs")}
    return run_python("-m", "retention_metrics", *arguments, settings=settings | files | NO_TESTS)


@pytest.fixture
def settings(postgres_server: PostgresServer) -> dict[str, str]:
    """A database of its own, with spans of one customer."""
    name = "published"
    postgres_server.create_database(name)
    with postgres_server.cursor(name) as cursor:
        cursor.execute("create schema billing")
        cursor.execute(
            "create table billing.spans as select 1 as subscription_id, 'a' as customer_id,"
            " date '2025-01-05' as started_on, cast(null as date) as ended_on, 10.00 as mrr"
        )
    return {
        "RETENTION_POSTGRES_HOST": "127.0.0.1",
        "RETENTION_POSTGRES_PORT": str(postgres_server.port),
        "RETENTION_POSTGRES_USER": postgres_server.user,
        "RETENTION_POSTGRES_DATABASE": name,
    }


def test_postgres(settings: dict[str, str], postgres_server: PostgresServer, tmp_path: Path) -> None:
    """Old tables until the new ones are there; a schema of its own meanwhile; a second build is told of the first."""
    config = tmp_path / "acme.yml"
    config.write_text(CONFIG.format(relation="billing.spans"), encoding="utf-8")
    build = ("build", "--target", "postgres", "--config", str(config))
    with postgres_server.cursor("published") as cursor:
        assert "built: 1 seed, " in retention(tmp_path, settings, *build)
        published = "select max(mrr_at_end), (select max(level_after) from retention.level_changes)"
        published += " from retention.revenue_retention"
        cursor.execute(published)
        assert [int(value) for value in cursor.fetchone()] == [10, 10]
        cursor.execute("create table retention.notes as select 'ours' as note")
        # a part is built with what it rests on, and replaces no other table
        cursor.execute("update billing.spans set mrr = 11")
        retention(tmp_path, settings, *build, "--select", "level_changes")
        cursor.execute(published)
        assert [int(value) for value in cursor.fetchone()] == [10, 11]
        # a build that fails leaves what there is
        cursor.execute("update billing.spans set mrr = 12, customer_id = null")
        with pytest.raises(
            BuildFailedError, match="nothing was published; what failed lies in the schema retention__building"
        ):
            retention(tmp_path, settings, *build, "--strict")
        cursor.execute(published)
        assert [int(value) for value in cursor.fetchone()] == [10, 11]
        # one build at a time
        cursor.execute("set application_name = 'retention: process 1 of somebody'")
        cursor.execute("select pg_advisory_lock(hashtextextended('retention build retention', 0))")
        running = "another build of the schema retention is running: process 1 of somebody"
        with pytest.raises(BuildFailedError, match=running):
            retention(tmp_path, settings, *build)
        cursor.execute("select pg_advisory_unlock_all()")
        cursor.execute("update billing.spans set mrr = 13, customer_id = 'a'")
        retention(tmp_path, settings, *build)
        cursor.execute(published)
        assert [int(value) for value in cursor.fetchone()] == [13, 13]
        # the history knows the two builds that published metric_values, and neither the part nor what was refused
        cursor.execute("select count(*) from retention.metric_publications")
        assert cursor.fetchall() == [(2,)]
        cursor.execute(
            "select restatement, count(*), min(old_value), max(new_value) from retention.metric_restatements"
            " where metric = 'mrr_at_end' group by restatement"
        )
        assert cursor.fetchall() == [("changed", 3, 10, 13)]
        as_published = ("show", "mrr_at_end", "--as-published", "9999-12-31", "--format", "csv", "--target", "postgres")
        assert retention(tmp_path, settings, *as_published).count(",13,") == 3
        cursor.execute("select note from retention.notes")
        assert cursor.fetchall() == [("ours",)]
        cursor.execute("select nspname from pg_namespace where nspname like 'retention%'")
        assert cursor.fetchall() == [("retention",)]


def test_spark(tmp_path: Path) -> None:
    """The published names are views, which change from one schema to the other."""
    spans = tmp_path / "spans.parquet"
    config = tmp_path / "acme.yml"
    config.write_text(CONFIG.format(relation=f"parquet.`{spans}`"), encoding="utf-8")
    warehouse = tmp_path / "warehouse"
    settings = {
        "RETENTION_SPARK_WAREHOUSE": str(warehouse),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "JAVA_TOOL_OPTIONS": QUICK_JAVA,
    }
    build = ("build", "--target", "spark", "--config", str(config))
    for mrr, schema in ((10, "retention__a.db"), (11, "retention__b.db")):
        duckdb.execute(
            "copy (select 1 as subscription_id, 'a' as customer_id, date '2025-01-05' as started_on,"
            f" null::date as ended_on, {mrr}.00 as mrr) to '{spans}'"
        )
        assert "built: 1 seed, " in retention(tmp_path, settings, *build)
        files = warehouse / schema / "revenue_retention" / "*.parquet"
        assert duckdb.sql(f"select max(mrr_at_end) from '{files}'").fetchall() == [(mrr,)]
        shown = retention(
            tmp_path, settings, "show", "mrr_at_end", "--last", "1", "--format", "csv", "--target", "spark"
        )
        assert f",{mrr}," in shown
    with pytest.raises(BuildFailedError, match="on Spark a part cannot be published by itself"):
        retention(tmp_path, settings, *build, "--select", "level_changes")
