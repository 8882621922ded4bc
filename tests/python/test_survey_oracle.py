"""net_promoter_score and customer_satisfaction against the brute-force oracle."""

from hypothesis import given
from hypothesis import strategies as st

from oracle import Facts, PromoterFigures, SatisfactionFigures, survey_figures
from support import CompiledProject
from support.fact_tables import fact_tables
from support.facts import facts
from support.family_cases import FamilyCase
from support.family_judgement import by_grain, judge_table, judged_columns
from support.generated import GENERATED

SURVEYS = {
    "net_promoter_score": ("nps", PromoterFigures),
    "customer_satisfaction": ("csat", SatisfactionFigures),
}


def rows(facts: Facts, case: FamilyCase, survey: str, kind: type[PromoterFigures] | type[SatisfactionFigures]) -> dict:
    """All rows of one survey's table."""
    return by_grain(
        "none", case, lambda grain: survey_figures(kind.of, survey, facts, case.terms, grain, case.segments)
    )


@GENERATED
@given(data=st.data())
def test_surveys(data: st.DataObject, family_case: FamilyCase, family_project: CompiledProject) -> None:
    """Every column, for every grain, period, segment value and channel."""
    drawn = data.draw(facts(family_case, "invitations"))
    expected = {table: rows(drawn, family_case, survey, kind) for table, (survey, kind) in SURVEYS.items()}
    with family_project.built(fact_tables(drawn), *SURVEYS, "rejected_rows") as built:
        assert built.query("select * from rejected_rows") == []
        for table, (_, kind) in SURVEYS.items():
            judge_table(built.query, table, expected[table], kind)


def test_the_oracle_judges_every_column(family_project: CompiledProject) -> None:
    """A column added to a table needs an answer of the oracle's too."""
    for table, (_, kind) in SURVEYS.items():
        assert set(family_project.models[table].contract) == judged_columns(kind)
