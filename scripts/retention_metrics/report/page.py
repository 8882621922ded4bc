"""Puts the page together: words, figures, and the program that draws them, in one file without a link to anywhere."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from retention_metrics.report import comparisons, sections
from retention_metrics.report.data import ReportData
from retention_metrics.report.messages import UNITS
from retention_metrics.report.parts import Section
from retention_metrics.report.text import PLACES, WHOLE_FROM, Text
from retention_metrics.report.tiles import tiles

ORDER = (
    sections.retention,
    sections.bridge,
    sections.revenue_churn,
    comparisons.cohorts,
    sections.repeat,
    sections.visitors,
    sections.satisfaction,
    sections.value,
    comparisons.matrix,
    comparisons.segments,
    comparisons.rejected,
)


def render(data: ReportData, language: str) -> str:
    """The page as HTML, in `en` or `fa`."""
    text = Text(language, data.years)
    shown = [part for part in (build(text, data) for build in ORDER) if part]
    folder = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("template.html.j2").render(
        t=text,
        grain=text.known(data.grain),
        period=_period(text, data),
        is_running=bool(data.series)
        and not any(point["is_complete"] for points in data.series.values() for point in points),
        has_running=any(not points[-1]["is_complete"] for points in data.series.values()),
        as_of=text.day(data.as_of) if data.as_of else "",
        tiles=tiles(text, data),
        sections=shown,
        definitions=[
            {
                **row,
                "label": text.label(row),
                "meaning": text.definition(row),
                "explanation": data.explanations.get(row["name"]),
            }
            for row in data.catalog.values()
        ],
        preset=data.definitions,
        style=Markup((folder / "style.css").read_text(encoding="utf-8")),
        program=Markup((folder / "page.js").read_text(encoding="utf-8")),
        library=Markup(_library()),
        payload=embedded_json(_payload(text, data, shown)),
    )


@cache
def _library() -> str:
    """Vega, Vega-Lite and Vega-Embed as one script, about 900 kB; seconds to make, so once a process."""
    import vl_convert

    # nothing inside may end the script element that holds it
    return vl_convert.javascript_bundle().replace("</script", "<\\/script")


def _payload(text: Text, data: ReportData, shown: list[Section]) -> dict[str, Any]:
    """What the page's program needs: the charts, the names of the periods, and how numbers are written."""
    periods: dict[date, date] = {}
    for points in data.series.values():
        periods |= {point["period_start"]: point["period_end"] for point in points}
    return {
        "language": text.language,
        "charts": {figure.name: figure.spec for section in shown for figure in section.figures},
        "periods": {start.isoformat(): text.period(data.grain, start, end) for start, end in sorted(periods.items())},
        "units": {unit: text.unit(unit) for unit in UNITS},
        "places": PLACES,
        "wholeFrom": WHOLE_FROM,
    }


def embedded_json(value: Any) -> Markup:
    """JSON that nothing can end early: no text of the data can close the element that holds it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value)


def _period(text: Text, data: ReportData) -> str:
    points = [point for series in data.series.values() for point in series]
    complete = [point for point in points if point["is_complete"]] or points
    if not complete:
        return ""
    last = max(complete, key=lambda point: point["period_start"])
    return text.period(data.grain, last["period_start"], last["period_end"])
