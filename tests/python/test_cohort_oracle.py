"""cohort_retention and cohort_averages against the brute-force oracle, on every basis."""

from hypothesis import given
from hypothesis import strategies as st

from oracle import Age, Cell, cohort_ages, cohort_cells
from support import CompiledProject
from support.fact_tables import fact_tables
from support.facts import facts
from support.family_cases import FamilyCase
from support.family_judgement import judge_table, judged_columns
from support.generated import GENERATED

AGE_KEYS = ("activity_basis", "grain", "period_number", "segment", "segment_value")
CELL_KEYS = ("activity_basis", "grain", "cohort_start", "period_number", "segment", "segment_value")


@GENERATED
@given(data=st.data())
def test_cohorts(data: st.DataObject, family_case: FamilyCase, family_project: CompiledProject) -> None:
    """Every column, for every grain of a month and more, cohort, age and segment value."""
    drawn = data.draw(facts(family_case, "spans", "orders", "sessions"))
    cells, ages = {}, {}
    for basis, levels in drawn.levels(family_case.terms).items():
        has_mrr = basis == "subscription"
        for grain in {"month", "quarter", "year"} & set(family_case.grains):
            found = cohort_cells(drawn, levels, grain, family_case.segments, has_mrr=has_mrr)
            cells |= {(basis, grain, *key): row for key, row in found.items()}
            ages |= {(basis, grain, *key): row for key, row in cohort_ages(found, has_mrr=has_mrr).items()}
    with family_project.built(fact_tables(drawn), "cohort_averages", "rejected_rows") as built:
        assert built.query("select * from rejected_rows") == []
        judge_table(built.query, "cohort_retention", cells, Cell, CELL_KEYS)
        judge_table(built.query, "cohort_averages", ages, Age, AGE_KEYS)


def test_the_oracle_judges_every_column(family_project: CompiledProject) -> None:
    """A column added to a table needs an answer of the oracle's too."""
    assert set(family_project.models["cohort_retention"].contract) == judged_columns(Cell, CELL_KEYS)
    assert set(family_project.models["cohort_averages"].contract) == judged_columns(Age, AGE_KEYS)
