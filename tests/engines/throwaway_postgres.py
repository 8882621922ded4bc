"""A PostgreSQL server for the time of a test, made in a temporary folder from the system's binaries."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg2

from free_port import free_port
from missing_system import postgres_binaries

USER = "retention"
# the server refuses to run as root; one of these stands in, and owns nothing but the temporary folder
UNPRIVILEGED_USERS = ("postgres", "nobody")


@dataclass(frozen=True)
class PostgresServer:
    """Where the server listens: loopback only, and anyone on this machine may connect."""

    port: int
    user: str = USER

    @contextmanager
    def cursor(self, database: str) -> "Iterator[psycopg2.extensions.cursor]":
        """What executes SQL in a database; each statement is committed."""
        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user=self.user, dbname=database)
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                yield cursor
        finally:
            connection.close()

    def create_database(self, name: str) -> None:
        """An empty database."""
        with self.cursor("postgres") as cursor:
            cursor.execute(f'create database "{name}"')


@contextmanager
def throwaway_postgres() -> Iterator[PostgresServer]:
    """Start a server on a free port and stop it at the end, whatever happened in between."""
    binaries = postgres_binaries()
    if binaries is None:
        raise RuntimeError("there is no PostgreSQL server to start")
    as_user = _unprivileged_user()
    folder = Path(tempfile.mkdtemp(prefix="retention_postgres_"))
    try:
        if as_user:
            shutil.chown(folder, as_user, pwd.getpwnam(as_user).pw_gid)
        data = folder / "data"
        # text compares by its code points, whatever the machine's language
        _run(
            as_user,
            binaries / "initdb",
            "--pgdata",
            data,
            "--username",
            USER,
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        )
        port = free_port()
        settings = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": folder,
            # nothing here has to survive a power cut
            **{"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"},
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        pg_ctl = (binaries / "pg_ctl", "--pgdata", data, "--wait")
        _run(as_user, *pg_ctl, "--log", folder / "log", "--options", options, "start")
        try:
            yield PostgresServer(port)
        finally:
            _run(as_user, *pg_ctl, "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged_user() -> str | None:
    """Whom to run the server as; None when that is us."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(user for user in UNPRIVILEGED_USERS if user in known)


def _run(as_user: str | None, *command: object) -> None:
    """Run one of PostgreSQL's programs; what it printed is shown only when it failed."""
    group = pwd.getpwnam(as_user).pw_gid if as_user else None
    # a file, not a pipe: the server inherits it, and a pipe would not end before the server does
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        result = subprocess.run(
            [str(part) for part in command],
            stdout=output,
            stderr=output,
            user=as_user,
            group=group,
            extra_groups=[] if as_user else None,
            cwd="/",
            check=False,
        )
        if result.returncode:
            output.seek(0)
            raise RuntimeError(f"{command[0]} failed:\n{output.read()}")
