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
    {{ return('.' if not known or known | length > 20 else '; there is ' ~ known | join(', ') ~ '.') }}
{% endmacro %}
