"""What every way of publishing a build has in common."""

from collections.abc import Callable
from dataclasses import dataclass, field

from retention_metrics.project import PROJECT_DIR


@dataclass(frozen=True)
class Relation:
    """A table or view that a build made."""

    schema: str
    name: str


@dataclass(frozen=True)
class StagedBuild:
    """A build that nobody sees yet.

    dbt runs with `environment`, which makes it build at `place`; `publish` shows the relations it built to everybody,
    all at once. `needs_ancestors`: the place is empty, so a part of the project is built with all that it rests on.
    `builds_parts`: whether a part can be published by itself.
    """

    environment: dict[str, str] = field(default_factory=dict)
    place: str = ""
    publish: Callable[[list[Relation]], None] = lambda relations: None
    needs_ancestors: bool = False
    builds_parts: bool = True


# what the project's schema name is followed by while it is built (macros/portability/generate_schema_name.sql)
SCHEMA_SUFFIX = "RETENTION_SCHEMA_SUFFIX"


def history_tables() -> list[str]:
    """The tables that tell of earlier builds too, which no build can make anew: the project's snapshots."""
    return sorted(path.stem for path in (PROJECT_DIR / "snapshots").glob("*.sql"))
