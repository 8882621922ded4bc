"""Spark's settings: those of profiles.yml, and what makes hundreds of tiny queries quick."""

from collections.abc import Mapping

import jinja2
import yaml

from dbt_build import ROOT

# two worker processes beside the driver, with a core and 1024 MiB each: rows really cross process borders
CLUSTER = "local-cluster[2,1,1024]"
JAVA_OPTIONS = "spark.driver.extraJavaOptions"
# no query here repays being compiled well; Java that compiles like this keeps too little room for code by default
QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m"
QUICK = {"spark.sql.codegen.wholeStage": "false", "spark.executor.extraJavaOptions": QUICK_JAVA}


def profile_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """What the target `spark` of profiles.yml sets in this environment."""
    template = jinja2.Environment()
    template.filters["as_number"] = str
    text = template.from_string((ROOT / "profiles.yml").read_text(encoding="utf-8")).render(env_var=environment.get)
    settings = yaml.safe_load(text)["retention_metrics"]["outputs"]["spark"]["server_side_parameters"]
    return {name: str(value) for name, value in settings.items()}


def quick_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Settings for a session or a server of the tests."""
    settings = profile_settings(environment)
    return settings | QUICK | {JAVA_OPTIONS: f"{settings[JAVA_OPTIONS]} {QUICK_JAVA}"}
