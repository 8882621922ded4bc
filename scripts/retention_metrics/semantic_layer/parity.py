"""Whether a query of the semantic layer gives what the marts hold, by every grain and segment that was built."""

from collections.abc import Iterator
from dataclasses import dataclass

from retention_metrics.checking.finding import Finding
from retention_metrics.semantic_layer.metricflow import SemanticLayer

MONTHS = "{{ Dimension('series__grain') }} = 'month'"
TOTALS = "{{ Dimension('series__segment') }} = 'all'"
CURE = "make `expr` say what the formula in macros/formulas says, and `metrics` what it is made of."


@dataclass(frozen=True)
class _Query:
    """A way to ask for figures: as people ask by month, or every grain at once by its periods' first days."""

    time: str
    where: tuple[str, ...]
    condition: str
    # a cohort is a segment of all customers in metric_values, and a dimension in the semantic layer
    is_cohort: bool = False

    @property
    def value(self) -> str:
        return "cohort_retention__cohort_start__day" if self.is_cohort else "series__segment_value"


_QUERIES = (
    _Query("metric_time__month", (MONTHS,), "grain = 'month' and segment <> 'cohort'"),
    _Query("metric_time__day", (), "segment <> 'cohort'"),
    _Query("metric_time__day", (TOTALS,), "segment = 'cohort'", is_cohort=True),
)


def parity_findings(layer: SemanticLayer) -> list[Finding]:
    """A finding per metric with figures that differ; its message shows the first of them."""
    findings: dict[str, Finding] = {}
    for query in _QUERIES:
        built = layer.client.query(f"select distinct metric from metric_values where {query.condition}")
        for metrics in _by_file(layer, [name for (name,) in built if name in layer.metrics]):
            for name, count, first in layer.client.query(_comparison(layer, query, metrics)):
                findings.setdefault(name, _finding(layer, name, count, first))
    return list(findings.values())


def _by_file(layer: SemanticLayer, metrics: list[str]) -> Iterator[list[str]]:
    """The metrics of one file together: they read one mart."""
    for file in sorted({layer.file_of(name) for name in metrics}):
        yield sorted(name for name in metrics if layer.file_of(name) == file)


def _comparison(layer: SemanticLayer, query: _Query, metrics: list[str]) -> str:
    """SQL for name, number of figures that differ, and the first: grain, period, series and both values."""
    keys = ("series__grain", "series__activity_basis", "series__segment")
    queried = layer.sql(metrics, [query.time, *keys, query.value], query.where)
    segment = "'cohort'" if query.is_cohort else "series__segment"
    value = f"cast({query.value} as date)" if query.is_cohort else query.value
    figures = " union all ".join(
        f"""
        select '{name}' as metric, series__grain as grain, cast({query.time} as date) as period_start,
            series__activity_basis as activity_basis, {segment} as segment, cast({value} as varchar) as segment_value,
            cast({name} as double) as semantic_value
        from queried
        """
        for name in metrics
    )
    # marts round to cents, or to six places, and lifetime values on the way too
    return f"""
        with queried as materialized ({queried}),
        semantic as ({figures}),
        mart as (
            select * exclude (value), cast(value as double) as mart_value
            from metric_values
            where {query.condition} and metric in ({", ".join(f"'{name}'" for name in metrics)})
        ),
        compared as (
            select
                *,
                concat_ws(' ', activity_basis, segment, segment_value) as series,
                case when unit = 'currency' then 0.0050001 else 0.0000005001 end + abs(mart_value) * 1e-7 as limit_
            from semantic
            full outer join mart using (metric, grain, period_start, activity_basis, segment, segment_value)
            left join metric_catalog on metric_catalog.name = metric
        )
        select metric, count(*), min((grain, period_start, series, semantic_value, mart_value))
        from compared
        where (semantic_value is null) <> (mart_value is null) or abs(semantic_value - mart_value) > limit_
        group by metric
    """


def _finding(layer: SemanticLayer, name: str, count: int, first: tuple[object, ...]) -> Finding:
    grain, period_start, series, semantic_value, mart_value = first
    message = (
        f"`{name}` differs from its mart in {count} figures, first in the {grain} of {period_start} ({series}):"
        f" {semantic_value} in the semantic layer, {mart_value} in metric_values"
    )
    return Finding(layer.file_of(name), message, CURE)
