{#- What tools decide differently, tool by tool. Movements are those of a period's two ends (`states`) or of the days on which they
    happened (`events`); what each choice means stands in _definitions.yml, where it comes from in models/definitions.md. -#}
{% macro definition_presets() %}
    {{- return({
        'default': {
            'customer_movements': 'states',
            'revenue_movements': 'states',
            'counts_short_stays': false,
            'churn_is_of': 'customers at start',
            'reactivation_offsets_churn': false,
        },
        'chartmogul': {
            'customer_movements': 'events',
            'revenue_movements': 'events',
            'counts_short_stays': true,
            'churn_is_of': 'customers at start',
            'reactivation_offsets_churn': true,
        },
        'stripe': {
            'customer_movements': 'events',
            'revenue_movements': 'events',
            'counts_short_stays': true,
            'churn_is_of': 'customers at start and new ones',
            'reactivation_offsets_churn': true,
        },
        'baremetrics': {
            'customer_movements': 'events',
            'revenue_movements': 'states',
            'counts_short_stays': true,
            'churn_is_of': 'customers at start',
            'reactivation_offsets_churn': false,
        },
        'profitwell': {
            'customer_movements': 'events',
            'revenue_movements': 'events',
            'counts_short_stays': false,
            'churn_is_of': 'customers at start',
            'reactivation_offsets_churn': false,
        },
    }) -}}
{% endmacro %}
