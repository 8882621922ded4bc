{#- The terms of the churn formulas as a preset means them: SQL expressions over the columns of customer_retention,
    revenue_retention and event_totals. Those of `default` are the marts' own columns and need no events. -#}
{% macro definition_terms(definitions) %}
    {%- set preset = retention_metrics.definition_presets()[definitions] -%}
    {%- set terms = {'customers': 'customers_at_start'} -%}
    {%- if preset['churn_is_of'] == 'customers at start and new ones' -%}
        {%- do terms.update({'customers': 'customers_at_start + event_new_customers'}) -%}
    {%- endif -%}
    {%- for term, movements in {
        'lost_customers': preset['customer_movements'],
        'churned_mrr': preset['revenue_movements'],
        'contraction_mrr': preset['revenue_movements'],
        'expansion_mrr': preset['revenue_movements'],
    }.items() -%}
        {%- if movements == 'states' -%}
            {%- do terms.update({term: term}) -%}
        {%- elif preset['counts_short_stays'] -%}
            {%- do terms.update({term: 'event_' ~ term}) -%}
        {%- else -%}
            {%- do terms.update({term: 'event_' ~ term ~ ' - short_stay_' ~ term}) -%}
        {%- endif -%}
    {%- endfor -%}
    {#- what the losses are net of -#}
    {%- set returned = 'reactivation_mrr' if preset['revenue_movements'] == 'states' else 'event_reactivation_mrr' -%}
    {%- do terms.update({
        'offsetting_mrr': terms['expansion_mrr'] ~ (' + ' ~ returned if preset['reactivation_offsets_churn'] else ''),
    }) -%}
    {{- return(terms) -}}
{% endmacro %}
