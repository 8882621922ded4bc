{% macro response_rate(answered_invitations, invitations) %}
    {{- return(retention_metrics.percentage(answered_invitations, invitations)) -}}
{% endmacro %}
