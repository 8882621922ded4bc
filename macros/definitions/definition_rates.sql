{#- The rates that follow the definitions, by the name of their metric: what each is made of, its value, and which sentence explains it. -#}
{% macro definition_rates(definitions) %}
    {%- set terms = retention_metrics.definition_terms(definitions) -%}
    {%- set gross_lost = terms['churned_mrr'] ~ ' + ' ~ terms['contraction_mrr'] -%}
    {#- the losses may be differences themselves -#}
    {%- set net_lost = gross_lost ~ ' - (' ~ terms['offsetting_mrr'] ~ ')' -%}
    {%- set net_terms = [terms['churned_mrr'], terms['contraction_mrr'], terms['offsetting_mrr'], 'mrr_at_start'] -%}
    {%- set gross_terms = [terms['churned_mrr'], terms['contraction_mrr'], 'mrr_at_start'] -%}
    {{- return({
        'customer_churn_rate_pct': {
            'numerator': terms['lost_customers'],
            'denominator': terms['customers'],
            'value': retention_metrics.customer_churn_rate(terms['lost_customers'], terms['customers']),
            'explained_as': 'customer churn',
        },
        'net_revenue_churn_rate_pct': {
            'numerator': net_lost,
            'denominator': 'mrr_at_start',
            'value': retention_metrics.net_revenue_churn_rate(*net_terms),
            'explained_as': 'net revenue churn',
        },
        'gross_revenue_churn_rate_pct': {
            'numerator': gross_lost,
            'denominator': 'mrr_at_start',
            'value': retention_metrics.gross_revenue_churn_rate(*gross_terms),
            'explained_as': 'gross revenue churn',
        },
        'net_revenue_retention_rate_pct': {
            'numerator': 'mrr_at_start - (' ~ net_lost ~ ')',
            'denominator': 'mrr_at_start',
            'value': retention_metrics.net_revenue_retention_rate(*net_terms),
            'explained_as': 'net revenue churn',
        },
        'gross_revenue_retention_rate_pct': {
            'numerator': 'mrr_at_start - (' ~ gross_lost ~ ')',
            'denominator': 'mrr_at_start',
            'value': retention_metrics.gross_revenue_retention_rate(*gross_terms),
            'explained_as': 'gross revenue churn',
        },
    }) -}}
{% endmacro %}
