select
    customer_id,
    drawn_element('country', number, ['US', 'GB', 'DE', 'FR', 'NL', 'ES', 'IR', 'JP']) as country,
    plan,
    drawn_element('channel', number, ['search', 'referral', 'partner', 'social', 'event']) as acquisition_channel,
    cast(12 + 240 * draw('cost', number) as decimal(18, 2)) as cost_to_serve
from people
order by number
