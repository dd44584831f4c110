# Every target sets up what it needs on a fresh clone: Python 3.11 or newer and make are enough.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOWEST := .venv-lowest
NODE := PATH="$(CURDIR)/$(BIN):$$PATH" REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
SPECS := $(wildcard specs/*/*.yaml)
COMPILE := $(BIN)/uv pip compile --quiet pyproject.toml --all-extras --python-version 3.11 --generate-hashes --no-annotate --no-header
STAMPS := .make
export PYTHONUTF8 := 1

.PHONY: help demo test test-lowest regenerate golden check format bench lock clean

help: ## Show the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- set-up, each step once until its input changes -----------------------------------------------------------------

$(STAMPS)/python: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "longhaul needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11")'
	@echo "Setting up $(VENV) (once) ..."
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/node: package-lock.json package.json $(STAMPS)/python
	@echo "Setting up node_modules (once) ..."
	@$(NODE) $(BIN)/npm ci --silent --no-audit --no-fund
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/lowest: requirements/lowest.txt pyproject.toml $(STAMPS)/python
	@echo "Setting up $(LOWEST) (once) ..."
	@rm -rf $(LOWEST) && $(PYTHON) -m venv $(LOWEST)
	@$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/lowest.txt
	@$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# --- what people type -----------------------------------------------------------------------------------------------

demo: $(STAMPS)/python ## Watch the generated clients work against an emulator on this machine
	@$(BIN)/longhaul demo

test: $(STAMPS)/python ## Run every test
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal --durations 5

test-lowest: $(STAMPS)/lowest ## Run every test on the lowest versions of the libraries
	@$(LOWEST)/bin/python -m pytest --numprocesses auto --dist worksteal

regenerate: $(STAMPS)/python ## Write generated/ anew from specs/, and say what changed in the API
	@$(BIN)/python -m longhaul.codegen

golden: $(STAMPS)/python ## Write the expectations in tests/golden anew; look at the difference
	@LONGHAUL_UPDATE_GOLDEN=1 $(BIN)/python -m pytest --quiet tests/codegen/test_golden.py

check: $(STAMPS)/python $(STAMPS)/node ## Format, lint, types, import rule, specs, and that generated/ is up to date
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy generator generated tests/typing tests/golden
	@$(NODE) node_modules/.bin/pyright --warnings
	@$(BIN)/openapi-spec-validator --errors all $(SPECS)
	@$(NODE) node_modules/.bin/redocly lint $(SPECS) 2>&1 | grep -vE '^(validating|$$)' || { $(NODE) node_modules/.bin/redocly lint $(SPECS); false; }
	@$(BIN)/python -m pytest --quiet --no-header tests/test_import_rule.py tests/specs
	@$(BIN)/python -m longhaul.codegen --check --strict

format: $(STAMPS)/python ## Format the code, and mend what the linter can mend
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format .

bench: $(STAMPS)/python ## Measure against the limits and the peers, as ratios from one run
	@$(BIN)/python -m tests.bench

lock: $(STAMPS)/python ## Pin the development dependencies anew, with hashes
	@$(COMPILE) --group dev --universal --upgrade --output-file requirements/dev.txt
	@$(COMPILE) --group test --constraint requirements/lowest.in --upgrade --output-file requirements/lowest.txt
	@$(NODE) $(BIN)/npm install --silent --package-lock-only --no-audit --no-fund

clean: ## Remove everything that these targets have set up
	@rm -rf .venv .venv-* .make node_modules dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
