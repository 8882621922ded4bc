"""returning_visitors, and who is retained on the visit basis, against the brute-force oracle."""

from hypothesis import given
from hypothesis import strategies as st

from oracle import CustomerFigures, VisitFigures, customer_figures, visit_figures
from support import CompiledProject
from support.fact_tables import fact_tables
from support.facts import facts
from support.family_cases import FamilyCase
from support.family_judgement import by_grain, judge_table, judged_columns
from support.generated import GENERATED


@GENERATED
@given(data=st.data())
def test_returning_visitors_and_retention(
    data: st.DataObject, family_case: FamilyCase, family_project: CompiledProject
) -> None:
    """Every column, for every grain, period and segment value."""
    case, terms = family_case, family_case.terms
    drawn = data.draw(facts(case, "sessions"))
    levels = drawn.levels(terms)["visit"]
    visits = by_grain("visit", case, lambda grain: visit_figures(drawn, terms, grain, case.segments))
    retention = by_grain("visit", case, lambda grain: customer_figures(levels, grain, case.segments))
    wanted = ["returning_visitors", "customer_retention", "rejected_rows"]
    with family_project.built(fact_tables(drawn), *wanted) as built:
        assert built.query("select * from rejected_rows") == []
        judge_table(built.query, "returning_visitors", visits, VisitFigures)
        judge_table(built.query, "customer_retention", retention, CustomerFigures)


def test_the_oracle_judges_every_column(family_project: CompiledProject) -> None:
    """A column added to the table needs an answer of the oracle's too."""
    assert set(family_project.models["returning_visitors"].contract) == judged_columns(VisitFigures)
