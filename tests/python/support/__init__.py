"""What the tests in this folder share: the project compiled once, and built many times from rows given in Python."""

from .compiled_project import CompiledModel, CompiledProject, compile_project
from .contract import input_columns
from .input_table import InputTable, Row, input_table
from .project import ROOT, dbt

__all__ = [
    "ROOT",
    "CompiledModel",
    "CompiledProject",
    "InputTable",
    "Row",
    "compile_project",
    "dbt",
    "input_columns",
    "input_table",
]
