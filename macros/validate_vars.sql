{#- Stops a run before anything is built when a var cannot be right, with one message that lists all that is wrong.
    Runs on-run-start, and while the project is parsed, so that no later error hides the cause. -#}
{% macro validate_vars(configuration) %}
    {%- set problems = [] -%}
    {#- elsewhere than in this project of its own, further vars are those of others -#}
    {%- for name in invocation_args_dict.get('vars') or {} if project_name == 'retention_metrics' and name not in configuration -%}
        {%- do problems.append('there is no var `' ~ name ~ '`' ~ retention_metrics.did_you_mean(name, configuration.keys() | list)) -%}
    {%- endfor -%}
    {%- do problems.extend(retention_metrics.configuration_problems(configuration, target.type)) -%}
    {%- if problems -%}
        {{ exceptions.raise_compiler_error(
            'retention_metrics configuration: ' ~ problems | length ~ (' problem' if problems | length == 1 else ' problems')
            ~ '\n  - ' ~ problems | join('\n  - ')
        ) }}
    {%- endif -%}
{% endmacro %}


{#- All that is wrong with a configuration, a sentence each that says what to do; empty when it can be built.
    Reads nothing but its arguments: the `retention` command runs the same text before it starts dbt. -#}
{% macro configuration_problems(configuration, target_type) %}
    {%- set problems = [] -%}
    {%- do problems.extend(retention_metrics.input_problems(configuration['inputs'], target_type)) -%}
    {%- do problems.extend(retention_metrics.time_problems(configuration)) -%}
    {%- do problems.extend(
        retention_metrics.list_problems('grains', configuration['grains'], retention_metrics.grain_starts('day_on').keys() | list)
    ) -%}
    {%- if configuration['grains'] is sequence and not configuration['grains'] -%}
        {%- do problems.append('`grains` is empty: name at least one, e.g. [month].') -%}
    {%- endif -%}
    {%- do problems.extend(retention_metrics.segment_problems(configuration['segments'], configuration['inputs'])) -%}
    {%- do problems.extend(retention_metrics.number_problems(configuration)) -%}
    {{ return(problems) }}
{% endmacro %}


{% macro input_problems(inputs, target_type) %}
    {%- set problems = [] -%}
    {%- set contract = retention_metrics.input_contract() -%}
    {%- if inputs is not mapping -%}
        {%- if inputs -%}
            {%- do problems.append('`inputs` must map input names to tables, e.g. {subscriptions: {relation: billing.periods}}.') -%}
        {%- endif -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- for input, mapping in inputs.items() -%}
        {%- if input not in contract -%}
            {%- do problems.append(
                '`inputs` has no input `' ~ input ~ '`' ~ retention_metrics.did_you_mean(input, contract.keys() | list)
            ) -%}
        {%- elif mapping is not mapping -%}
            {%- do problems.append('`inputs.' ~ input ~ '` must have a key `relation` or `file`.') -%}
        {%- else -%}
            {%- do problems.extend(retention_metrics.mapping_problems(input, mapping, contract[input], target_type)) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set sources = [] -%}
    {%- for input in contract if contract[input]['is_activity'] -%}{%- do sources.append(input) -%}{%- endfor -%}
    {%- if inputs and not sources | select('in', inputs) | list -%}
        {%- do problems.append('`inputs` has no source of activity: map at least one of ' ~ sources | join(', ') ~ '.') -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{% macro mapping_problems(input, mapping, contract, target_type) %}
    {%- set problems = [] -%}
    {%- set place = '`inputs.' ~ input -%}
    {%- set keys = ['relation', 'file', 'columns'] -%}
    {%- for key in mapping if key not in keys -%}
        {%- do problems.append(place ~ '` has no key `' ~ key ~ '`' ~ retention_metrics.did_you_mean(key, keys)) -%}
    {%- endfor -%}
    {%- if ('relation' in mapping) == ('file' in mapping) -%}
        {%- do problems.append(place ~ '` must have either `relation` (a table of the warehouse) or `file` (a CSV or Parquet path).') -%}
    {%- endif -%}
    {%- for key in ['relation', 'file'] if key in mapping and (mapping[key] is not string or not mapping[key].strip()) -%}
        {%- do problems.append(place ~ '.' ~ key ~ '` must be text.') -%}
    {%- endfor -%}
    {%- if mapping.get('file') is string -%}
        {%- if target_type != 'duckdb' -%}
            {%- do problems.append(
                place ~ '.file` can be read by the duckdb target only; load it into a table and name that as `relation`.'
            ) -%}
        {%- elif mapping['file'].lower().split('.')[-1] not in ['csv', 'parquet'] -%}
            {%- do problems.append(place ~ '.file` must end in .csv or .parquet, not `' ~ mapping['file'] ~ '`.') -%}
        {%- endif -%}
    {%- endif -%}
    {%- set columns = mapping.get('columns', {}) -%}
    {%- if columns is not mapping -%}
        {%- do problems.append(place ~ '.columns` must map column names to columns or SQL expressions.') -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- set known = contract['required'] + contract['optional'] + contract['segments'] -%}
    {%- for column, expression in columns.items() -%}
        {#- customers may bring further columns to break figures down by -#}
        {%- if column not in known and not contract['segments'] -%}
            {%- do problems.append(place ~ '.columns` has no column `' ~ column ~ '`' ~ retention_metrics.did_you_mean(column, known)) -%}
        {%- elif expression is none and column in contract['required'] -%}
            {%- do problems.append(place ~ '.columns.' ~ column ~ '` cannot be absent: name a column or an SQL expression.') -%}
        {%- elif expression is not none and (expression is mapping or (expression is not string and expression is iterable)
            or not expression | string | trim) -%}
            {%- do problems.append(place ~ '.columns.' ~ column ~ '` must be a column name or an SQL expression.') -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}


{% macro time_problems(configuration) %}
    {%- set problems = [] -%}
    {%- set calendar_start = configuration['calendar_start'] | string -%}
    {%- set as_of_date = configuration['as_of_date'] | string if configuration['as_of_date'] else '' -%}
    {%- if not retention_metrics.is_date(calendar_start) -%}
        {%- do problems.append('`calendar_start` is no date: `' ~ calendar_start ~ '`; write YYYY-MM-DD.') -%}
    {%- endif -%}
    {%- if not as_of_date -%}
        {%- if configuration['inputs'] -%}
            {%- do problems.append(
                '`as_of_date` is missing: own inputs must name the last day they know, e.g. as_of_date: 2025-12-31, or `today`.'
            ) -%}
        {%- endif -%}
    {%- elif as_of_date != 'today' -%}
        {%- if not retention_metrics.is_date(as_of_date) -%}
            {%- do problems.append('`as_of_date` is no date: `' ~ as_of_date ~ '`; write YYYY-MM-DD or `today`.') -%}
        {%- elif retention_metrics.is_date(calendar_start) and as_of_date < calendar_start -%}
            {%- do problems.append('`as_of_date` ' ~ as_of_date ~ ' lies before `calendar_start` ' ~ calendar_start ~ '.') -%}
        {%- endif -%}
    {%- endif -%}
    {%- if configuration['business_timezone'] not in modules.pytz.all_timezones -%}
        {%- do problems.append(
            '`business_timezone` is no IANA time zone: `' ~ configuration['business_timezone'] ~ '`'
            ~ retention_metrics.did_you_mean(configuration['business_timezone'] | string, modules.pytz.common_timezones)
        ) -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{% macro number_problems(configuration) %}
    {%- set problems = [] -%}
    {%- for name in ['purchase_active_days', 'visit_active_days'] -%}
        {%- set days = configuration[name] -%}
        {%- if days is boolean or days is not integer or days < 1 -%}
            {%- do problems.append('`' ~ name ~ '` must be a whole number of days, at least 1, not `' ~ days ~ '`.') -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if configuration['repeat_purchase_distinct_days'] is not boolean -%}
        {%- do problems.append('`repeat_purchase_distinct_days` must be true or false.') -%}
    {%- endif -%}
    {%- set margin = configuration['gross_margin_pct'] -%}
    {%- if margin is boolean or margin is not number or margin < 0 or margin > 100 -%}
        {%- do problems.append('`gross_margin_pct` must be a number from 0 to 100, not `' ~ margin ~ '`.') -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{% macro segment_problems(segments, inputs) %}
    {%- set problems = [] -%}
    {%- if segments is none -%}{{ return(problems) }}{%- endif -%}
    {%- set contract = retention_metrics.input_contract()['customers'] -%}
    {%- set named = retention_metrics.input_mapping('customers', inputs).get('columns') -%}
    {%- set known = contract['segments'] + (named.keys() | list if named is mapping else []) -%}
    {#- a mapped relation may have any further column; of the bundled company the columns are known -#}
    {%- set problems = retention_metrics.list_problems('segments', segments, known if not inputs else none) -%}
    {%- if segments is sequence and segments is not string -%}
        {%- if segments and inputs is mapping and inputs and 'customers' not in inputs -%}
            {%- do problems.append('`segments` are columns of `customers`, which is not mapped: map it or leave `segments` empty.') -%}
        {%- endif -%}
        {%- set taken = [contract['key'], 'all', 'cohort', 'raw_values', 'segment_group', 'survey_channel',
            'rejection_reason', 'repeated_key_reason', 'cost_to_serve_text'] + contract['optional'] -%}
        {%- set seen = {} -%}
        {%- for segment in segments if segment is string -%}
            {%- set name = segment | lower -%}
            {%- if seen.get(name, segment) != segment -%}
                {%- do problems.append('`segments` has `' ~ seen[name] ~ '` and `' ~ segment ~ '`, which are one name in SQL.') -%}
            {%- endif -%}
            {%- do seen.update({name: segment}) -%}
            {%- if name in taken -%}
                {%- do problems.append('`segments` cannot have `' ~ segment ~ '`: the name is taken.') -%}
            {%- elif name in retention_metrics.sql_words() -%}
                {%- do problems.append(
                    '`segments` cannot have `' ~ segment ~ '`: it is a word of SQL; give the column another name in '
                    ~ '`inputs.customers.columns`, e.g. {customer_' ~ name ~ ': <the column>}.'
                ) -%}
            {%- elif not modules.re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', segment) -%}
                {%- do problems.append(
                    '`segments` must be plain column names; give `' ~ segment ~ '` one in `inputs.customers.columns`.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{#- Problems of a var that must be a list of different names, each of `known` (any, when known is none). -#}
{% macro list_problems(name, values, known) %}
    {%- set problems = [] -%}
    {%- if values is string or values is mapping or values is not sequence -%}
        {%- do problems.append('`' ~ name ~ '` must be a list, e.g. ' ~ name ~ ': [' ~ (known or ['plan']) | first ~ '].') -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- for value in values -%}
        {%- if value is not string -%}
            {%- do problems.append('`' ~ name ~ '` must be a list of names, not `' ~ value ~ '`.') -%}
        {%- elif known is not none and value not in known -%}
            {%- do problems.append('`' ~ name ~ '` has no `' ~ value ~ '`' ~ retention_metrics.did_you_mean(value, known)) -%}
        {%- elif value in values[:loop.index0] -%}
            {%- do problems.append('`' ~ name ~ '` has `' ~ value ~ '` twice.') -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}


{% macro is_date(text) %}
    {%- if not modules.re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', text) -%}{{ return(false) }}{%- endif -%}
    {%- set year, month, day = text[:4] | int, text[5:7] | int, text[8:] | int -%}
    {%- if year < 1 or month < 1 or month > 12 or day < 1 -%}{{ return(false) }}{%- endif -%}
    {%- set is_leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 -%}
    {{ return(day <= [31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]) }}
{% endmacro %}


{#- The end of a sentence about an unknown name: the nearest known one by shared pairs of letters, or all known ones. -#}
{% macro did_you_mean(name, known) %}
    {%- set best = namespace(name=none, score=0.4) -%}
    {%- set word = ' ' ~ name | string | lower ~ ' ' -%}
    {%- for candidate in known -%}
        {%- set other = ' ' ~ candidate | lower ~ ' ' -%}
        {%- set shared = namespace(count=0) -%}
        {%- for i in range(word | length - 1) if word[i:i + 2] in other -%}{%- set shared.count = shared.count + 1 -%}{%- endfor -%}
        {%- set score = 2 * shared.count / (word | length + other | length - 2) -%}
        {%- if score > best.score -%}{%- set best.name = candidate -%}{%- set best.score = score -%}{%- endif -%}
    {%- endfor -%}
    {%- if best.name -%}{{ return('; did you mean `' ~ best.name ~ '`?') }}{%- endif -%}
    {{ return('.' if known | length > 20 else '; there is ' ~ known | join(', ') ~ '.') }}
{% endmacro %}
