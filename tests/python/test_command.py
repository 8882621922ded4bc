"""The `retention` command: what it prints and its exit codes, on the bundled company and on mapped files."""

import csv
import io
import json
from pathlib import Path

import pytest

from support.command import retention

METRIC_VALUES = [
    "metric",
    "activity_basis",
    "grain",
    "period_start",
    "period_end",
    "is_complete",
    "segment",
    "segment_value",
    "numerator",
    "denominator",
    "value",
    "previous_value",
    "change",
    "year_ago_value",
]
SPANS = "subscription_id,customer_id,started_on,ended_on,mrr\n1,a,2025-01-05,,10\n2,b,2025-01-07,2025-02-03,20\n"


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database that `retention build` makes of the bundled company."""
    folder = tmp_path_factory.mktemp("bundled")
    built = retention(folder, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "rejected rows: 0" in built.stdout
    assert f"database: {folder / 'retention.duckdb'}" in built.stdout
    return folder


def configured(folder: Path, text: str, spans: str = SPANS) -> Path:
    """A config file beside a file of subscriptions."""
    (folder / "spans.csv").write_text(spans, encoding="utf-8")
    config = folder / "acme.yml"
    config.write_text(text, encoding="utf-8")
    return config


def test_json_has_the_golden_quarter(bundled: Path) -> None:
    shown = retention(bundled, "show", "customer_retention_rate_pct", "--grain", "quarter", "--format", "json")
    rows = {(row["activity_basis"], row["period_start"]): row for row in json.loads(shown.stdout)}
    assert list(rows["subscription", "2025-01-01"]) == METRIC_VALUES
    assert rows["subscription", "2025-01-01"] == {
        "metric": "customer_retention_rate_pct",
        "activity_basis": "subscription",
        "grain": "quarter",
        "period_start": "2025-01-01",
        "period_end": "2025-04-01",
        "is_complete": True,
        "segment": "all",
        "segment_value": "all",
        "numerator": 185,
        "denominator": 200,
        "value": 92.5,
        "previous_value": 81.95122,
        "change": 10.54878,
        "year_ago_value": 89.622642,
    }


def test_csv_has_the_same_rows_as_json(bundled: Path) -> None:
    arguments = ("show", "arpa", "net_revenue_churn_rate_pct", "--grain", "year", "--segment", "plan")
    as_json = json.loads(retention(bundled, *arguments, "--format", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(retention(bundled, *arguments, "--format", "csv").stdout)))
    assert {row["metric"] for row in as_json} == {"arpa", "net_revenue_churn_rate_pct"}
    assert {row["segment_value"] for row in as_json} >= {"starter", "enterprise", "(unknown)"}

    def text(value: object) -> str:
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    assert [{name: text(value) for name, value in row.items()} for row in as_json] == as_csv


def test_a_table_shows_the_last_periods_asked_for(bundled: Path) -> None:
    shown = retention(bundled, "show", "customer_retention_rate_pct", "--grain", "year", "--last", "2").stdout
    assert "2025-01-01" in shown
    assert "2024-01-01" in shown
    assert "2023-01-01" not in shown
    assert "Customer retention rate" in shown


def test_a_metric_over_time_has_a_sparkline_and_arrows(bundled: Path) -> None:
    shown = retention(bundled, "show", "customers_at_end", "--grain", "year", "--last", "3").stdout
    title = next(line for line in shown.splitlines() if "subscription basis" in line)
    assert len(title.split("  ")[1].strip()) == 3
    assert set(title.split("  ")[1].strip()) <= set("▁▂▃▄▅▆▇█")
    assert " ▲ " in shown


def test_the_list_of_metrics_needs_no_build(tmp_path: Path) -> None:
    listed = retention(tmp_path, "show", "--list")
    assert listed.returncode == 0
    assert {"customer_retention_rate_pct", "payback_months"} <= {row[0] for row in table_rows(listed.stdout)}


def test_without_a_metric_the_last_complete_period_is_shown(bundled: Path) -> None:
    shown = retention(bundled, "show", "--grain", "quarter").stdout
    assert "quarter 2025-10-01 to 2025-12-31" in shown
    line = next(line for line in shown.splitlines() if "MRR at end" in line)
    assert [cell.strip() for cell in line.split("│")[-5:-1]] == ["130,313.22", "126,641.98", "+3,671.24 ▲", "93,283.50"]


def table_rows(text: str) -> list[list[str]]:
    """The cells of the rows of a printed table."""
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in text.splitlines() if line.startswith("│")]


def test_cohorts_are_a_segment_of_their_own(bundled: Path) -> None:
    """A cohort has a row from the period it started in, of which it has none before."""
    arguments = ("show", "retention_rate_pct", "--segment", "cohort", "--grain", "quarter")
    shown = retention(bundled, *arguments, "--last", "2").stdout
    # the tables of the other bases follow
    subscribers = table_rows(shown[: shown.index("purchase basis")])
    assert {period for period, *_ in subscribers} == {"2025-07-01", "2025-10-01"}
    period, cohort, _value, *earlier = subscribers[-1]
    assert [period, cohort, *earlier] == ["2025-10-01", "2025-10-01", "–", "–", "–"]
    # of the cohort of 2025-07-01 what it is now is shown beside what it was in the quarter it started in
    (young,) = (row for row in subscribers if row[:2] == ["2025-10-01", "2025-07-01"])
    (at_start,) = (row for row in subscribers if row[:2] == ["2025-07-01", "2025-07-01"])
    assert young[3] == at_start[2] != "–"
    as_json = json.loads(retention(bundled, *arguments, "--format", "json").stdout)
    assert all(row["segment_value"] <= row["period_start"] for row in as_json)


@pytest.mark.parametrize(
    ("segment", "labels"),
    [
        ("survey_channel", {"Net promoter score", "Customer satisfaction"}),
        ("cohort", {"Cohort size", "Cohort revenue retention rate"}),
        ("acquisition_channel", {"Customer acquisition cost", "Average revenue per account"}),
    ],
)
def test_without_a_metric_only_those_of_the_segment_are_shown(bundled: Path, segment: str, labels: set[str]) -> None:
    shown = retention(bundled, "show", "--segment", segment, "--grain", "quarter")
    assert shown.returncode == 0
    shown_labels = {row[0] for row in table_rows(shown.stdout)}
    assert shown_labels >= labels
    assert ("Average revenue per account" in shown_labels) == (segment == "acquisition_channel")


def test_days_and_years_have_digits_that_can_be_read(bundled: Path) -> None:
    shown = retention(
        bundled, "show", "median_days_to_second_order", "lifespan_years", "--grain", "year", "--last", "1"
    )
    days, years = (row[1] for row in table_rows(shown.stdout))
    assert days == "47.0"
    assert years == "2.02"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["customer_retention_rat"], "did you mean `customer_retention_rate_pct`?"),
        (["arpa", "--grain", "mnth"], "the last build has no grain `mnth`; did you mean `month`?"),
        (["arpa", "--segment", "plam"], "the last build has no segment `plam`; did you mean `plan`?"),
        (
            ["arpa", "--segment", "cohort"],
            "`arpa` has no figures for the segment `cohort`; there is acquisition_channel, all",
        ),
        (["retention_rate_pct"], "`retention_rate_pct` has no figures for the segment `all`; there is cohort."),
        (["trailing_lost_customers", "--grain", "year"], "has no figures for the grain `year`; there is month."),
        (["arpa", "--target", "nowhere"], "there is no target `nowhere`"),
        (["arpa", "--last", "0"], "Invalid value for '--last'"),
        (["arpa", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_a_wrong_question_gets_an_answer_that_helps(bundled: Path, arguments: list[str], sentence: str) -> None:
    shown = retention(bundled, "show", *arguments)
    assert shown.returncode == 2
    assert sentence in " ".join(shown.stderr.replace("│", " ").split())
    assert shown.stdout == ""


def test_show_before_build_says_what_to_do(tmp_path: Path) -> None:
    shown = retention(tmp_path, "show")
    assert shown.returncode == 2
    assert "run `retention build` first" in shown.stderr


def test_two_builds_with_one_as_of_date_export_the_same_bytes(bundled: Path, tmp_path: Path) -> None:
    # another time zone puts the machine's clock on another day for part of every day
    again = retention(tmp_path, "build", "--as-of", "2025-12-31", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7")
    assert again.returncode == 0, again.stdout + again.stderr
    for grain in ("week", "month", "quarter", "year"):
        arguments = ("show", "--grain", grain, "--format", "csv")
        first = retention(bundled, *arguments).stdout
        assert len(first.splitlines()) > 100
        assert retention(tmp_path, *arguments).stdout == first


def test_generate_writes_the_committed_seeds(tmp_path: Path) -> None:
    generated = retention(tmp_path, "generate", "--output", str(tmp_path / "seeds"))
    assert generated.returncode == 0
    seeds = Path(__file__).resolve().parents[2] / "seeds"
    names = sorted(path.name for path in (tmp_path / "seeds").iterdir())
    assert names == sorted(path.name for path in seeds.glob("raw_*.csv"))
    for name in names:
        assert (tmp_path / "seeds" / name).read_bytes() == (seeds / name).read_bytes()


def test_rejected_rows_are_counted_and_strict_makes_them_a_failure(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        "as_of_date: 2025-03-31\ninputs:\n  subscriptions: {file: spans.csv}\n",
        SPANS + "3,c,2025-02-30,,5\n4,d,2025-02-03,2025-02-01,5\n5,e,2025-02-03,,-5\n6,,2025-02-03,,5\n",
    )
    built = retention(tmp_path, "build", "--config", str(config))
    assert built.returncode == 0, built.stdout + built.stderr
    lines = [line.strip() for line in built.stdout.splitlines()]
    assert "rejected rows: 4 (see the table rejected_rows)" in lines
    assert 'subscriptions: unreadable date: 1, e.g. "3"' in lines
    assert 'subscriptions: ended before started: 1, e.g. "4"' in lines
    assert 'subscriptions: negative amount: 1, e.g. "5"' in lines
    assert 'subscriptions: missing key: 1, e.g. "6"' in lines
    assert retention(tmp_path, "build", "--config", str(config), "--strict").returncode == 1
    rows = json.loads(retention(tmp_path, "show", "mrr_at_end", "--format", "json").stdout)
    assert [(row["period_start"], row["value"]) for row in rows] == [
        ("2025-01-01", 30),
        ("2025-02-01", 10),
        ("2025-03-01", 10),
    ]


def test_missing_inputs_are_all_named_before_anything_is_built(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        "as_of_date: 2025-03-31\ninputs:\n  subscriptions: {relation: billing.nowhere}\n  orders: {file: 'o/*.csv'}\n",
    )
    built = retention(tmp_path, "build", "--config", str(config))
    assert built.returncode == 2
    assert "inputs: 2 problems" in built.stderr
    assert "`inputs.subscriptions.relation`: there is no table `billing.nowhere`" in built.stderr
    assert f"`inputs.orders.file`: there is no file {tmp_path}/o/*.csv." in built.stderr
    assert not (tmp_path / "retention.duckdb").exists()


def test_an_empty_table_builds_and_is_warned_of(tmp_path: Path) -> None:
    config = configured(
        tmp_path, "as_of_date: 2025-03-31\ninputs:\n  subscriptions: {file: spans.csv}\n", SPANS.splitlines()[0] + "\n"
    )
    built = retention(tmp_path, "build", "--config", str(config))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "warning: retention_metrics: the input `subscriptions` (read_csv(" in built.stdout
    assert "has no rows; what is built on it will be empty" in built.stdout


def test_a_warehouse_that_cannot_be_reached_is_named_and_its_password_is_not(tmp_path: Path) -> None:
    secret = "correct horse battery staple"
    settings = {"RETENTION_POSTGRES_HOST": "127.0.0.1", "RETENTION_POSTGRES_PORT": "1"}
    for command in ("build", "show"):
        ended = retention(tmp_path, command, "--target", "postgres", **settings, RETENTION_POSTGRES_PASSWORD=secret)
        assert ended.returncode == 2
        assert "the warehouse of target `postgres` cannot be reached" in ended.stderr
        assert "port 1 failed" in ended.stderr
        assert secret not in ended.stdout + ended.stderr
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes(), file


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", ["the file is empty"]),
        ("a: [", ["this is not YAML"]),
        ("- a", ["must hold keys and values"]),
        ("as_of: 2025-03-31", ["there is no key `as_of`; did you mean `as_of_date`?"]),
        ("inputs: {subscriptions: {relation: x}}", ["`as_of_date` is missing"]),
        ("as_of_date: 2025-02-30", ["`as_of_date` is no date: `2025-02-30`"]),
        ("as_of_date: 1999-01-01", ["lies before `calendar_start` 2000-01-01"]),
        ("calendar_start: yesterday", ["`calendar_start` is no date: `yesterday`"]),
        ("business_timezone: Europe/Berlyn", ["did you mean `Europe/Berlin`?"]),
        ("grains: [mont]", ["`grains` has no `mont`; did you mean `month`?"]),
        ("grains: month", ["`grains` must be a list"]),
        ("grains: []", ["`grains` is empty"]),
        ("grains: [month, month]", ["`grains` has `month` twice"]),
        (
            "week_starts_on: mondy\nfiscal_year_start_month: 13\nretail_year_start_month: true\nretail_weeks: 4-4-4",
            [
                "`week_starts_on` must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday, not",
                "`fiscal_year_start_month` must be a month from 1 to 12, not `13`.",
                "`retail_year_start_month` must be a month from 1 to 12, not `True`.",
                "`retail_weeks` must be one of 4-4-5, 4-5-4, 5-4-4, not `4-4-4`.",
            ],
        ),
        (
            "calendar_start: 1799-12-31\nas_of_date: 2101-01-01",
            ["`calendar_start` 1799-12-31 lies outside", "`as_of_date` 2101-01-01 lies outside"],
        ),
        ("week_starts_on: [monday]\nretail_weeks: ~", ["not `['monday']`.", "5-4-4, not `None`."]),
        (
            "definitions: strip",
            ["`definitions` has no preset `strip`; there is default, chartmogul, stripe, baremetrics, profitwell."],
        ),
        (
            "definitions: stripe\ninputs: {orders: {relation: x}}\nas_of_date: 2025-03-31",
            ["`definitions: stripe` is about subscriptions, which are not mapped"],
        ),
        ("segments: [contry]", ["`segments` has no `contry`; did you mean `country`?"]),
        ("segments: [customer_id]", ["cannot have `customer_id`"]),
        ("inputs: [subscriptions]\nas_of_date: 2025-03-31", ["`inputs` must map input names"]),
        (
            "inputs: {subscription: {relation: x}}\nas_of_date: 2025-03-31",
            ["`inputs` has no input `subscription`; did you mean `subscriptions`?", "no source of activity"],
        ),
        (
            "inputs: {subscriptions: {table: x}}\nas_of_date: 2025-03-31",
            ["has no key `table`", "must have either `relation`"],
        ),
        (
            "inputs: {subscriptions: {relation: x, file: y.csv}}\nas_of_date: 2025-03-31",
            ["must have either `relation`"],
        ),
        ("inputs: {subscriptions: {file: y.xlsx}}\nas_of_date: 2025-03-31", ["must end in .csv or .parquet"]),
        (
            "inputs: {subscriptions: {relation: x, columns: {mmr: y}}}\nas_of_date: 2025-03-31",
            ["has no column `mmr`; did you mean `mrr`?"],
        ),
        (
            "inputs: {subscriptions: {relation: x, columns: {mrr: ~}}}\nas_of_date: 2025-03-31",
            ["`inputs.subscriptions.columns.mrr` cannot be absent"],
        ),
        (
            "inputs: {subscriptions: {relation: x}}\nsegments: [plan]\nas_of_date: 2025-03-31",
            ["`segments` are columns of `customers`, which is not mapped"],
        ),
    ],
)
def test_a_wrong_configuration_is_refused_before_anything_is_built(
    tmp_path: Path, text: str, sentences: list[str]
) -> None:
    built = retention(tmp_path, "build", "--config", str(configured(tmp_path, text)))
    assert built.returncode == 2
    for sentence in sentences:
        assert sentence in built.stderr
    assert not (tmp_path / "retention.duckdb").exists()


def test_all_problems_of_a_configuration_are_listed_at_once(tmp_path: Path) -> None:
    config = configured(tmp_path, "grains: [mont]\nsegment: [plan]\ninputs: {orderz: {relation: x}}\n")
    message = retention(tmp_path, "build", "--config", str(config)).stderr
    assert "acme.yml: 5 problems" in message
    assert len(message.strip().splitlines()) == 6


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--config", "nowhere.yml"], "nowhere.yml: there is no such file"),
        (["--as-of", "tomorrow"], "`as_of_date` is no date: `tomorrow`"),
        (["--target", "nowhere"], "there is no target `nowhere`"),
        (["--select", "no_such_model"], "`--select no_such_model` selects nothing"),
        (["--selekt", "x"], "No such option: --selekt"),
    ],
)
def test_wrong_usage_of_build_ends_with_code_2(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    built = retention(tmp_path, "build", *arguments)
    assert built.returncode == 2
    assert sentence in " ".join(built.stderr.replace("│", " ").split())
