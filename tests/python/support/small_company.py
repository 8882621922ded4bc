"""A few rows of every input, enough for each metric to have a row."""

import csv
from itertools import chain, combinations
from pathlib import Path
from typing import Any

from .contract import input_contract
from .input_table import Row

AS_OF_DATE = "2025-03-15"
ROWS: dict[str, list[Row]] = {
    "customers": [
        {"customer_id": "a", "country": "DE", "plan": "pro", "acquisition_channel": "ads", "cost_to_serve": "10"},
        {"customer_id": "b", "country": "FR", "plan": "basic", "acquisition_channel": "email"},
    ],
    "subscriptions": [
        {"subscription_id": "1", "customer_id": "a", "started_on": "2025-01-05", "mrr": "10"},
        {
            "subscription_id": "2",
            "customer_id": "b",
            "started_on": "2025-01-07",
            "ended_on": "2025-02-03",
            "mrr": "20",
        },
    ],
    "orders": [
        {"order_id": "1", "customer_id": "a", "ordered_at": "2025-01-05", "revenue": "10", "cost": "4"},
        {"order_id": "2", "customer_id": "a", "ordered_at": "2025-02-05 10:00:00", "revenue": "30"},
        {"order_id": "3", "customer_id": "b", "ordered_at": "2024-11-03", "revenue": "20", "cost": "5"},
    ],
    "sessions": [
        {"session_id": "1", "visitor_id": "a", "started_at": "2025-01-05 10:00:00"},
        {"session_id": "2", "visitor_id": "nobody", "started_at": "2025-02-05 10:00:00"},
        {"session_id": "3", "visitor_id": "nobody", "started_at": "2025-02-06 10:00:00"},
    ],
    "survey_responses": [
        {
            "response_id": "1",
            "customer_id": "a",
            "survey": "nps",
            "channel": "email",
            "sent_at": "2025-01-10 10:00:00",
            "responded_at": "2025-01-12 10:00:00",
            "score": "9",
        },
        {"response_id": "2", "customer_id": "b", "survey": "csat", "sent_at": "2025-01-10 10:00:00"},
    ],
    "marketing_spend": [
        {"spent_on": "2025-01-05", "purpose": "acquisition", "channel": "ads", "amount": "100"},
        {"spent_on": "2025-02-05", "purpose": "retention", "channel": "email", "amount": "50"},
    ],
}


def every_mapping() -> list[tuple[str, ...]]:
    """Every choice of inputs that can be mapped: at least one of them says who is active."""
    contract = input_contract()
    chosen = chain.from_iterable(combinations(contract, size) for size in range(1, len(contract) + 1))
    return [names for names in chosen if any(contract[name]["is_activity"] for name in names)]


def related(names: tuple[str, ...]) -> dict[str, Any]:
    """The vars that map these inputs to tables called input_<name>."""
    return {"as_of_date": AS_OF_DATE, "inputs": {name: {"relation": f"input_{name}"} for name in names}}


def write_files(folder: Path, names: tuple[str, ...]) -> Path:
    """The rows of these inputs as CSV files, beside a configuration that maps them."""
    lines = [f"as_of_date: {AS_OF_DATE}", "inputs:"]
    for name in names:
        columns = list(dict.fromkeys(chain.from_iterable(ROWS[name])))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(ROWS[name])
        lines.append(f"  {name}: {{file: {name}.csv}}")
    config = folder / "acme.yml"
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return config
