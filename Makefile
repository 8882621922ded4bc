# Everything runs from .venv, which the first target makes from the pinned list.
PYTHON ?= python3
BIN := .venv/bin
SHELL := /bin/bash

.PHONY: demo test test-engines lint bench bench-large bench-engines docs clean requirements

demo: .venv/ready
	$(BIN)/retention build
	$(BIN)/retention show --grain quarter
	$(BIN)/retention report

# dbt build with all its tests, then the Python tests on both cores; the report's need Chromium, and say how to get it
test: .venv/ready
	$(BIN)/retention build
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

# the same figures on PostgreSQL and Spark; needs PostgreSQL 15 and Java 17, and says which of them is missing
test-engines: .venv/engines-ready
	$(BIN)/python -m pytest tests/engines

.venv/engines-ready: .venv/ready requirements-engines.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-engines.txt
	touch .venv/engines-ready

# the Python code, and everything that can be known of the definitions without a warehouse, SQL style included
lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/retention check

# times beside a spine and a floor, of 1 million customers; data and databases stay in target/benchmark
bench: .venv/ready
	$(BIN)/python benchmarks/bench.py

# 10 million customers, and a smaller memory_limit; twenty minutes, 24 GB of memory, 30 GB of disk
bench-large: .venv/ready
	$(BIN)/python benchmarks/bench.py --customers 10000000 --rounds 2 --seconds-each 60 --memory-limit 16GB

# the same models on DuckDB, PostgreSQL and Spark; for information
bench-engines: .venv/engines-ready
	$(BIN)/python benchmarks/engines.py

docs: .venv/ready
	$(BIN)/dbt docs generate

clean:
	rm -rf .venv target logs

# hashes are checked; the command itself is installed in place, built by the pinned setuptools
.venv/ready: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11 to 3.13 is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch .venv/ready

# names, versions and hashes only; no index address. Needs uv.
UV_COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras --quiet
requirements:
	$(UV_COMPILE) --extra check --extra test -o requirements.txt
	$(UV_COMPILE) --extra check --extra test --extra engines -c requirements.txt -o requirements-engines.txt
