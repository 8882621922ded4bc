"""Which models and tests a configuration enables and what they read, found without dbt.

A dbt run takes seconds, and there are dozens of choices of inputs. Whether a model is there and what it refers to is
decided by Jinja alone, which renders the whole project in a fraction of a second.
"""

import datetime
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import yaml

from retention_metrics.configuration import default_vars
from retention_metrics.project_macros import ProjectMacros

from .project import ROOT


class _AnySql:
    """Stands for dbt's own macros: what they write is no matter here."""

    def __getattr__(self, name: str) -> Any:
        return lambda *args, **kwargs: ""


class ProjectGraph:
    """Enabled models and tests of one configuration, each with the names it refers to."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._vars = default_vars() | dict(config)
        self.models = self._rendered(sorted((ROOT / "models").rglob("*.sql")))
        folders = [path for path in sorted((ROOT / "tests").iterdir()) if path.name not in ("generic", "python")]
        self.tests = self._rendered([path for folder in folders for path in sorted(folder.glob("*.sql"))])
        self.unit_tests = self._unit_tests()
        self.semantic_models, self.metrics = self._semantic_layer()

    def _rendered(self, paths: list[Path]) -> dict[str, set[str]]:
        nodes = {}
        for path in paths:
            is_enabled, refs = self._render(path)
            if is_enabled:
                nodes[path.stem] = refs
        return nodes

    def _render(self, path: Path) -> tuple[bool, set[str]]:
        refs: set[str] = set()
        settings: dict[str, Any] = {}

        def ref(package: str, name: str) -> str:
            assert package == "retention_metrics"
            refs.add(name)
            return name

        def config(**kwargs: Any) -> str:
            settings.update(kwargs)
            return ""

        context = _macros() | {
            "ref": ref,
            "config": config,
            "var": self._vars.__getitem__,
            "dbt": _AnySql(),
            "execute": False,
            "modules": SimpleNamespace(datetime=datetime, re=re),
        }
        _template(path.read_text(encoding="utf-8")).render(context)
        return settings.get("enabled", True), refs

    def _unit_tests(self) -> dict[str, set[str]]:
        """As dbt does, without those of models that are not enabled."""
        found = {}
        for test in _declared("unit_tests"):
            if test["model"] in self.models and self._is_enabled(test):
                inputs = " ".join(given["input"] for given in test["given"])
                found[test["name"]] = set(_REF.findall(inputs))
        return found

    def _semantic_layer(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Semantic models with the model each reads, metrics with the metrics or the semantic model each is made of."""
        models, metrics = {}, {}
        for one in _declared("semantic_models"):
            if self._is_enabled(one):
                models[one["name"]] = set(_REF.findall(one["model"]))
                # dbt makes a metric of each measure
                metrics |= {measure["name"]: set() for measure in one.get("measures", [])}
        for one in _declared("metrics"):
            if self._is_enabled(one):
                metrics[one["name"]] = set(one["type_params"]["metrics"])
        return models, metrics

    def _is_enabled(self, declared: dict[str, Any]) -> bool:
        text = str(declared.get("config", {}).get("enabled", True))
        return _template(text).render(var=self._vars.__getitem__) == "True"


# what does not depend on the configuration is read once
@cache
def _template(text: str) -> jinja2.Template:
    return _ENVIRONMENT.from_string(text)


@cache
def _declared(kind: str) -> list[dict[str, Any]]:
    return [one for content in _property_files() for one in content.get(kind, [])]


@cache
def _property_files() -> list[dict[str, Any]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "models").rglob("*.yml"))]
    return [yaml.load(text, yaml.CSafeLoader) for text in texts]


@cache
def _macros() -> dict[str, Any]:
    folder = ROOT / "macros"
    project = ProjectMacros(folder)
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.sql"))
    return {name: getattr(project, name) for name in re.findall(r"{%-? macro (\w+)", text)}


_REF = re.compile(r"ref\('retention_metrics', '(\w+)'\)")
_ENVIRONMENT = jinja2.Environment(extensions=["jinja2.ext.do"], undefined=jinja2.StrictUndefined)
