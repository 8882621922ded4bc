"""sqlfluff on the models and on the tests that are queries, beside everything else: it takes longest."""

import json
import os
import subprocess
import sys
from pathlib import Path

from retention_metrics.checking.finding import Finding
from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR

# truth tables are left out: literal rows, and minutes of linting
PARTS = (("models",), ("tests/golden", "tests/identities"))


class StyleCheck:
    """Two processes of sqlfluff, each with an embedded database of its own in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._processes = [self._start(folder / f"style_{number}", part) for number, part in enumerate(PARTS)]

    def findings(self) -> list[Finding]:
        """What they have to say; waits for them."""
        return [finding for process in self._processes for finding in self._findings(process)]

    def stop(self) -> None:
        """End them, where nobody waits for them any more."""
        for process in self._processes:
            if process.poll() is None:
                process.terminate()
            process.communicate()

    def _start(self, folder: Path, part: tuple[str, ...]) -> "subprocess.Popen[str]":
        folder.mkdir()
        settings = {
            "RETENTION_DUCKDB_PATH": str(folder / "retention.duckdb"),
            "DBT_TARGET_PATH": str(folder / "target"),
            "DBT_LOG_PATH": str(folder / "logs"),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "sqlfluff", "lint", "--format", "json", "--disable-progress-bar", *part],
            cwd=PROJECT_DIR,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _findings(self, process: "subprocess.Popen[str]") -> list[Finding]:
        output, errors = process.communicate()
        try:
            files = json.loads(output[output.index("[") :])
        except ValueError:
            raise UsageError(f"sqlfluff could not lint the project: {(errors or output).strip()[-1000:]}") from None
        return [
            Finding(
                file["filepath"],
                f"Line {violation['start_line_no']}: {violation['description'].rstrip('.')} ({violation['code']}).",
                f"`sqlfluff fix {file['filepath']}`, or write it as the rule says.",
            )
            for file in files
            for violation in file["violations"]
        ]
