# `make site` builds the handbook, `make test` runs the whole suite, `make check` all that CI runs.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP := $(BIN)/python -m pip --disable-pip-version-check
LOCK := uv pip compile pyproject.toml --quiet --universal --python-version 3.11.2 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := site
.PHONY: site test check lint types contracts serve sheets figures schema bench lock clean

site: $(VENV)/.site
	$(BIN)/toehold build

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.dev lint types contracts test site

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/toehold check

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports

serve: $(VENV)/.site
	$(BIN)/toehold serve

sheets: $(VENV)/.site
	$(BIN)/toehold sheets -o sheets

figures: $(VENV)/.site
	$(BIN)/toehold figure --all -o figures.png

schema: $(VENV)/.site
	$(BIN)/toehold schema -o schema

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

lock:
	$(LOCK) --extra build -o requirements.txt
	$(LOCK) --extra dev -o requirements-dev.txt -c requirements.txt

clean:
	rm -rf $(VENV) site .cache dist

# An install counts as done only once its last step has left the stamp.
$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)/.made
	$(PIP) install --quiet --require-hashes -r requirements.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.site
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	@touch $@
