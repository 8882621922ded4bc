"""A line of figures as a line of blocks."""

from collections.abc import Sequence
from decimal import Decimal

BLOCKS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[Decimal | int | None]) -> str:
    """A block per value, from the lowest to the highest; a blank where there is none. Empty for fewer than two."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    low, span = min(known), max(known) - min(known)
    last = len(BLOCKS) - 1
    # a line that does not move lies in the middle
    heights = [
        None if value is None else last // 2 if not span else round((value - low) * last / span) for value in values
    ]
    return "".join(" " if height is None else BLOCKS[height] for height in heights)
