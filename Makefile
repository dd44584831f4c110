# Every target sets up what it needs on a fresh clone: Python 3.11 or newer and make are enough.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := .make
export PYTHONUTF8 := 1

.PHONY: help demo test regenerate check format bench lock clean

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
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --no-audit --no-fund
	@mkdir -p $(STAMPS) && touch $@

# --- what people type -----------------------------------------------------------------------------------------------

demo: $(STAMPS)/python ## Watch the generated clients work against an emulator on this machine
	@$(BIN)/longhaul demo

test: $(STAMPS)/python ## Run every test
	@$(BIN)/python -m pytest

regenerate: $(STAMPS)/python ## Write generated/ anew from specs/
	@$(BIN)/python -m longhaul.codegen

lock: $(STAMPS)/python ## Pin the development dependencies anew, with hashes
	@$(BIN)/uv pip compile --quiet pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-header --upgrade --output-file requirements/dev.txt
