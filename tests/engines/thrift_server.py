"""A Spark Thrift server for the time of a test, started from the jars that PySpark brings."""

import importlib.util
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dbt_build import clean_environment
from free_port import free_port
from spark_settings import quick_settings

SERVER = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"
SECONDS_TO_START = 180
SECONDS_TO_STOP = 60


@contextmanager
def thrift_server(folder: Path) -> Iterator[int]:
    """Start a server whose tables lie in `folder`; gives its port, and stops it at the end."""
    port = free_port()
    settings = quick_settings({"RETENTION_SPARK_WAREHOUSE": str(folder / "warehouse")})
    settings |= {
        "spark.hadoop.hive.server2.thrift.port": str(port),
        "spark.hadoop.hive.server2.thrift.bind.host": "127.0.0.1",
    }
    options = [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]
    pyspark = importlib.util.find_spec("pyspark")
    assert pyspark and pyspark.origin
    spark_home = Path(pyspark.origin).parent
    log = folder / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [spark_home / "bin" / "spark-submit", *options, "--class", SERVER, "spark-internal"],
            env=clean_environment({"SPARK_HOME": str(spark_home), "SPARK_LOCAL_IP": "127.0.0.1"}),
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            # a group of its own, so that the script and the Java machine it starts end together
            start_new_session=True,
        )
    try:
        _wait_until_it_listens(server, port, log)
        yield port
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(SECONDS_TO_STOP)


def _wait_until_it_listens(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.5)
    raise RuntimeError(f"the Thrift server does not listen:\n{log.read_text(encoding='utf-8')[-5000:]}")
