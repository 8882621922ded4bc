"""How the tables of a build become visible: all at once, and only when every test passed."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from retention_metrics.project import duckdb_path
from retention_metrics.publishing.staged_build import Relation, StagedBuild
from retention_metrics.targets import target_type

__all__ = ["Relation", "StagedBuild", "staged_build"]


def staged_build(target: str | None) -> AbstractContextManager[StagedBuild]:
    """A place for a build of `target` that nobody sees, and the way to publish it.

    Raises UsageError when another build is running, or when the database cannot be opened.
    """
    kind = target_type(target)
    if kind == "duckdb":
        from retention_metrics.publishing.duckdb_file import staged_in_a_copy

        return staged_in_a_copy(duckdb_path())
    if kind == "postgres":
        from retention_metrics.publishing.postgres_schema import staged_in_a_schema

        return staged_in_a_schema(target)
    if kind == "spark":
        from retention_metrics.publishing.spark_views import staged_behind_views

        return staged_behind_views(target)
    return _in_place()


@contextmanager
def _in_place() -> Iterator[StagedBuild]:
    """A warehouse that this command knows no way of publishing for: dbt builds where people read."""
    yield StagedBuild()
