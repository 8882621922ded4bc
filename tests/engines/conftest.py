"""Builds each company once per engine, and writes results past pytest's capture."""

import signal
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from built_tables import Table
from company import Company
from engine_duckdb import DuckDB
from engine_postgres import Postgres
from engine_spark import SparkSessionEngine
from missing_system import missing_programs
from odd_company import ODD_COMPANY
from throwaway_postgres import PostgresServer, throwaway_postgres

BUNDLED_COMPANY = Company("bundled")
COMPANIES = {company.name: company for company in (BUNDLED_COMPANY, ODD_COMPANY)}
Build = Callable[[str, str], dict[str, Table]]


def pytest_sessionstart() -> None:
    """Without one of the engines nothing is tested, rather than less than it seems."""
    # who is told to end stops its servers first, as after an interrupt
    signal.signal(signal.SIGTERM, lambda *_: pytest.exit("terminated", returncode=143))
    missing = missing_programs()
    if missing:
        pytest.exit("\n".join(missing), returncode=2)


@pytest.fixture(scope="session")
def say(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Writes a line to the terminal."""
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")

    def write(line: str) -> None:
        with capture.global_and_fixture_disabled():
            print(line, flush=True)

    return write


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server for all tests."""
    with throwaway_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres(postgres_server: PostgresServer) -> Postgres:
    """The engine on that server."""
    return Postgres(postgres_server)


@pytest.fixture(scope="session")
def duckdb_engine() -> DuckDB:
    """The embedded engine."""
    return DuckDB()


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres, duckdb_engine: DuckDB) -> Build:
    """`build(engine, company)` gives the tables; what was built once is not built again."""

    @cache
    def build_with_spark() -> dict[str, dict[str, Table]]:
        folders = {company: tmp_path_factory.mktemp(f"spark_{name}_") for name, company in COMPANIES.items()}
        return SparkSessionEngine().build_all(folders, tmp_path_factory.mktemp("spark_"))

    @cache
    def build_once(engine: str, company: str) -> dict[str, Table]:
        if engine == "spark":
            return build_with_spark()[company]
        folder = tmp_path_factory.mktemp(f"{engine}_{company}_")
        return {"duckdb": duckdb_engine, "postgres": postgres}[engine].build(COMPANIES[company], folder)

    return build_once
