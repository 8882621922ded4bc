"""Whether every metric that was built is in the semantic layer, and is called there what the catalog calls it."""

from retention_metrics.checking.finding import Finding
from retention_metrics.semantic_layer.metricflow import SemanticLayer

CATALOG = "seeds/metric_catalog.csv"


def completeness_findings(layer: SemanticLayer) -> list[Finding]:
    """Metrics of metric_values without a semantic metric, and labels, descriptions and units unlike the catalog's."""
    findings = []
    catalog = layer.client.query(
        "select name, label, definition, unit from metric_catalog where name in (select metric from metric_values)"
    )
    for name, label, definition, unit in catalog:
        metric = layer.metrics.get(name)
        if metric is None:
            findings.append(
                Finding(
                    CATALOG,
                    f"the metric `{name}` is not in the semantic layer",
                    "define it in models/semantic_layer/<its mart>.yml, like its neighbours there.",
                )
            )
            continue
        said = {
            "label": (metric["label"], label),
            "description": (metric["description"], definition),
            "meta.unit": (metric["config"]["meta"].get("unit"), unit),
        }
        findings += [
            Finding(
                metric["original_file_path"],
                f"the {key} of `{name}` is `{own}`, and `{catalogued}` in the catalog",
                f"write what {CATALOG} says, or mend that.",
            )
            for key, (own, catalogued) in said.items()
            if own != catalogued
        ]
    return findings
