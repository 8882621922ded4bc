"""No SQL asks what time it is: figures depend on as_of_date, never on the day they are computed."""

import datetime
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import sqlglot
from sqlglot import expressions as exp

from retention_metrics.configuration import load_configuration
from support import CompiledProject
from support.cases import SEGMENTED

CLOCKS = {"now", "today", "getdate", "sysdate", "clock_timestamp", "current_localtimestamp", "transaction_timestamp"}


def test_no_compiled_model_asks_the_clock(compiled: Callable[[dict[str, Any]], CompiledProject]) -> None:
    models = compiled(SEGMENTED.config).models
    assert len(models) > 15
    for name, model in models.items():
        for statement in sqlglot.parse(model.sql, read="duckdb"):
            clocks = [node.sql() for node in statement.find_all(exp.CurrentDate, exp.CurrentTimestamp, exp.CurrentTime)]
            clocks += [node.sql() for node in statement.find_all(exp.Anonymous) if str(node.this).lower() in CLOCKS]
            assert not clocks, f"{name}: {clocks}"


def test_today_is_resolved_once_in_the_business_timezone() -> None:
    settings = load_configuration(None, "today", "duckdb")
    # the default time zone is UTC
    assert settings == {"as_of_date": datetime.datetime.now(ZoneInfo("UTC")).date().isoformat()}
