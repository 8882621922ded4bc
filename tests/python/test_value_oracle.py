"""What customers are worth and cost, against the brute-force oracle, on generated companies."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oracle import (
    BudgetFigures,
    Company,
    CustomerValue,
    LifetimeFigures,
    budget_figures,
    customer_values,
    lifetime_figures,
    satisfaction_profitability,
    subscription_lifetime_value,
    transaction_lifetime_value,
)
from oracle.rates import quotient
from support import CompiledProject
from support.companies import EVERYTHING, WITHOUT_ORDERS, CompanyCase, companies, company_tables
from support.judgement import Query

GENERATED = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
KEYS = ["grain", "period_start", "segment", "segment_value"]
# of what went through a power, or was made of rounded columns that did
RELATIVE, A_CENT, A_MILLIONTH = 1e-6, 0.01, 0.000001


def is_near(expected: Any, actual: Any, unit: float) -> bool:
    """Equal, but for what floats and one rounding to `unit` may change."""
    if expected is None or actual is None:
        return expected is actual
    return abs(float(expected) - float(actual)) <= RELATIVE * abs(float(expected)) + unit


def by_key(query: Query, table: str, keys: list[str], columns: list[str]) -> dict[tuple, dict[str, Any]]:
    """Rows by their key, which must be one."""
    rows = query(f"select {', '.join(keys + columns)} from {table}")
    found = {row[: len(keys)]: dict(zip(columns, row[len(keys) :], strict=True)) for row in rows}
    assert len(found) == len(rows), f"{table} has a key twice"
    return found


def judge(expected: dict[tuple, Any], actual: dict[tuple, dict[str, Any]], near: tuple[str, ...] = ()) -> None:
    """The columns that the oracle knows, to the last digit; those in `near` to a millionth."""
    assert expected.keys() == actual.keys()
    for key, row in expected.items():
        for column, value in vars(row).items():
            does = actual[key][column]
            is_right = is_near(value, does, A_MILLIONTH) if column in near else value == does
            assert is_right, f"{key} {column}: expected {value}, is {does}"


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    return compiled(EVERYTHING.config)


LIFETIME_VALUES = ["subscription_lifetime_value", "transaction_lifetime_value"]
COMPARISONS = ["lifetime_value_to_acquisition_cost", "payback_months"]


def judge_lifetime_value(query: Query, company: Company, case: CompanyCase) -> dict[tuple, dict[str, Any]]:
    """Every column of customer_lifetime_value; returns its rows."""
    columns = [field.name for field in fields(LifetimeFigures)]
    actual = by_key(query, "customer_lifetime_value", KEYS, columns + LIFETIME_VALUES)
    expected = {
        (grain, *key): row
        for grain in case.grains
        for key, row in lifetime_figures(company, grain, case.segments).items()
    }
    judge(expected, actual, near=("monthly_churn_rate_pct", "lifespan_years"))
    for key, row in actual.items():
        subscription = subscription_lifetime_value(row["arpa"], row["gross_margin_pct"], row["monthly_churn_rate_pct"])
        transaction = transaction_lifetime_value(
            row["average_order_value"],
            row["orders_per_customer_per_year"],
            row["gross_margin_pct"],
            row["lifespan_years"],
        )
        for column, value in zip(LIFETIME_VALUES, (subscription, transaction), strict=True):
            assert is_near(value, row[column], A_CENT), f"{key} {column}: expected {value}, is {row[column]}"
    return actual


def judge_budget(query: Query, company: Company, case: CompanyCase, worth: dict[tuple, dict[str, Any]]) -> None:
    """Every column of retention_budget; what it compares with lifetime values, with those that are displayed."""
    columns = [field.name for field in fields(BudgetFigures)]
    keys = ["activity_basis", *KEYS]
    actual = by_key(query, "retention_budget", keys, columns + COMPARISONS)
    expected = {
        (basis, grain, *key): row
        for grain in case.grains
        for (basis, *key), row in budget_figures(company, grain).items()
    }
    judge(expected, actual)
    for (basis, *key), row in actual.items():
        customer = worth.get(tuple(key), {})
        value, monthly = customer.get("subscription_lifetime_value"), customer.get("arpa")
        if basis == "purchase":
            value = customer.get("transaction_lifetime_value")
            a_year = (customer.get("average_order_value"), customer.get("orders_per_customer_per_year"))
            monthly = None if None in a_year else quotient(a_year[0] * a_year[1], 12)
        cost = row["customer_acquisition_cost"]
        times = None if value is None or cost is None else quotient(value, cost)
        margin = customer.get("gross_margin_pct")
        months = None
        if None not in (cost, monthly, margin):
            months = quotient(cost * 100, quotient(monthly * margin, 1))
        assert times == row["lifetime_value_to_acquisition_cost"], (basis, key, times, row)
        unit = A_MILLIONTH
        if basis == "purchase" and months is not None:
            # what a buyer brings in a month is itself rounded to a millionth, of which payback is the reciprocal
            unit *= abs(float(2 * months / monthly))
        assert is_near(months, row["payback_months"], unit), (basis, key, months, row)


def judge_customer_value(query: Query, company: Company, case: CompanyCase) -> None:
    """Every column of customer_value, and the matrix that counts its rows."""
    columns = [field.name for field in fields(CustomerValue)]
    actual = by_key(query, "customer_value", ["customer_id"], columns)
    judge({(customer_id,): row for customer_id, row in customer_values(company).items()}, actual)
    keys = ["segment", "segment_value", "satisfaction", "is_profitable", "suggested_action"]
    sums = ["customers", "active_customers", "trailing_revenue", "trailing_margin", "cost_to_serve"]
    matrix = by_key(query, "satisfaction_profitability", keys, sums)
    assert {key: tuple(row.values()) for key, row in matrix.items()} == satisfaction_profitability(
        company, case.segments
    )


@GENERATED
@given(data=st.data())
def test_lifetime_value_and_budget(data: st.DataObject, project: CompiledProject) -> None:
    """For every grain, period, segment value and basis."""
    company = data.draw(companies(EVERYTHING))
    with project.built(company_tables(company, EVERYTHING), "retention_budget", "rejected_rows") as built:
        assert built.query("select * from rejected_rows") == []
        worth = judge_lifetime_value(built.query, company, EVERYTHING)
        judge_budget(built.query, company, EVERYTHING, worth)


@GENERATED
@given(data=st.data())
def test_customer_value(data: st.DataObject, project: CompiledProject) -> None:
    """Revenue is what orders brought."""
    company = data.draw(companies(EVERYTHING))
    with project.built(company_tables(company, EVERYTHING), "satisfaction_profitability") as built:
        judge_customer_value(built.query, company, EVERYTHING)


@settings(GENERATED, max_examples=25)
@given(data=st.data())
def test_customer_value_without_orders(
    data: st.DataObject, compiled: Callable[[dict[str, Any]], CompiledProject]
) -> None:
    """Revenue is MRR, paid day by day."""
    company = data.draw(companies(WITHOUT_ORDERS))
    project = compiled(WITHOUT_ORDERS.config)
    with project.built(company_tables(company, WITHOUT_ORDERS), "satisfaction_profitability") as built:
        judge_customer_value(built.query, company, WITHOUT_ORDERS)


def test_the_oracle_judges_every_column(project: CompiledProject) -> None:
    """A column added to a table needs an answer of the oracle's too."""
    judged = {
        "customer_lifetime_value": {*(field.name for field in fields(LifetimeFigures)), *LIFETIME_VALUES},
        "retention_budget": {*(field.name for field in fields(BudgetFigures)), *COMPARISONS},
        "customer_value": {"customer_id", *(field.name for field in fields(CustomerValue))},
    }
    for table, columns in judged.items():
        assert set(project.models[table].contract) - {"activity_basis", *KEYS} == columns, table
