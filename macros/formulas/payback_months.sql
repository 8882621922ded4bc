{#- The divisor is rounded before it divides: engines differ in how many of its twelve decimals they would keep.
    A revenue of 10^14 and more would leave a margin no room beside it. -#}
{% macro payback_months(acquisition_cost, monthly_revenue, gross_margin_pct) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(acquisition_cost, '100'),
            'cast(' ~ retention_metrics.product(retention_metrics.fitting_decimal(monthly_revenue, 20, 6), gross_margin_pct) ~ ' as numeric(32, 6))'
        )
    ) -}}
{% endmacro %}
