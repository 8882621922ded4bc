"""How the families' examples are generated."""

from hypothesis import HealthCheck, settings

GENERATED = settings(
    max_examples=30,
    deadline=None,
    # the same examples on every machine and every run
    derandomize=True,
    database=None,
    # an example builds a dozen tables
    suppress_health_check=[HealthCheck.too_slow],
)
