"""The report as people meet it: in a browser, on a phone, in Persian, on paper, with a screen reader."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest
from axe_core_python.selenium import Axe
from persiantools.jdatetime import JalaliDate
from selenium.webdriver import ActionChains

from retention_metrics.report.text import PLACES
from support.browser import Browser, chromium
from support.command import retention
from support.report_pages import Pages, page, rows
from support.shown_company import AS_OF_DATE, COUNTRIES, KEY, write_shown_company

MEGABYTE = 1024 * 1024
SECTIONS = [
    "headlines",
    "retention",
    "bridge",
    "revenue_churn",
    "cohorts",
    "repeat",
    "visitors",
    "satisfaction",
    "value",
    "matrix",
    "segments",
    "quality",
    "definitions",
]
RETENTION = "customer_retention_rate_pct"
# for each chart: its name, whether it is drawn, and how many marks have a size
CHARTS = """
return [...document.querySelectorAll("[data-chart]")].map((chart) => [
  chart.dataset.chart,
  chart.dataset.drawn,
  [...chart.querySelectorAll(".mark-symbol path, .mark-rect path, .mark-rule line")].filter((mark) => {
    const box = mark.getBoundingClientRect();
    return box.width > 0 || box.height > 0;
  }).length,
]);
"""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("shown")
    config = write_shown_company(folder)
    built = retention(folder, "build", "--config", config.name, DBT_EXCLUDE_RESOURCE_TYPES="test unit_test")
    assert built.returncode == 0, built.stdout + built.stderr
    return Pages(folder, page(folder, "en", "--config", config.name), page(folder, "fa"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_chart_is_drawn_and_the_console_is_silent(pages: Pages, browser: Browser, language: str) -> None:
    assert browser.open(getattr(pages, language)) == []
    charts = browser.run(CHARTS)
    assert len(charts) == 21
    assert [name for name, drawn, marks in charts if drawn != "true" or not marks] == []
    assert browser.run("return [...document.querySelectorAll('main > section')].map((s) => s.id)") == SECTIONS


def test_a_line_has_a_point_for_each_period_and_the_running_one_is_hollow(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en)
    points = browser.run(
        "return [...document.querySelectorAll(`[data-chart='${arguments[0]}-subscription'] .mark-symbol path`)]"
        ".map((point) => point.getAttribute('fill'))",
        RETENTION,
    )
    ((known, complete),) = rows(
        pages.folder,
        f"select count(value), count(value) filter (is_complete) from metric_values where metric = '{RETENTION}' "
        "and activity_basis = 'subscription' and grain = 'month' and segment = 'all'",
    )
    assert (known, complete) == (7, 6)
    assert points == ["var(--c1)"] * complete + ["var(--paper)"]
    running = "return [...document.querySelectorAll('#retention tr.running')].map((row) => row.textContent)"
    assert all(text.startswith("Aug 2025 running") for text in browser.run(running))


def test_tables_hold_the_figures_of_the_build_exactly(pages: Pages, browser: Browser) -> None:
    for path in (pages.en, pages.fa):
        browser.open(path)
        shown = browser.run(
            "return [...document.querySelectorAll(`[data-chart='${arguments[0]}-subscription'] + details tbody tr`)]"
            ".map((row) => [...row.children].slice(0, 2).map((cell) => cell.dataset.value ?? null))",
            RETENTION,
        )
        built = rows(
            pages.folder,
            f"select cast(period_start as varchar), value from metric_values where metric = '{RETENTION}' and "
            "activity_basis = 'subscription' and grain = 'month' and segment = 'all' order by 1 desc",
        )
        assert [(start, value and float(value)) for start, value in shown] == [
            (start, value if value is None else float(value)) for start, value in built
        ]


def test_a_change_is_good_or_bad_as_the_catalog_says(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en)
    tiles = browser.run(
        "return [...document.querySelectorAll('.tile')].map((tile) => [tile.querySelector('a').hash.slice(8), "
        "tile.querySelector('.change').classList[1], tile.querySelector('.verdict')?.textContent ?? null])"
    )
    changes = {
        (metric, basis): (better, change and round(change, PLACES[unit]))
        for metric, basis, better, unit, change in rows(
            pages.folder,
            "select metric, activity_basis, better, unit, change from metric_values "
            "join metric_catalog on name = metric "
            "where grain = 'month' and segment = 'all' and period_start = date '2025-07-01'",
        )
    }
    seen = set()
    for metric, news, verdict in tiles:
        basis = next(b for b in ("subscription", "purchase", "visit", "none") if (metric, b) in changes)
        better, change = changes[metric, basis]
        if change:
            expected = "good" if (change > 0) == (better == "higher") else "bad"
            assert (news, verdict) == (expected, {"good": "better", "bad": "worse"}[expected]), metric
            seen.add(news)
    assert seen == {"good", "bad"}
    assert f"{int(AS_OF_DATE[-2:])} Aug 2025" in browser.run("return document.querySelector('.kicker').textContent")


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("fa", "dark")])
def test_nobody_is_kept_from_reading_it(pages: Pages, browser: Browser, language: str, scheme: str) -> None:
    browser.open(getattr(pages, language), scheme=scheme)
    # what is folded away is read too
    browser.run("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    found = Axe().run(browser.driver)
    assert len(found["passes"]) > 20
    problems = [(problem["id"], problem["impact"], problem["nodes"][0]["html"]) for problem in found["violations"]]
    assert problems == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_names_that_are_markup_stay_text(pages: Pages, browser: Browser, language: str) -> None:
    browser.open(getattr(pages, language))
    assert browser.run("return document.title") != "owned"
    assert browser.run("return document.querySelectorAll('img, iframe, object, link').length") == 0
    assert browser.run("return document.scripts.length") == 3
    heads = browser.run("return [...document.querySelectorAll('#segments tbody th')].map((head) => head.textContent)")
    assert set(heads) == set(COUNTRIES)
    drawn = browser.run("return [...document.querySelectorAll('#segments svg text')].map((text) => text.textContent)")
    assert COUNTRIES[2] in drawn
    assert any(text.startswith("<img src=x") for text in drawn)


def test_a_tooltip_tells_of_a_mark_and_shows_markup_as_text(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en)
    told = []
    for point in browser.driver.find_elements("css selector", "#segments .mark-symbol path")[:4]:
        ActionChains(browser.driver).scroll_to_element(point).move_to_element(point).perform()
        told.append(browser.run("return document.getElementById('vg-tooltip-element').textContent"))
        assert browser.run("return document.querySelectorAll('#vg-tooltip-element img').length") == 0
    assert len(told) == 4
    for country in COUNTRIES:
        assert [text for text in told if country in text and "%" in text], (country, told)
    assert browser.run("return document.title") != "owned"


def test_the_persian_page_runs_from_right_to_left_and_its_charts_do_not(pages: Pages, browser: Browser) -> None:
    browser.open(pages.fa)
    root = browser.run("return [document.documentElement.lang, getComputedStyle(document.body).direction]")
    assert root == ["fa", "rtl"]
    directions = "return [...document.querySelectorAll('[data-chart]')].map((c) => getComputedStyle(c).direction)"
    assert set(browser.run(directions)) == {"ltr"}
    # the first tile is at the right
    left = "return [...document.querySelectorAll('.tile')].slice(0, 2).map((tile) => tile.getBoundingClientRect().left)"
    first, second = browser.run(left)
    assert first > second
    figures = browser.run(
        "return [...document.querySelectorAll('.tile p, td[data-value], #retention text')].map((e) => e.textContent)"
    )
    assert not [text for text in figures if re.search(r"[0-9]", text)]
    assert browser.run("return document.querySelector('.tile .value').dataset.value").isascii()
    assert "نرخ حفظ مشتری" in browser.run("return document.querySelector('.tile h3').textContent")


def test_jalali_periods_have_their_names(pages: Pages, browser: Browser) -> None:
    """On the page, in its axes and tables, and on a terminal; the last known day is one of the same calendar."""
    by_month = ("--grain", "jalali_month")
    arguments = ("--language", "fa", "--config", "shown.yml", "--output", "jalali.html")
    assert retention(pages.folder, "report", *by_month, *arguments).returncode == 0
    assert browser.open(pages.folder / "jalali.html") == []
    kicker = browser.run("return document.querySelector('.kicker').textContent")
    assert kicker == "به تفکیک ماه شمسی، تا تیر ۱۴۰۴ · داده‌ها تا ۲۴ مرداد ۱۴۰۴"
    heads = browser.run(
        "return [...document.querySelector('#retention details').querySelectorAll('tbody th')]"
        ".map((head) => [head.dataset.value, head.firstChild.textContent.trim()])"
    )
    assert heads[0] == ["2025-07-23", "مرداد ۱۴۰۴"]
    for start, name in heads:
        assert name == JalaliDate(date.fromisoformat(start)).strftime("%B %Y", locale="fa")
    axis = "return [...document.querySelectorAll('#retention .chart text')].map((text) => text.textContent)"
    assert {"فروردین ۱۴۰۴", "خرداد ۱۴۰۴"} <= set(browser.run(axis))
    shown = retention(pages.folder, "show", RETENTION, *by_month, "--last", "2").stdout
    assert [name in shown for name in ("Tir 1404 ", "Mordad 1404*", "2025")] == [True, True, False]
    headlines = retention(pages.folder, "show", *by_month).stdout
    assert "Tir 1404, 2025-06-22 to 2025-07-22, subscription basis" in headlines
    cohorts = retention(pages.folder, "show", "retention_rate_pct", "--segment", "cohort", *by_month).stdout
    assert "Dey 1403" in cohorts


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_phone_need_not_scroll_sideways(pages: Pages, browser: Browser, language: str) -> None:
    browser.open(getattr(pages, language), width=390)
    assert browser.run("return document.documentElement.scrollWidth") == 390
    widths = browser.run(
        "return [...document.querySelectorAll('[data-chart] svg')].map((svg) => svg.getBoundingClientRect())"
        ".map((box) => [box.left, box.right])"
    )
    assert all(left >= 0 and right <= 390 for left, right in widths)


def test_paper_is_white_whatever_the_screen_is(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en, scheme="dark")
    colours = "const style = getComputedStyle(document.body); return [style.color, style.backgroundColor]"
    assert browser.run(colours) == ["rgb(233, 237, 240)", "rgb(18, 24, 30)"]
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    browser.command("Emulation.setEmulatedMedia", media="print", features=dark)
    assert browser.run(colours) == ["rgb(27, 39, 51)", "rgb(255, 255, 255)"]
    browser.command("Emulation.setEmulatedMedia", media="", features=dark)


def test_it_prints_with_its_tables(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en)
    open_tables = "return document.querySelectorAll('details[open]').length"
    browser.run(
        "addEventListener('beforeprint', () => { window.opened = document.querySelectorAll('details[open]').length; })"
    )
    printed = browser.command("Page.printToPDF")["data"]
    assert len(printed) > 100_000
    assert browser.run("return window.opened") == browser.run("return document.querySelectorAll('details').length")
    assert browser.run(open_tables) == 0


def test_it_is_one_file_without_customers_or_addresses(pages: Pages, browser: Browser) -> None:
    browser.open(pages.en)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    links = browser.run("return [...document.querySelectorAll('[src], [href]')].map((e) => e.getAttribute('href'))")
    assert links
    assert all(link.startswith("#") and link[1:] in _ids(browser) for link in set(links))
    text = pages.en.read_text(encoding="utf-8")
    assert len(text.encode()) < 2 * MEGABYTE
    assert KEY not in text
    assert "customer_id" not in text


def _ids(browser: Browser) -> list[str]:
    return browser.run("return [...document.querySelectorAll('[id]')].map((element) => element.id)")


def test_only_what_the_last_build_has_is_shown(pages: Pages, browser: Browser, tmp_path: Path) -> None:
    """A build of subscriptions alone, in a database that still holds the tables of an earlier one."""
    shutil.copy(pages.folder / "retention.duckdb", tmp_path)
    with duckdb.connect(str(tmp_path / "retention.duckdb")) as connection:
        connection.execute(
            "delete from metric_values where activity_basis <> 'subscription' or segment = 'country' or metric in "
            "(select name from metric_catalog where inputs like 'marketing%')"
        )
        connection.execute("delete from rejected_rows")
    browser.open(page(tmp_path, "en"))
    sections = browser.run("return [...document.querySelectorAll('main > section')].map((s) => s.id)")
    assert sections == ["headlines", "retention", "bridge", "revenue_churn", "cohorts", "quality", "definitions"]
    assert "Every row of every input was accepted" in browser.run("return document.body.textContent")
    assert {name for name, _, marks in browser.run(CHARTS) if not marks} == set()
    assert browser.run("return document.querySelectorAll('#metric-net_promoter_score').length") == 0
    # and an earlier build's tables under one that found all its inputs empty
    with duckdb.connect(str(tmp_path / "retention.duckdb")) as connection:
        connection.execute("delete from metric_values")
    assert browser.open(page(tmp_path, "en")) == []
    sections = browser.run("return [...document.querySelectorAll('main > section')].map((s) => s.id)")
    assert sections == ["headlines", "quality", "definitions"]
    assert "The last build has no figures" in browser.run("return document.getElementById('headlines').textContent")


def test_wrong_usage_is_said(pages: Pages, tmp_path: Path) -> None:
    unknown = retention(pages.folder, "report", "--grain", "monat")
    assert unknown.returncode == 2
    assert "the last build has no grain `monat`; did you mean `month`?" in unknown.stderr
    folder = retention(pages.folder, "report", "--output", str(tmp_path))
    assert folder.returncode == 2
    assert f"{tmp_path} cannot be written: Is a directory" in folder.stderr
    nothing = retention(tmp_path, "report")
    assert nothing.returncode == 2
    assert "there are no figures yet; run `retention build` first" in nothing.stderr
