"""The sections of the page about customers and money over time."""

from retention_metrics.report import comparison_charts
from retention_metrics.report.data import ReportData
from retention_metrics.report.over_time import bar_figure, line_figure
from retention_metrics.report.parts import Cell, Figure, Section, Table, number_cell, section, shown_period
from retention_metrics.report.text import Text

RATE = "customer_retention_rate_pct"
CHURN = "customer_churn_rate_pct"
LOWER, UPPER = "customer_retention_rate_lower_bound_pct", "customer_retention_rate_upper_bound_pct"
TRAILING = (
    "trailing_customer_retention_rate_pct",
    "trailing_net_revenue_retention_rate_pct",
    "trailing_gross_revenue_retention_rate_pct",
)
GAINED = ("new_mrr", "reactivation_mrr", "expansion_mrr")
LOST = ("contraction_mrr", "churned_mrr")
BRIDGE = ("mrr_at_start", *GAINED, *LOST, "mrr_at_end")
MOVEMENT_COLOURS = ("var(--g1)", "var(--g2)", "var(--g3)", "var(--l1)", "var(--l2)")
# the levels between which the bridge goes have short names there
ENDS = {"mrr_at_start": "bridge_start", "mrr_at_end": "bridge_end"}
MRR_BASIS = "subscription"


def retention(text: Text, data: ReportData) -> Section | None:
    """Retention and churn with their Wilson bands, on each basis; what is left after twelve months."""
    bases = data.bases(RATE)
    if not bases:
        return None
    figures: list[Figure | None] = []
    for basis in bases:
        suffix = f"{text('comma')}{text(basis)}" if len(bases) > 1 else ""
        kept = text.label(data.catalog[RATE]) + suffix
        gone = text.label(data.catalog[CHURN]) + suffix
        counts = ("customers_at_start", "retained_customers"), ("customers_at_start", "lost_customers")
        figures += [
            line_figure(text, data, basis, [(RATE, LOWER, UPPER)], kept, counts[0]),
            line_figure(
                text, data, basis, [(CHURN, UPPER, LOWER)], gone, counts[1], colours=("var(--c2)",), complement=True
            ),
        ]
    leading = bases[0]
    trailing = [(name, None, None) for name in TRAILING]
    figures.append(line_figure(text, data, leading, trailing, text("trailing"), is_wide=True))
    intro = text(
        "retention_intro",
        period=shown_period(text, data, RATE, leading),
        retained=text.number(data.value("retained_customers", leading), "count"),
        start=text.number(data.value("customers_at_start", leading), "count"),
        rate=text.figure(data.value(RATE, leading), "percent"),
        lower=text.figure(data.value(LOWER, leading), "percent"),
        upper=text.figure(data.value(UPPER, leading), "percent"),
    )
    return section(text, "retention", intro, figures)


def bridge(text: Text, data: ReportData) -> Section | None:
    """The MRR bridge of the period shown as a waterfall, and its movements over time."""
    if not data.has("mrr_at_end", MRR_BASIS):
        return None
    amounts = {name: data.value(name, MRR_BASIS) for name in BRIDGE}
    period = shown_period(text, data, "mrr_at_end", MRR_BASIS)
    steps, level = [], amounts["mrr_at_start"]
    for name, amount in amounts.items():
        kind = "gain" if name in GAINED else "loss" if name in LOST else "total"
        signed = -amount if kind == "loss" else amount
        after = amount if kind == "total" else level + signed
        shown = text.figure(signed, "currency", sign=kind != "total")
        label = text(ENDS[name]) if name in ENDS else text.label(data.catalog[name])
        steps.append({"label": label, "from": amount if kind == "total" else level, "to": after, "text": shown})
        steps[-1]["kind"] = kind
        level = after
    heads = [text("metric"), period]
    cells = [
        (Cell(text.label(data.catalog[name])), [number_cell(text, value, "currency")])
        for name, value in amounts.items()
    ]
    waterfall = Figure(
        "bridge", text("bridge_figure", period=period), comparison_charts.waterfall(steps), [], Table(heads, cells)
    )
    signed = [
        (name, colour, 1 if name in GAINED else -1) for name, colour in zip(BRIDGE[1:6], MOVEMENT_COLOURS, strict=True)
    ]
    movements = bar_figure(text, data, MRR_BASIS, signed, text("movements"), ("mrr_at_start", "mrr_at_end"))
    intro = text(
        "bridge_intro",
        period=period,
        start=text.figure(amounts["mrr_at_start"], "currency"),
        end=text.figure(amounts["mrr_at_end"], "currency"),
    )
    return section(text, "bridge", intro, [waterfall, movements])


def revenue_churn(text: Text, data: ReportData) -> Section | None:
    """Net and gross revenue churn."""
    rates = [("net_revenue_churn_rate_pct", None, None), ("gross_revenue_churn_rate_pct", None, None)]
    beside = ("net_revenue_retention_rate_pct", "gross_revenue_retention_rate_pct", "quick_ratio")
    figure = line_figure(text, data, MRR_BASIS, rates, text("revenue_churn_figure"), beside, is_wide=True)
    return section(text, "revenue_churn", text("revenue_churn_intro"), [figure])


def repeat(text: Text, data: ReportData) -> Section | None:
    """Who buys again."""
    rates = [("repeat_purchase_rate_pct", None, None), ("period_repeat_purchase_rate_pct", None, None)]
    beside = ("buyers", "returning_buyers", "orders", "average_order_value", "median_days_to_second_order")
    figure = line_figure(text, data, "purchase", rates, text("repeat_figure"), beside, is_wide=True)
    return section(text, "repeat", text("repeat_intro"), [figure])


def visitors(text: Text, data: ReportData) -> Section | None:
    """Who comes back to the site."""
    rate = "returning_visitor_rate_pct"
    title = text.label(data.catalog[rate]) if rate in data.catalog else ""
    counts = [("returning_visitors", "var(--c1)", 1), ("new_visitors", "var(--c3)", 1)]
    figures = [
        line_figure(text, data, "visit", [(rate, None, None)], title, ("sessions_per_visitor",)),
        bar_figure(text, data, "visit", counts, text("visitors_figure"), ("visitors", "sessions")),
    ]
    return section(text, "visitors", "", figures)


def satisfaction(text: Text, data: ReportData) -> Section | None:
    """NPS and CSAT with their intervals."""
    figures = []
    for name, beside in (
        ("net_promoter_score", ("responses", "promoters", "passives", "detractors", "response_rate_pct")),
        ("customer_satisfaction_pct", ("satisfaction_responses", "satisfaction_response_rate_pct")),
    ):
        stem = name.removesuffix("_pct")
        end = name.removeprefix(stem)
        interval = (name, f"{stem}_lower_bound{end}", f"{stem}_upper_bound{end}")
        title = text.label(data.catalog[name]) if name in data.catalog else ""
        figures.append(line_figure(text, data, "none", [interval], title, beside, points_only=True))
    return section(text, "satisfaction", text("satisfaction_intro"), figures)


def value(text: Text, data: ReportData) -> Section | None:
    """Lifetime value, and what winning and keeping customers cost."""
    basis = next(iter(data.bases("acquisition_spend")), MRR_BASIS)
    lifetimes = [("subscription_lifetime_value", None, None), ("transaction_lifetime_value", None, None)]
    parts = ("gross_margin_pct", "monthly_churn_rate_pct", "lifespan_years", "orders_per_customer_per_year")
    spend = [("acquisition_spend", "var(--c2)", 1), ("retention_spend", "var(--c1)", 1)]
    costs = ("retention_spend_share_pct", "customer_acquisition_cost", "cost_per_retained_customer")
    ratio = [("lifetime_value_to_acquisition_cost", None, None)]
    figures = [
        line_figure(text, data, "none", lifetimes, text("lifetime_figure"), parts),
        bar_figure(text, data, basis, spend, text("budget_figure"), costs),
        line_figure(text, data, basis, ratio, text("cost_figure"), ("payback_months",), is_wide=True),
    ]
    return section(text, "value", text("value_intro"), figures)
