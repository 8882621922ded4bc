"""What ten times as many customers cost, and that less memory makes it slower but not fail."""

from dataclasses import replace

from comparison import SUBSCRIPTIONS, Comparison, four_grains
from report import Target, target_table, time_table
from retention_metrics.generated_company import GeneratedCompany

LITTLE_MEMORY = "4GB"


def compare_sizes(comparison: Comparison, customers: int) -> list[str]:
    """The four grains of a smaller company, of this one, and of this one with little memory."""
    small = replace(
        comparison,
        company=GeneratedCompany(customers, comparison.company.years),
        folder=comparison.folder.with_name(str(customers)),
        projects=dict(comparison.projects),
    )
    times = []
    for name, each, memory_limit in (
        (f"four grains, {customers:,} customers", small, None),
        ("four grains, all customers", comparison, None),
        (f"four grains, all customers, memory_limit {LITTLE_MEMORY}", comparison, LITTLE_MEMORY),
    ):
        connection = each.database(*SUBSCRIPTIONS, memory_limit=memory_limit)
        measured = four_grains(each)
        measured.name = name
        measured.most_runs = None if memory_limit is None else 1
        each.measure(connection, measured)
        connection.close()
        times.append(measured)
    few, many, spilled = (each.median for each in times)
    return [
        *time_table(times),
        *target_table(
            [
                Target(f"{comparison.company.customers // customers} times the customers", many / few, most=11),
                Target(f"memory_limit {LITTLE_MEMORY} ÷ {comparison.memory_limit}", spilled / many),
            ]
        ),
    ]
