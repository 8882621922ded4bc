"""`python -m retention_metrics` is the `retention` command."""

from retention_metrics.cli import main

main()
