{#- The neutral contract: which tables may be mapped and what their columns are called.
    A column listed under `optional` may be mapped to null (YAML `~`) by who does not have it;
    `segments` are the optional columns that are read only when the `segments` var names them; `dates` and `numbers` are read
    from columns of such a type or from text, all others as text. -#}
{% macro input_contract() %}
    {{ return({
        'customers': {
            'key': 'customer_id',
            'required': ['customer_id'],
            'optional': ['cost_to_serve'],
            'segments': ['country', 'plan', 'acquisition_channel'],
            'dates': [],
            'numbers': ['cost_to_serve'],
            'is_activity': false,
        },
        'subscriptions': {
            'key': 'subscription_id',
            'required': ['subscription_id', 'customer_id', 'started_on', 'mrr'],
            'optional': ['ended_on'],
            'segments': [],
            'dates': ['started_on', 'ended_on'],
            'numbers': ['mrr'],
            'is_activity': true,
        },
        'orders': {
            'key': 'order_id',
            'required': ['order_id', 'customer_id', 'ordered_at', 'revenue'],
            'optional': ['cost'],
            'segments': [],
            'dates': ['ordered_at'],
            'numbers': ['revenue', 'cost'],
            'is_activity': true,
        },
        'sessions': {
            'key': 'session_id',
            'required': ['session_id', 'visitor_id', 'started_at'],
            'optional': [],
            'segments': [],
            'dates': ['started_at'],
            'numbers': [],
            'is_activity': true,
        },
        'survey_responses': {
            'key': 'response_id',
            'required': ['response_id', 'customer_id', 'survey', 'sent_at'],
            'optional': ['channel', 'responded_at', 'score'],
            'segments': [],
            'dates': ['sent_at', 'responded_at'],
            'numbers': ['score'],
            'is_activity': false,
        },
        'marketing_spend': {
            'key': none,
            'required': ['spent_on', 'purpose', 'amount'],
            'optional': ['channel'],
            'segments': [],
            'dates': ['spent_on'],
            'numbers': ['amount'],
            'is_activity': false,
        },
    }) }}
{% endmacro %}
