{#- The metrics of a mart: its documented columns without the ones that say what a row is about, without those that are the metric
    of another mart (`metric_of` in the column's meta) and without those whose input (`needs`) is absent. A rate names the
    columns it is made of in its meta (numerator, denominator). Reads the parsed project, never the warehouse. -#}
{% macro mart_metrics(mart, inputs) %}
    {%- set metrics = [] -%}
    {%- for column in graph.nodes['model.retention_metrics.' ~ mart].columns.values() if column.name not in retention_metrics.metric_dimensions() -%}
        {%- set meta = column.meta -%}
        {%- if 'metric_of' not in meta
            and ('needs' not in meta or retention_metrics.input_is_present(meta['needs'], inputs)) -%}
            {%- do metrics.append({
                'name': column.name,
                'numerator': meta.get('numerator', 'null'),
                'denominator': meta.get('denominator', 'null'),
            }) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(metrics) }}
{% endmacro %}
