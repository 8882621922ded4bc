"""What the command says when it was used wrongly."""


class UsageError(Exception):
    """Wrong usage or configuration: the command prints the message and ends with exit code 2."""
