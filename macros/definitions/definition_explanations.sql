{#- What sets the churn of a preset apart, a sentence for each kind of churn. "Assumed" is what its tool does not publish. -#}
{% macro definition_explanations(definitions) %}
    {{- return({
        'default': {
            'customer churn':
                'Customers of the start who are not there at the end, of those at the start: who leaves and returns within '
                ~ 'the period stayed, and who joins and leaves within it was never among them.',
            'net revenue churn':
                'What customers of the start pay less at the end, net of what others of them pay more; reactivated '
                ~ 'customers were not in the MRR at the start and offset nothing.',
            'gross revenue churn':
                'What customers of the start pay less at the end than at the start; never above 100 %.',
        },
        'chartmogul': {
            'customer churn':
                'Every churn counts on its day, of the customers at the start: also of who returns within the period, and '
                ~ 'also (assumed) of who joined within it.',
            'net revenue churn':
                'Every movement counts on its day: churned and contraction MRR less expansion and reactivation MRR, of the '
                ~ 'MRR at the start.',
            'gross revenue churn':
                'Every churn and contraction counts on its day, at the MRR of that day, of the MRR at the start; expansion '
                ~ 'or a return later in the period undoes nothing, so that more than 100 % is possible.',
        },
        'stripe': {
            'customer churn':
                'Every churn counts on its day, of the subscribers at the start and the new ones of the period: who joins '
                ~ 'and leaves within it is in both parts, and a second churn counts again.',
            'net revenue churn':
                'Every movement counts on its day: churned and contraction MRR less expansion and (assumed, as in its MRR '
                ~ 'growth) reactivation MRR, of the MRR at the start.',
            'gross revenue churn':
                'Every churn and contraction counts on its day, at the MRR of that day, of the MRR at the start (assumed: '
                ~ 'of the rate only the churned revenue was found published).',
        },
        'baremetrics': {
            'customer churn':
                'Every cancellation counts (assumed: also of who returns within the period), of the customers at the start; '
                ~ 'who joins and cancels within the period is among the lost.',
            'net revenue churn':
                'Losses are measured against what a customer paid at the start, net of expansion; reactivation offsets '
                ~ 'nothing (assumed: expansion is that of the customers of the start).',
            'gross revenue churn':
                'Losses are measured against what a customer paid at the start, so that they never exceed 100 %.',
        },
        'profitwell': {
            'customer churn':
                'Every churn counts on its day, also of who returns within the period, of the customers at the start '
                ~ '(assumed); a new customer who leaves within the period of joining is left out entirely.',
            'net revenue churn':
                'Every movement counts on its day: churned and contraction MRR less expansion MRR, of the MRR at the start '
                ~ '(assumed), without new customers who leave within the period of joining.',
            'gross revenue churn':
                'Every churn and contraction counts on its day, of the MRR at the start (assumed), without new customers '
                ~ 'who leave within the period of joining.',
        },
    }[definitions]) -}}
{% endmacro %}
