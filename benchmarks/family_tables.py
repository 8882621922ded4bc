"""The other tables, each beside a single grouped scan of its input."""

import peers
from comparison import Comparison, built
from measurement import Measured
from project_sql import INPUTS
from report import Target, target_table, time_table

# marts, and the input whose scan they are compared with
FAMILIES = {
    "cohorts": (("cohort_retention",), "subscriptions"),
    "trailing 12 months": (("trailing_retention",), "subscriptions"),
    "repeat purchases": (("repeat_purchases",), "orders"),
    "returning visitors": (("returning_visitors",), "sessions"),
    "surveys": (("net_promoter_score", "customer_satisfaction"), "survey_responses"),
}
MOST = 6


def compare_families(comparison: Comparison) -> list[str]:
    """A time for each, from the accepted rows; the lines of the report."""
    connection = comparison.database(*INPUTS)
    # cohorts and trailing figures are those of subscriptions alone, as the floor is
    alone = comparison.project("four grains")
    all_inputs = comparison.project("all inputs without segments", *INPUTS)
    tables = {
        name: built(name, alone if source == "subscriptions" else all_inputs, *marts, most_runs=3)
        for name, (marts, source) in FAMILIES.items()
    }
    scans = {
        source: Measured(
            f"scan of {source}",
            [peers.statement("floor" if source == "subscriptions" else f"scan_{source}")],
            most_runs=3,
        )
        for source in dict.fromkeys(source for _, source in FAMILIES.values())
    }
    comparison.measure(connection, *scans.values(), *tables.values())
    connection.close()
    ratios = [
        Target(f"{name} ÷ {scans[source].name}", tables[name].median / scans[source].median, most=MOST)
        for name, (_, source) in FAMILIES.items()
    ]
    stagings = [Target(f"staging of {name}, seconds", seconds) for name, seconds in comparison.staging_seconds.items()]
    return [*time_table([*scans.values(), *tables.values()]), *target_table([*ratios, *stagings])]
