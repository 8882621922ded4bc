"""A connection of our own to the warehouse of a target, made by its dbt adapter from the profile."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR
from retention_metrics.targets import profiles_dir


class WarehouseConnection:
    """`schema` is where the target's tables lie, `type` the adapter; `rows` runs a statement."""

    def __init__(self, credentials: Any, handle: Any) -> None:
        self.type: str = credentials.type
        self.schema: str = credentials.schema
        self.handle = handle

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a query, as dicts in the order of the select; none of a statement that has no result."""
        cursor = self.handle.cursor()
        cursor.execute(sql)
        if not cursor.description:
            return []
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@contextmanager
def connect(target: str | None) -> Iterator[WarehouseConnection]:
    """Connect as dbt would. Raises UsageError, with what the warehouse says, when that fails."""
    # dbt takes seconds to import
    from dbt.adapters.contracts.connection import Connection, ConnectionState
    from dbt.adapters.factory import FACTORY
    from dbt.config.runtime import load_profile
    from dbt.flags import set_from_args
    from dbt_common.context import set_invocation_context
    from dbt_common.exceptions import DbtBaseException

    set_invocation_context(os.environ)
    set_from_args(Namespace(PROFILES_DIR=str(profiles_dir()), PROJECT_DIR=str(PROJECT_DIR)), {})
    try:
        credentials = load_profile(str(PROJECT_DIR), {}, None, target).credentials
        manager = FACTORY.get_adapter_class_by_name(credentials.type).ConnectionManager
        connection = Connection(
            type=credentials.type,
            name="retention",
            state=ConnectionState.INIT,
            transaction_open=False,
            handle=None,
            credentials=credentials,
        )
        manager.open(connection)
    except DbtBaseException as error:
        reason = " ".join(str(error).split())
        raise UsageError(f"the warehouse of target `{target}` cannot be reached: {reason}") from error
    try:
        yield WarehouseConnection(credentials, connection.handle)
    finally:
        connection.handle.close()
