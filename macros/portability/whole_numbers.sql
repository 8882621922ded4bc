{#- A query of the whole numbers from 1 to `upper_bound`, in a column `generated_number`. -#}
{% macro whole_numbers(upper_bound) %}
    {{- return(adapter.dispatch('whole_numbers', 'retention_metrics')(upper_bound)) -}}
{% endmacro %}

{% macro default__whole_numbers(upper_bound) %}
    {{- return(dbt.generate_series(upper_bound)) -}}
{% endmacro %}

{#- dbt's own body joins a table of two rows with itself once for each binary digit: on Spark each of these is a shuffle. -#}
{% macro spark__whole_numbers(upper_bound) %}
    {{- return('select explode(sequence(1, ' ~ upper_bound ~ ')) as generated_number') -}}
{% endmacro %}
