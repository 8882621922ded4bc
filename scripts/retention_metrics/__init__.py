"""The `retention` command and what it is made of."""
