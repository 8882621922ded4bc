"""The bundled company through a Thrift server, as on a standing cluster."""

from collections.abc import Callable
from pathlib import Path

from conftest import BUNDLED_COMPANY, Build
from engine_spark_thrift import SparkThrift
from test_parity import assert_same_tables
from thrift_server import thrift_server


def test_same_tables_through_a_thrift_server(build: Build, say: Callable[[str], None], tmp_path: Path) -> None:
    """Built, tested and equal to DuckDB's."""
    with thrift_server(tmp_path) as port:
        engine = SparkThrift(port)
        actual = engine.build(BUNDLED_COMPANY, tmp_path)
    assert_same_tables(engine.name, BUNDLED_COMPANY.name, build("duckdb", BUNDLED_COMPANY.name), actual, say)
