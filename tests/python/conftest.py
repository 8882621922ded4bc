"""Fixtures shared by the Python tests; `support` and `oracle` beside this file are importable from them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support import CompiledProject, compile_project
from support.family_cases import FAMILY_CASES, FamilyCase


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[dict[str, Any]], CompiledProject]]:
    """Compiles the project for some vars; the same vars are compiled once a session."""
    projects: dict[str, CompiledProject] = {}

    def compile_once(config: dict[str, Any]) -> CompiledProject:
        if repr(config) not in projects:
            folder: Path = tmp_path_factory.mktemp("compiled")
            projects[repr(config)] = compile_project(folder, config)
        return projects[repr(config)]

    yield compile_once
    for project in projects.values():
        project.close()


@pytest.fixture(scope="module", params=FAMILY_CASES, ids=lambda case: case.name)
def family_case(request: pytest.FixtureRequest) -> FamilyCase:
    """Each of the configurations of all inputs."""
    return request.param


@pytest.fixture(scope="module")
def family_project(family_case: FamilyCase, compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    """The project compiled for it, once for all families."""
    return compiled(family_case.config)
