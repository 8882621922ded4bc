"""The presets on a company small enough to be counted by hand, and a build that follows one of them."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from oracle import History, Span
from retention_metrics.project_macros import ProjectMacros
from support import ROOT, CompiledProject
from support.cases import Case, input_tables
from support.command import retention

FEBRUARY = date(2025, 2, 1)
AS_OF_DATE = date(2025, 2, 28)


def in_february(day: int) -> date:
    return FEBRUARY.replace(day=day)


# customer: (first day, MRR) of each span, and the day after the last; what is None lasts
HISTORIES: dict[str, list[tuple[date, date | None, str]]] = {
    # 300 of six customers at the start
    "stays": [(date(2025, 1, 1), None, "100")],
    "leaves": [(date(2025, 1, 1), in_february(10), "50")],
    "leaves and returns": [(date(2025, 1, 1), in_february(5), "40"), (in_february(20), None, "40")],
    "pays more and leaves": [(date(2025, 1, 1), in_february(3), "10"), (in_february(3), in_february(15), "30")],
    "pays more": [(date(2025, 1, 1), in_february(12), "60"), (in_february(12), None, "80")],
    "pays less": [(date(2025, 1, 1), in_february(12), "40"), (in_february(12), None, "30")],
    # and three who come
    "comes back": [(date(2025, 1, 1), date(2025, 1, 2), "25"), (in_february(6), None, "25")],
    "joins": [(in_february(4), None, "20")],
    "joins, pays more and leaves": [(in_february(6), in_february(8), "15"), (in_february(8), in_february(18), "35")],
}
# Customers lost: by two states `leaves` and `pays more and leaves`; by events also `leaves and returns`, and
#   `joins, pays more and leaves`, whom ProfitWell ignores.
# MRR lost by states: 50 + 10 of those two, 10 of `pays less` = 70; by events 50 + 40 + 30 + 35, and 10 = 165, for
#   ProfitWell 130. Added by states: 20 of `pays more`; by events also 20 and 20 before leaving = 60, for ProfitWell 40.
# Reactivated by events: 40 + 25 = 65. Of 300 MRR and 6 customers, for Stripe also of 2 new ones.
CHURNED: dict[str, dict[str, tuple[int, int, str]]] = {
    "default": {"customer": (2, 6, "33.333333"), "net": (50, 300, "16.666667"), "gross": (70, 300, "23.333333")},
    "chartmogul": {"customer": (4, 6, "66.666667"), "net": (40, 300, "13.333333"), "gross": (165, 300, "55")},
    "stripe": {"customer": (4, 8, "50"), "net": (40, 300, "13.333333"), "gross": (165, 300, "55")},
    "baremetrics": {"customer": (4, 6, "66.666667"), "net": (50, 300, "16.666667"), "gross": (70, 300, "23.333333")},
    "profitwell": {"customer": (3, 6, "50"), "net": (90, 300, "30"), "gross": (130, 300, "43.333333")},
}
METRICS = {
    "customer_churn_rate_pct": "customer",
    "net_revenue_churn_rate_pct": "net",
    "gross_revenue_churn_rate_pct": "gross",
}
SPANS = [
    Span(name, started_on, ended_on, Decimal(mrr))
    for name, spans in HISTORIES.items()
    for started_on, ended_on, mrr in spans
]
CASE = Case("by hand", date(2024, 1, 1), date(2025, 1, 1), AS_OF_DATE, ("month", "quarter"), ())
OF_FEBRUARY = "grain = 'month' and period_start = date '2025-02-01' and segment = 'all'"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what `retention build` makes of the company with the definitions of Stripe; all identities hold."""
    folder = tmp_path_factory.mktemp("stripe")
    rows = [
        f"{n},{span.customer_id},{span.started_on},{span.ended_on or ''},{span.mrr}" for n, span in enumerate(SPANS)
    ]
    quoted = [row.replace("joins, pays more and leaves", '"joins, pays more and leaves"') for row in rows]
    header = "subscription_id,customer_id,started_on,ended_on,mrr"
    (folder / "spans.csv").write_text("\n".join([header, *quoted]) + "\n", encoding="utf-8")
    (folder / "acme.yml").write_text(
        f"as_of_date: {AS_OF_DATE}\ndefinitions: stripe\ngrains: [month, year]\n"
        "inputs: {subscriptions: {file: spans.csv}}\n",
        encoding="utf-8",
    )
    build = retention(folder, "build", "--config", "acme.yml", DBT_EXCLUDE_RESOURCE_TYPES="unit_test")
    assert build.returncode == 0, build.stdout + build.stderr
    assert "rejected rows: 0" in build.stdout
    assert "definitions: stripe (on the subscription basis; see definition_comparison)" in build.stdout
    return folder


def query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(folder / "retention.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_every_preset_differs_from_every_other() -> None:
    """The figures by hand could not tell apart what they do not."""
    assert len({json.dumps(rates) for rates in CHURNED.values()}) == len(CHURNED)
    assert ProjectMacros(ROOT / "macros").definition_presets().keys() == CHURNED.keys()


def test_each_preset_counts_as_by_hand(built: Path) -> None:
    rows = query(
        built,
        f"select definitions, metric, numerator, denominator, value, is_in_use from definition_comparison"
        f" where {OF_FEBRUARY} and metric like '%churn%'",
    )
    assert len(rows) == len(CHURNED) * len(METRICS)
    for definitions, metric, numerator, denominator, value, is_in_use in rows:
        of, whole, rate = CHURNED[definitions][METRICS[metric]]
        assert (numerator, denominator, value) == (of, whole, Decimal(rate)), (definitions, metric)
        assert is_in_use == (definitions == "stripe")


def test_every_preset_explains_each_metric_in_a_sentence(built: Path) -> None:
    """One text for a preset and metric; presets that decide otherwise say so in other words."""
    rows = query(
        built,
        "select definitions, metric, count(distinct explanation), min(explanation) from"
        " definition_comparison group by all",
    )
    assert len(rows) == 25
    for _, _, texts, explanation in rows:
        assert texts == 1
        assert explanation.endswith(".")
    for metric in METRICS:
        assert len({explanation for _, its, _, explanation in rows if its == metric}) == len(CHURNED)


def test_the_marts_and_metric_values_follow_the_preset(built: Path) -> None:
    """Counts, amounts and retention stay ours, so that the bridges go on."""
    rates = "customer_churn_rate_pct, customer_retention_rate_pct, lost_customers, transient_customers"
    assert query(built, f"select {rates} from customer_retention where {OF_FEBRUARY}") == [
        (Decimal("50"), Decimal("66.666667"), 2, 1)
    ]
    rates = "net_revenue_churn_rate_pct, gross_revenue_churn_rate_pct, net_revenue_retention_rate_pct"
    assert query(built, f"select {rates}, churned_mrr, expansion_mrr from revenue_retention where {OF_FEBRUARY}") == [
        (Decimal("13.333333"), Decimal("55"), Decimal("86.666667"), Decimal("60"), Decimal("20"))
    ]
    rows = query(built, f"select metric, numerator, denominator, value from metric_values where {OF_FEBRUARY}")
    found = {metric: tuple(parts) for metric, *parts in rows}
    assert len(found) == len(rows)
    for metric, name in METRICS.items():
        of, whole, rate = CHURNED["stripe"][name]
        assert found[metric] == (of, whole, Decimal(rate))
    assert found["net_revenue_retention_rate_pct"] == (260, 300, Decimal("86.666667"))
    assert found["gross_revenue_retention_rate_pct"] == (135, 300, Decimal("45"))
    assert found["customer_retention_rate_pct"] == (4, 6, Decimal("66.666667"))
    # a lifetime is the powers of the share that stays, whatever churn is called
    assert found["monthly_churn_rate_pct"][2] == Decimal("33.333333")


def test_show_says_whose_definitions_it_shows(built: Path) -> None:
    shown = retention(built, "show", "customer_churn_rate_pct", "arpa").stdout
    assert "50.00 %" in shown
    assert "by the definitions of stripe on the subscription basis: Customer churn rate (see" in shown
    assert "definitions of" not in retention(built, "show", "arpa").stdout
    as_json = json.loads(retention(built, "show", "customer_churn_rate_pct", "--format", "json", "--last", "1").stdout)
    assert [(row["numerator"], row["denominator"], row["value"]) for row in as_json] == [(4, 8, 50)]


def test_the_report_says_whose_definitions_it_shows(built: Path) -> None:
    """Below each formula that is not the one in use."""
    made = retention(built, "report", "--output", str(built / "report.html"))
    assert made.returncode == 0, made.stderr
    text = (built / "report.html").read_text(encoding="utf-8")
    assert text.count("this build follows the definitions of stripe instead") == 5
    assert "the subscribers at the start and the new ones of the period" in text


def test_the_marts_where_short_stays_are_left_out(compiled: Callable[[dict[str, Any]], CompiledProject]) -> None:
    """The one preset whose rates read columns that those of Stripe do not."""
    project = compiled(CASE.config | {"definitions": "profitwell"})
    with project.built(input_tables(History(SPANS)), "customer_retention", "revenue_retention") as made:
        found = made.query(
            "select customer_churn_rate_pct, net_revenue_churn_rate_pct, gross_revenue_churn_rate_pct"
            f" from customer_retention join revenue_retention using (grain, period_start, segment) where {OF_FEBRUARY}"
        )
    assert found == [tuple(Decimal(rate) for *_, rate in CHURNED["profitwell"].values())]
