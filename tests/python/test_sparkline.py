"""Figures as blocks."""

from decimal import Decimal

import pytest

from retention_metrics.sparkline import sparkline


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ([], ""),
        ([1], ""),
        ([None, 1], ""),
        ([0, 7], "▁█"),
        ([Decimal("92.5"), None, Decimal("95"), Decimal("90")], "▅ █▁"),
        ([3, 3, 3], "▄▄▄"),
        ([-1, 0, 1], "▁▅█"),
        (range(8), "▁▂▃▄▅▆▇█"),
    ],
)
def test_sparkline(values: list[Decimal | int | None], line: str) -> None:
    assert sparkline(values) == line
