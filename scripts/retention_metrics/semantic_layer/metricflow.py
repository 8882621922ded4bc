"""MetricFlow over a DuckDB file, without dbt's adapter: seconds sooner, and numbers stay exact."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR
from retention_metrics.warehouse import NOTHING_BUILT


@dataclass(frozen=True)
class SemanticLayer:
    """The semantic manifest as MetricFlow reads it, what dbt says of its metrics, and the database it is about."""

    manifest: Any
    client: "DuckDbClient"
    # the metrics of this project by name, as they stand in dbt's manifest
    metrics: dict[str, dict[str, Any]]

    @cached_property
    def engine(self) -> Any:
        """MetricFlow, which takes the manifest for valid."""
        from metricflow.engine.metricflow_engine import MetricFlowEngine
        from metricflow_semantics.model.semantic_manifest_lookup import SemanticManifestLookup

        return MetricFlowEngine(SemanticManifestLookup(self.manifest), self.client)

    def file_of(self, name: str) -> str:
        """The file that defines a metric, or a semantic model."""
        if name in self.metrics:
            return self.metrics[name]["original_file_path"]
        path = f"models/semantic_layer/{name}.yml"
        return path if (PROJECT_DIR / path).is_file() else "models/semantic_layer"

    def sql(self, metrics: Sequence[str], group_by: Sequence[str], where: Sequence[str]) -> str:
        """The SQL that `mf query` would run."""
        from metricflow.engine.metricflow_engine import MetricFlowQueryRequest

        request = MetricFlowQueryRequest.create(
            metric_names=list(metrics), group_by_names=list(group_by), where_constraints=list(where)
        )
        return self.engine.explain(request).sql_statement.sql


class DuckDbClient:
    """What MetricFlow needs of a warehouse; `query` gives rows as tuples."""

    def __init__(self, connection: Any) -> None:
        from metricflow.protocols.sql_client import SqlEngine
        from metricflow.sql.render.duckdb_renderer import DuckDbSqlPlanRenderer

        self.connection = connection
        self.sql_engine_type = SqlEngine.DUCKDB
        self.sql_plan_renderer = DuckDbSqlPlanRenderer()

    def query(self, stmt: str, sql_bind_parameter_set: Any = None) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.connection.execute(stmt).fetchall()

    def execute(self, stmt: str, sql_bind_parameter_set: Any = None) -> None:
        """Run a statement that has no result."""
        self.connection.execute(stmt)

    def dry_run(self, stmt: str, sql_bind_parameter_set: Any = None) -> None:
        """Raise what the database says of a statement that it cannot run."""
        self.connection.execute(f"explain {stmt}")

    def render_bind_parameter_key(self, bind_parameter_key: str) -> str:
        """The name of a parameter, as DuckDB writes it."""
        return f"${bind_parameter_key}"

    def close(self) -> None:
        """Whoever opened the connection closes it."""


@contextmanager
def opened_semantic_layer(target_path: Path, database: Path) -> Iterator[SemanticLayer]:
    """The semantic layer that dbt wrote to `target_path`, over the DuckDB file `database`, opened for reading."""
    try:
        from metricflow_semantics.model.dbt_manifest_parser import parse_manifest_from_dbt_generated_manifest
    except ImportError as error:
        raise UsageError(
            "the semantic layer needs dbt-metricflow, which is not installed:"
            " run `pip install --require-hashes -r requirements.txt`."
        ) from error
    import duckdb

    for path in (database, target_path / "semantic_manifest.json", target_path / "manifest.json"):
        if not path.is_file():
            raise UsageError(f"{NOTHING_BUILT} ({path} does not exist).")
    manifest = parse_manifest_from_dbt_generated_manifest(
        (target_path / "semantic_manifest.json").read_text(encoding="utf-8")
    )
    dbt_manifest = json.loads((target_path / "manifest.json").read_text(encoding="utf-8"))
    metric_values = dbt_manifest["nodes"]["model.retention_metrics.metric_values"]
    with duckdb.connect(str(database), read_only=True) as connection:
        # in a project that installs this one they have a schema of their own
        connection.execute(f'use "{database.stem}"."{metric_values["schema"]}"')
        yield SemanticLayer(
            manifest=manifest,
            client=DuckDbClient(connection),
            metrics={
                node["name"]: node
                for node in dbt_manifest["metrics"].values()
                if node["package_name"] == "retention_metrics"
            },
        )
