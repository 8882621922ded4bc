"""Names that somebody typed into a form come through every table and every way to show them, and do nothing there."""

import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from support import ROOT, CompiledProject, input_table
from support.project import DATABASE
from support.rejection_cases import CONFIG, GOOD, INPUTS

NAMES = [
    *(
        "O'Brien",
        'the "best"',
        "back\\slash",
        "a,b;c|d",
        "<b>bold</b>",
        "[bold red]x[/]",
        "[/]",
        ":smile:",
        "%s {0} {{ x }}",
    ),
    *("=cmd()", "+1", "-1", "@here", "'=1+1", '=HYPERLINK("http://x")', "'; drop table x; --", "null", "007", "۱۲"),
    *("a\nb", "a\rb", "a\r\nb", "a\tb", "\x1b[31mred", "\x1b]0;title\x07", "bell\x07", "\x9b31m", "a\x7fb"),
    *("\u202eevil", "a\u2066b", "\u200fراست", "می\u200cشود", "🏝", "e\u0301", "a\u2028b"),
]
# Nothing a terminal would act upon: the others are shown as they are
SHOWN_AS = {
    "a\nb": "a\\nb",
    "a\rb": "a\\rb",
    "a\r\nb": "a\\r\\nb",
    "a\tb": "a\\tb",
    "\x1b[31mred": "\\x1b[31mred",
    "\x1b]0;title\x07": "\\x1b]0;title\\x07",
    "bell\x07": "bell\\x07",
    "\x9b31m": "\\x9b31m",
    "a\x7fb": "a\\x7fb",
    "\u202eevil": "\\u202eevil",
    "a\u2066b": "a\\u2066b",
    "a\u2028b": "a\\u2028b",
}
ARGUMENTS = ("show", "mrr_at_end", "--segment", "country", "--grain", "month", "--last", "1")


@pytest.fixture(scope="module")
def folder(compiled: Callable[[dict[str, Any]], CompiledProject], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of a company in which everything has such a name."""
    folder = tmp_path_factory.mktemp("names")
    good = {name: {**GOOD[name]} for name in INPUTS}
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in INPUTS}
    for name in NAMES:
        own = {"customer_id": name, "visitor_id": name, "country": name, "plan": name, "channel": name}
        own |= {"acquisition_channel": name, "ended_on": None}
        for input_name in INPUTS:
            key = f"{input_name.rstrip('s')}_id" if input_name != "survey_responses" else "response_id"
            rows[input_name].append(good[input_name] | own | {key: name})
        rows["subscriptions"].append(good["subscriptions"] | own | {"subscription_id": f"rejected {name}", "mrr": name})
    project = compiled(CONFIG | {"segments": ["country", "plan", "acquisition_channel"]})
    types = {"subscriptions": {"mrr": "varchar"}}
    tables = {f"input_{name}": input_table(name, rows[name], types.get(name)) for name in INPUTS}
    with project.built(tables) as built, duckdb.connect(str(folder / f"{DATABASE}.duckdb")) as connection:
        catalog = str(ROOT / "seeds/metric_catalog.csv")
        connection.execute(f"create table metric_catalog as from read_csv('{catalog}', all_varchar = true)")
        for model in project.models.values():
            if model.contract:
                parquet = folder / f"{model.name}.parquet"
                built.query(f"copy (from {model.name}) to '{parquet}'")
                connection.execute(f"create table {model.name} as from '{parquet}'")
    return folder


def names(folder: Path, query: str) -> list[str]:
    """One column of the built tables."""
    with duckdb.connect(str(folder / f"{DATABASE}.duckdb"), read_only=True) as connection:
        return sorted(name for (name,) in connection.execute(query).fetchall())


def shown(folder: Path, *arguments: str) -> str:
    """What the command writes, byte by byte: no line break is made another one."""
    settings = {
        "RETENTION_DUCKDB_PATH": str(folder / f"{DATABASE}.duckdb"),
        "PYTHONPATH": str(ROOT / "scripts"),
        "PYTHONUTF8": "1",
        "COLUMNS": "160",
    }
    command = [sys.executable, "-m", "retention_metrics", *arguments]
    result = subprocess.run(command, env=os.environ | settings, cwd=folder, capture_output=True, check=True)
    return result.stdout.decode()


@pytest.mark.parametrize(
    "query",
    [
        "select customer_id from customer_value",
        "select distinct customer_id from customer_movements",
        "select distinct segment_value from revenue_retention where segment = 'country'",
        "select distinct segment_value from metric_values where segment = 'plan'",
        "select distinct segment_value from net_promoter_score where segment = 'survey_channel'",
        "select distinct segment_value from retention_budget where segment = 'acquisition_channel'",
        "select substr(row_key, length('rejected ') + 1) from rejected_rows where reason = 'unreadable number'",
        "select raw_values ->> 'mrr' from rejected_rows where reason = 'unreadable number'",
    ],
)
def test_names_come_through_the_tables(folder: Path, query: str) -> None:
    # these are numbers, and as an MRR nothing is wrong with them, or that it is negative
    numbers = {"+1", "-1", "007", "۱۲"} if "unreadable" in query else set()
    assert names(folder, query) == sorted(set(NAMES) - numbers)


def test_json_has_the_names_as_they_are(folder: Path) -> None:
    rows = json.loads(shown(folder, *ARGUMENTS, "--format", "json"))
    assert sorted(row["segment_value"] for row in rows) == sorted(NAMES)
    assert {row["value"] for row in rows} >= {10}


def test_csv_has_the_names_as_they_are_each_in_quotes(folder: Path) -> None:
    """Read back they are the same texts; a spreadsheet told to take quoted fields as text runs no formula."""
    text = shown(folder, *ARGUMENTS, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert sorted(row["segment_value"] for row in rows) == sorted(NAMES)
    assert {row["denominator"] for row in rows} == {""}
    assert ',"=cmd()",' in text
    # numbers, dates and what is true or false have none, and null is nothing
    first = text.splitlines()[1]
    assert first.startswith('"mrr_at_end","subscription","month",2025-08-01,2025-09-01,false,"country",')


def test_a_terminal_shows_the_names_and_acts_upon_none(folder: Path) -> None:
    text = shown(folder, *ARGUMENTS)
    acting = [
        character for character in text if unicodedata.category(character) in ("Cc", "Zl", "Zp") and character != "\n"
    ]
    assert not acting
    assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    cells = [line.split("│")[2].strip() for line in text.split("\n") if line.startswith("│")]
    assert sorted(cells) == sorted(SHOWN_AS.get(name, name) for name in NAMES)
