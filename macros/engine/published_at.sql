{#- The moment at which this dbt run started, in UTC, as a literal: when its figures are published, for the history of what was
    published when. No figure depends on it. -#}
{% macro published_at() %}
    {{- return("cast('" ~ run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f') ~ "' as " ~ dbt.type_timestamp() ~ ')') -}}
{% endmacro %}
