"""Runs the project's own Jinja macros without dbt, so that a rule has one text for dbt and for this command."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytz


class _Returned(BaseException):
    """Carries what a macro gives to `return`, as dbt does; no `except Exception` may swallow it."""

    def __init__(self, value: Any) -> None:
        self.value = value


def _return(value: Any) -> None:
    raise _Returned(value)


class _SqlText:
    """Stands for dbt's own macros, which write SQL; rules about configuration do not read what they write."""

    def __getattr__(self, name: str) -> Callable[..., str]:
        return lambda *args, **kwargs: ""

    def dispatch(self, name: str, namespace: str) -> Callable[..., str]:
        """As `adapter`: the body that belongs to an engine, which writes SQL too."""
        return lambda *args, **kwargs: ""


class ProjectMacros:
    """The macros under a folder as callables: `ProjectMacros(folder).input_contract()` gives what dbt would get.

    Only macros that need neither a warehouse nor the parsed project can be called.
    """

    def __init__(self, macro_dir: Path) -> None:
        environment = jinja2.Environment(extensions=["jinja2.ext.do"])
        source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(macro_dir.rglob("*.sql")))
        modules = SimpleNamespace(re=re, datetime=datetime, pytz=pytz)
        context = {
            "return": _return,
            "modules": modules,
            "dbt": _SqlText(),
            "adapter": _SqlText(),
            # no command of dbt's is running
            "flags": SimpleNamespace(WHICH=""),
            "retention_metrics": self,
        }
        self._module = environment.from_string(source).make_module(context)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        macro = getattr(self._module, name)

        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                return macro(*args, **kwargs)
            except _Returned as returned:
                return returned.value

        return call
