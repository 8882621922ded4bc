{#- The neutral contract: which tables may be mapped and what their columns are called.
    A column listed under `optional` may be mapped to null (YAML `~`) by who does not have it;
    `segments` are the optional columns that are read only when the `segments` var names them. -#}
{% macro input_contract() %}
    {{ return({
        'customers': {
            'key': 'customer_id',
            'required': ['customer_id'],
            'optional': ['cost_to_serve'],
            'segments': ['country', 'plan', 'acquisition_channel'],
            'is_activity': false,
        },
        'subscriptions': {
            'key': 'subscription_id',
            'required': ['subscription_id', 'customer_id', 'started_on', 'mrr'],
            'optional': ['ended_on'],
            'segments': [],
            'is_activity': true,
        },
    }) }}
{% endmacro %}
