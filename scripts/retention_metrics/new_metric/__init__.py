"""Begins a metric: `retention new-metric`."""
