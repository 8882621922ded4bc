"""Whether MetricFlow accepts the semantic layer: what `mf validate-configs` looks at."""

from collections.abc import Iterable
from typing import Any

from retention_metrics.checking.finding import Finding
from retention_metrics.semantic_layer.metricflow import SemanticLayer

CURE = "mend the definition; `mf validate-configs --show-all` says the same with more words."


def validity_findings(layer: SemanticLayer) -> list[Finding]:
    """What is wrong with the definitions themselves, or with the columns that dimensions and measures read."""
    from metricflow_semantic_interfaces.validations.semantic_manifest_validator import SemanticManifestValidator

    issues = SemanticManifestValidator[Any]().validate_semantic_manifest(layer.manifest).all_issues
    if not issues:
        warehouse = _warehouse(layer)
        for validate in (
            warehouse.validate_semantic_models,
            warehouse.validate_dimensions,
            warehouse.validate_entities,
            warehouse.validate_simple_metrics,
        ):
            issues = (*issues, *validate(layer.manifest).all_issues)
    return _findings(layer, issues)


def metric_findings(layer: SemanticLayer) -> list[Finding]:
    """The metrics that the warehouse cannot compute: each is tried by itself, which takes seconds."""
    return _findings(layer, _warehouse(layer).validate_metrics(layer.manifest).all_issues)


def _warehouse(layer: SemanticLayer) -> Any:
    from metricflow.validation.data_warehouse_model_validator import DataWarehouseModelValidator

    return DataWarehouseModelValidator(sql_client=layer.client)


def _findings(layer: SemanticLayer, issues: Iterable[Any]) -> list[Finding]:
    return [Finding(layer.file_of(_subject(issue)), " ".join(issue.message.split()), CURE) for issue in issues]


def _subject(issue: Any) -> str:
    """The metric or semantic model that an issue is about; empty when it names none."""
    context = issue.context
    if metric := getattr(context, "metric", None):
        return metric.metric_name
    for name in ("semantic_model", "semantic_model_element"):
        if reference := getattr(context, name, None):
            return getattr(reference, "semantic_model_name", "")
    return ""
