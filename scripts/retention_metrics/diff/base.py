"""What `--against` names: a DuckDB file, a target of profiles.yml, or a git revision."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from retention_metrics.diff.formula_texts import FormulaTexts
from retention_metrics.diff.revision import built_revision, commit_of
from retention_metrics.diff.sides import load_file, load_target
from retention_metrics.errors import UsageError
from retention_metrics.project import duckdb_path
from retention_metrics.targets import default_target, target_names, target_type


@contextmanager
def loaded_base(
    connection: duckdb.DuckDBPyConnection, against: str, target: str | None, variables: dict[str, Any]
) -> Iterator[tuple[str, FormulaTexts | None]]:
    """Load the base; its name for people, and the texts of its formulas where they are known.

    A file comes first, then a target, then a revision. Raises UsageError when it is none of them, or the very build
    that is to be compared.
    """
    path = Path(against)
    if path.is_file():
        if _is_ours(path, target):
            raise UsageError(f"--against {against} is the database that is compared: name another one.")
        load_file(connection, "base", path)
        yield against, None
    elif against in target_names():
        if against == (target or default_target()):
            raise UsageError(f"--against {against} is the target that is compared: name another one.")
        load_side(connection, "base", against)
        yield f"target {against}", None
    elif commit := commit_of(against):
        with built_revision(commit, target, variables) as built:
            if built.database:
                load_file(connection, "base", built.database)
            else:
                load_target(connection, "base", target, built.schema_suffix)
            yield f"{against} ({commit[:12]})", FormulaTexts(built.checkout)
    else:
        raise UsageError(
            f"--against `{against}` is neither a DuckDB file, nor a target ({', '.join(target_names())}),"
            " nor a revision of a git checkout of this project."
        )


def load_side(connection: duckdb.DuckDBPyConnection, side: str, target: str | None) -> None:
    """The last build of a target."""
    if target_type(target) != "duckdb":
        load_target(connection, side, target)
    elif duckdb_path().is_file():
        load_file(connection, side, duckdb_path())
    else:
        raise UsageError(f"{duckdb_path()} does not exist: there is nothing to compare; run `retention build` first.")


def _is_ours(path: Path, target: str | None) -> bool:
    return target_type(target) == "duckdb" and duckdb_path().is_file() and path.samefile(duckdb_path())
