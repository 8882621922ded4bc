{#- The metrics of a mart: its documented columns without the ones that say what a row is about. A rate names the columns it
    is made of in its `meta` (numerator, denominator). Reads the parsed project, never the warehouse. -#}
{% macro mart_metrics(mart) %}
    {%- set dimensions = [
        'activity_basis', 'grain', 'period_start', 'period_end', 'is_complete', 'segment', 'segment_value'
    ] -%}
    {%- set metrics = [] -%}
    {%- for column in graph.nodes['model.retention_metrics.' ~ mart].columns.values() if column.name not in dimensions -%}
        {%- do metrics.append({
            'name': column.name,
            'numerator': column.meta.get('numerator', 'null'),
            'denominator': column.meta.get('denominator', 'null'),
        }) -%}
    {%- endfor -%}
    {{ return(metrics) }}
{% endmacro %}
