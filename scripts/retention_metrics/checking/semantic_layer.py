"""The semantic layer is valid, complete, and equal to the marts that were built."""

from pathlib import Path

import duckdb

from retention_metrics.checking.finding import Finding
from retention_metrics.semantic_layer import semantic_layer_findings

UNBUILT = "It could not be compared with the marts, because metric_values was not built."
UNBUILT_CURE = "Mend what stands in the way of metric_values first: see the findings above."


def check_semantic_layer(target: Path, database: Path) -> list[Finding]:
    """What is wrong with it, or that nothing was built to compare it with. `target` is dbt's folder."""
    if not _is_built(database):
        return [Finding("models/semantic_layer", UNBUILT, UNBUILT_CURE)]
    return semantic_layer_findings(target, database)


def _is_built(database: Path) -> bool:
    if not database.is_file():
        return False
    with duckdb.connect(str(database), read_only=True) as connection:
        query = "select count(*) from information_schema.tables where table_name = 'metric_values'"
        return bool(connection.execute(query).fetchall()[0][0])
