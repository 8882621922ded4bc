"""What a check says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: the file (relative to the project) it is in, what it is, and what to do."""

    file: str
    message: str
    cure: str
