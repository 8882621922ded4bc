"""Differences as JSON, for programs."""

from dataclasses import asdict
from datetime import date
from typing import Any

import simplejson

from retention_metrics.diff.comparison import Whole
from retention_metrics.diff.differences import Differences


def as_json(found: Differences) -> str:
    """An object with `base`, `current`, `is_changed`, `metrics`, `appeared`, `vanished` and `formulas_without_effect`.

    Numbers are exact, dates YYYY-MM-DD. `omitted` says how many figures of a metric are not among its `rows`.
    """
    content = {
        "base": found.base,
        "current": found.current,
        "is_changed": found.is_changed,
        "is_changed_beyond_what_is_allowed": found.is_changed_beyond_what_is_allowed,
        "compared": found.compared,
        "metrics": [
            {
                "metric": one.metric,
                "label": one.label,
                "unit": one.unit,
                "is_allowed": one.is_allowed,
                "compared": one.compared,
                **one.counts,
                "formulas": [asdict(change) for change in one.formulas],
                "rows": [{name: _jsonable(value) for name, value in row.items()} for row in one.rows],
                "omitted": one.omitted,
            }
            for one in found.metrics
        ],
        "appeared": [_whole(one) for one in found.wholes if one.kind == "appeared"],
        "vanished": [_whole(one) for one in found.wholes if one.kind == "vanished"],
        "formulas_without_effect": {
            metric: [asdict(change) for change in changes] for metric, changes in found.formulas.items()
        },
    }
    return simplejson.dumps(content, use_decimal=True, indent=2, ensure_ascii=False) + "\n"


def _whole(one: Whole) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name != "kind"}


def _jsonable(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
