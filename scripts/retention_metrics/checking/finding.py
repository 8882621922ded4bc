"""What a check has to say."""

import re
from dataclasses import dataclass

from retention_metrics.visible_text import visible_text

COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Finding:
    """Something that is wrong: in which file of the project, what it is, and what to do about it; each is one line."""

    file: str
    message: str
    cure: str

    def __post_init__(self) -> None:
        """Messages of tools come in paragraphs and colours."""
        for name in ("file", "message", "cure"):
            text = COLOURS.sub("", getattr(self, name))
            object.__setattr__(self, name, visible_text(" ".join(text.split())))
        object.__setattr__(self, "message", f"{self.message.rstrip('.')}.")

    @property
    def line(self) -> str:
        """All of it, as one line."""
        return f"{self.file}: {self.message} What to do: {self.cure}"
