"""repeat_purchases, and who is retained on the purchase basis, against the brute-force oracle."""

from hypothesis import given
from hypothesis import strategies as st

from oracle import CustomerFigures, PurchaseFigures, customer_figures, purchase_figures
from support import CompiledProject
from support.fact_tables import fact_tables
from support.facts import facts
from support.family_cases import FamilyCase
from support.family_judgement import by_grain, judge_table, judged_columns
from support.generated import GENERATED


@GENERATED
@given(data=st.data())
def test_repeat_purchases_and_retention(
    data: st.DataObject, family_case: FamilyCase, family_project: CompiledProject
) -> None:
    """Every column, for every grain, period and segment value."""
    case, terms = family_case, family_case.terms
    drawn = data.draw(facts(case, "orders"))
    levels = drawn.levels(terms)["purchase"]
    purchases = by_grain("purchase", case, lambda grain: purchase_figures(drawn, terms, grain, case.segments))
    retention = by_grain("purchase", case, lambda grain: customer_figures(levels, grain, case.segments))
    wanted = ["repeat_purchases", "customer_retention", "rejected_rows"]
    with family_project.built(fact_tables(drawn), *wanted) as built:
        assert built.query("select * from rejected_rows") == []
        judge_table(built.query, "repeat_purchases", purchases, PurchaseFigures)
        judge_table(built.query, "customer_retention", retention, CustomerFigures)


def test_the_oracle_judges_every_column(family_project: CompiledProject) -> None:
    """A column added to the table needs an answer of the oracle's too."""
    assert set(family_project.models["repeat_purchases"].contract) == judged_columns(PurchaseFigures)
