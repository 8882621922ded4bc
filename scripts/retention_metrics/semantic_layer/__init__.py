"""Whether the semantic layer is valid, complete, and equal to the marts: `semantic_layer_findings`."""

from pathlib import Path

from retention_metrics.checking.finding import Finding
from retention_metrics.semantic_layer.completeness import completeness_findings
from retention_metrics.semantic_layer.metricflow import SemanticLayer, opened_semantic_layer
from retention_metrics.semantic_layer.parity import parity_findings
from retention_metrics.semantic_layer.validity import metric_findings, validity_findings

__all__ = ["Finding", "semantic_layer_findings"]


def semantic_layer_findings(target_path: Path, database: Path) -> list[Finding]:
    """All that is wrong with the semantic layer, by file; empty when nothing is.

    `target_path` is the folder in which dbt parsed or built the project (semantic_manifest.json, manifest.json),
    `database` the DuckDB file it built, which is only read, and must have the name it was built with. Raises UsageError
    when dbt-metricflow is not installed, or nothing was built.
    """
    with opened_semantic_layer(target_path, database) as layer:
        findings = validity_findings(layer) or completeness_findings(layer) + _parity_or_why_not(layer)
    return sorted(findings, key=lambda finding: (finding.file, finding.message))


def _parity_or_why_not(layer: SemanticLayer) -> list[Finding]:
    """What differs; or, where the figures cannot be queried at all, the metrics that stand in the way."""
    import duckdb

    try:
        return parity_findings(layer)
    except duckdb.Error:
        if findings := metric_findings(layer):
            return findings
        raise
