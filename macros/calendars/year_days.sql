{#- How many days of its year have passed before `day`, in the calendars that divide their years by counting days. The
    calendar computes these once, because every period of such a year is found from them. -#}
{% macro year_days(day, sunday, settings) %}
    {{- return({
        'retail_day': retention_metrics.retail_day(day, sunday, settings['retail_year_start_month']),
        'jalali_day': retention_metrics.jalali_day(day),
    }) -}}
{% endmacro %}
