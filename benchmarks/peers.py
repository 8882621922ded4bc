"""What the engine is compared with: plain SQL in sql/, and that its figures are ours."""

from pathlib import Path

import duckdb

SQL = Path(__file__).with_name("sql")
STEPS = {
    "week": "interval 7 day",
    "month": "interval 1 month",
    "quarter": "interval 3 month",
    "year": "interval 1 year",
}
BRIDGE = (
    "period_start, mrr_at_start, new_mrr, reactivation_mrr, expansion_mrr, contraction_mrr, churned_mrr, mrr_at_end"
)


def statement(name: str) -> str:
    """A file of sql/ as a statement that writes a table."""
    return f"create or replace table {name} as {(SQL / f'{name}.sql').read_text(encoding='utf-8')}"


def spine(grain: str, as_of_date: str) -> str:
    """The spine of one grain as a statement that writes its bridge."""
    sql = (SQL / "spine.sql").read_text(encoding="utf-8")
    values = {"grain": grain, "step": STEPS[grain], "as_of_date": f"date '{as_of_date}'"}
    return f"create or replace table spine_{grain} as {sql.format(**values)}"


def spine_in_parts(grain: str, as_of_date: str, parts: int) -> list[str]:
    """The same bridge from a part of the customers at a time: for whom the spine of all does not fit into memory."""
    statements = []
    for part in range(parts):
        own = f"select * from raw_subscriptions where hash(customer_id) % {parts} = {part}"
        statements.append(f"create or replace temp table part_of_spans as {own}")
        of_part = spine(grain, as_of_date).replace("raw_subscriptions", "part_of_spans")
        statements.append(of_part.replace(f"table spine_{grain} as", f"temp table spine_{grain}_{part} as"))
    columns = ", ".join(f"sum({column}) as {column}" for column in BRIDGE.split(", ")[1:])
    all_parts = " union all ".join(f"from spine_{grain}_{part}" for part in range(parts))
    bridge = f"select period_start, {columns} from ({all_parts}) group by period_start"
    return [*statements, f"create or replace table spine_{grain} as {bridge}"]


def check_equality(connection: duckdb.DuckDBPyConnection, grains: list[str]) -> int:
    """How many periods both have, with equal figures; the program ends where one differs."""
    periods = 0
    for grain in grains:
        ours = f"select {BRIDGE} from revenue_retention where grain = '{grain}' and segment = 'all'"
        theirs = f"select {BRIDGE} from spine_{grain}"
        for one, other in ((ours, theirs), (theirs, ours)):
            if rows := connection.execute(f"({one}) except all ({other}) order by 1 limit 3").fetchall():
                raise SystemExit(f"The figures of grain {grain} differ from the spine's, so no time is printed: {rows}")
        periods += connection.execute(f"select count(*) from spine_{grain}").fetchall()[0][0]
    if not periods:
        raise SystemExit("The spine has no periods: nothing was compared.")
    return periods
