"""The sections of the page that compare groups: cohorts, satisfaction and profitability, segments, rejected rows."""

from typing import Any

from retention_metrics.report import comparison_charts
from retention_metrics.report.data import ReportData
from retention_metrics.report.parts import Cell, Figure, Section, Table, number_cell, section, shown_period
from retention_metrics.report.sections import LOWER, RATE, UPPER
from retention_metrics.report.text import Text
from retention_metrics.year_parts import unit

COHORTS = {"month": 24, "quarter": 16, "year": 10}
MOST_COHORTS = 24
SHADES = 7
SEGMENT_VALUES = 12
SEGMENT_ROWS = 50
SEGMENT_METRICS = ("customers_at_start", "lost_customers", RATE, LOWER, UPPER)
SEGMENT_MONEY = ("mrr_at_end", "net_revenue_retention_rate_pct")
SATISFACTIONS = ("dissatisfied", "not asked", "satisfied")


def cohorts(text: Text, data: ReportData) -> Section | None:
    """What is left of those who started together, at each age."""
    most = COHORTS.get(unit(data.grain), MOST_COHORTS)
    starts = sorted({row["cohort_start"] for row in data.cohorts})[-most:]
    if not starts:
        return None
    rows = sorted(data.cohorts, key=lambda row: (row["cohort_start"], row["period_number"]))
    rows = [row for row in rows if row["cohort_start"] in starts and row["retention_rate_pct"] is not None]
    names = {row["cohort_start"]: _cohort_name(text, data, row["cohort_start"]) for row in rows}
    bounds = _bounds([float(row["retention_rate_pct"]) for row in rows])
    cells = []
    for row in rows:
        share = text.figure(row["retention_rate_pct"], "percent")
        number = text.number(row["active_customers"], "count")
        running = "" if row["is_complete"] else f" ({text('running')})"
        age = text.number(row["period_number"], "count")
        tip = f"{names[row['cohort_start']]} · {text('age')} {age} · {share} · {text('customers')} {number}{running}"
        cells.append(
            {
                "cohort": names[row["cohort_start"]],
                "age": row["period_number"],
                "value": row["retention_rate_pct"],
                "complete": row["is_complete"],
                "tip": tip,
            }
        )
    legend = [
        (f"var(--h{step})", _range(text, [None, *bounds][step], [*bounds, None][step]))
        for step in range(len(bounds) + 1)
    ]
    figure = Figure(
        "cohorts",
        text.label(data.catalog["retention_rate_pct"]),
        comparison_charts.heatmap(cells, bounds, (text("age"), text("cohort"))),
        legend,
        _cohort_table(text, rows, names),
        is_wide=True,
    )
    return section(text, "cohorts", text("cohorts_intro", count=text.number(most, "count")), [figure])


def matrix(text: Text, data: ReportData) -> Section | None:
    """Satisfied customers are not all profitable."""
    rows = sorted(data.matrix, key=lambda row: (not row["is_profitable"], SATISFACTIONS.index(row["satisfaction"])))
    if not rows:
        return None
    cells, table = [], []
    for row in rows:
        column, line = text(row["satisfaction"]), text("profitable" if row["is_profitable"] else "not profitable")
        action = text(row["suggested_action"]) if row["suggested_action"] else "–"
        count = text.number(row["customers"], "count")
        margin = number_cell(text, row["trailing_margin"], "currency")
        tip = f"{column}, {line} · {text('customers')} {count} · {text('margin')} {margin.text}"
        cells.append(
            {"column": column, "row": line, "count": row["customers"], "label": count, "action": action, "tip": tip}
        )
        numbers = [number_cell(text, row[name], "count") for name in ("customers", "active_customers")]
        cost = number_cell(text, row["cost_to_serve"], "currency")
        table.append((Cell(f"{column}, {line}", row["satisfaction"]), [Cell(action), *numbers, margin, cost]))
    columns, lines = [text(name) for name in SATISFACTIONS], [text("profitable"), text("not profitable")]
    kinds = f"{text('satisfaction_column')}{text('comma')}{text('profit_column')}"
    heads = [kinds, *(text(name) for name in ("action_column", "customers", "active", "margin", "cost"))]
    figure = Figure(
        "matrix", text("matrix_figure"), comparison_charts.matrix(cells, columns, lines), [], Table(heads, table), True
    )
    return section(text, "matrix", text("matrix_intro"), [figure])


def segments(text: Text, data: ReportData) -> Section | None:
    """Retention of the values of each segment, with its interval."""
    values: dict[str, dict[str, dict[str, Any]]] = {}
    for row in data.segments:
        values.setdefault(row["segment"], {}).setdefault(row["segment_value"], {})[row["metric"]] = row["value"]
    figures = [_segment(text, data, name, own) for name, own in sorted(values.items())]
    if not any(figures):
        return None
    basis = data.bases(RATE)[0]
    period = shown_period(text, data, RATE, basis)
    intro = text("segments_intro", period=period, count=text.number(SEGMENT_VALUES, "count"))
    return section(text, "segments", intro, figures)


def rejected(text: Text, data: ReportData) -> Section:
    """How many rows are in no figure, and why; or that there are none."""
    rows = sorted(data.rejected, key=lambda row: (-row["row_count"], row["input"], row["reason"]))
    if not rows:
        return Section("quality", text("quality"), text("quality_none"), [])
    bars = [{"label": f"{row['input']}: {row['reason']}", "count": row["row_count"]} for row in rows]
    table = [
        (Cell(row["input"], row["input"]), [Cell(row["reason"]), number_cell(text, row["row_count"], "count")])
        for row in rows
    ]
    heads = [text("input"), text("reason"), text("rows")]
    figure = Figure("rejected", text("quality_figure"), comparison_charts.counts(bars), [], Table(heads, table), True)
    count = text.number(sum(row["row_count"] for row in rows), "count")
    return Section("quality", text("quality"), text("quality_intro", count=count), [figure])


def _segment(text: Text, data: ReportData, name: str, values: dict[str, dict[str, Any]]) -> Figure | None:
    known = [value for value in values if values[value].get(RATE) is not None]
    largest = sorted(known, key=lambda value: (-(values[value].get("customers_at_start") or 0), value))
    if len(largest) < 2:
        return None
    metrics = [
        metric
        for metric in (*SEGMENT_METRICS, *SEGMENT_MONEY)
        if any(values[value].get(metric) is not None for value in largest)
    ]
    rows, table = [], []
    for value in largest[:SEGMENT_ROWS]:
        label = text("unknown") if value == "(unknown)" else value
        numbers = [number_cell(text, values[value].get(metric), data.catalog[metric]["unit"]) for metric in metrics]
        table.append((Cell(label, value), numbers))
        tip = f"{label} · {numbers[metrics.index(RATE)].text} · {text('customers')} {numbers[0].text}"
        own = values[value]
        rows.append({"label": label, "value": own[RATE], "lower": own.get(LOWER), "upper": own.get(UPPER), "tip": tip})
    heads = [name, *(text.label(data.catalog[metric]) for metric in metrics)]
    overall = data.value(RATE, data.bases(RATE)[0])
    spec = comparison_charts.intervals(rows[:SEGMENT_VALUES], float(overall or 0))
    return Figure(f"segment-{name}", name.replace("_", " "), spec, [], Table(heads, table))


def _cohort_table(text: Text, rows: list[dict[str, Any]], names: dict[Any, str]) -> Table:
    by_cohort: dict[Any, dict[int, dict[str, Any]]] = {}
    for row in rows:
        by_cohort.setdefault(row["cohort_start"], {})[row["period_number"]] = row
    ages = range(max(row["period_number"] for row in rows) + 1)
    heads = [text("cohort"), text("size"), *(text.number(age, "count") for age in ages)]
    table = []
    for start, own in sorted(by_cohort.items(), reverse=True):
        size = number_cell(text, next(iter(own.values()))["cohort_size"], "count")
        shares = [
            number_cell(text, own[age]["retention_rate_pct"], "percent") if age in own else Cell("") for age in ages
        ]
        table.append((Cell(names[start], start.isoformat()), [size, *shares]))
    return Table(heads, table)


def _cohort_name(text: Text, data: ReportData, start: Any) -> str:
    # cohorts are of months and more, which have names that do not depend on where they end
    return text.period(data.grain, start, start)


def _bounds(values: list[float]) -> list[float]:
    """Where one shade ends and the next begins: even steps between round numbers around the middle nine tenths."""
    inner = sorted(values)[len(values) // 20 : max(1, len(values) - len(values) // 20)]
    low, high = int(inner[0] // 5 * 5), int(-(-inner[-1] // 5) * 5)
    step = max(5, -(-(high - low) // SHADES))
    return [float(low + step * number) for number in range(1, SHADES) if low + step * number < max(high, low + 10)]


def _range(text: Text, low: float | None, high: float | None) -> str:
    below, above = (
        f"{text.number(bound, 'count')}{text.unit('percent')}" if bound is not None else "" for bound in (low, high)
    )
    if low is None:
        return f"< {above}"
    return f"≥ {below}" if high is None else f"{text.number(low, 'count')}–{above}"
