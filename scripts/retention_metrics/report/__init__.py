"""One self-contained HTML page about the last build."""
