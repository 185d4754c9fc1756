# Two commands are all that a newcomer needs: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/sh
# The system's own Python where it is new enough: distributions compile it with optimisation, version managers often do
# not, and then everything takes half as long again.
PYTHON ?= $(shell for python in /usr/bin/python3 python3; do \
  "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; done; echo $$python)
BIN := .venv/bin
READY := .venv/.ready

# Compiled modules are kept, whatever the shell says: every start would compile the site anew.
unexport PYTHONDONTWRITEBYTECODE

# How many processes the whole suite is shared out to: one a core of a small machine.
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run address-is-free test check check-long coverage lint format messages migrations shell screenshots bench-directory bench-pages bench-search bench-filter lock clean

help: ## List the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements/development.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "* Making the virtual environment in .venv"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "* Installing the locked dependencies (about a minute the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: address-is-free $(READY) ## Set up everything and serve the site at http://127.0.0.1:8000/ (ADDRESS=127.0.0.1:8001 chooses)
	@$(BIN)/python -m devtools.serve

address-is-free:
	@PYTHONPATH=site $(PYTHON) -m devtools.address

test: $(READY) ## Set up everything and run all tests (ARGS="tests/blog -k words" chooses)
	@$(BIN)/python -m devtools.catalogues compile
	@$(BIN)/python -m pytest $(or $(ARGS),--numprocesses=$(WORKERS))

check: $(READY) lint test ## What CI runs: lint and tests. The one definition of green

check-long: $(READY) ## The tests that take long and need not run at each stop (about half an hour)
	@$(BIN)/python -m devtools.catalogues compile
	@$(BIN)/python -m pytest -m 'long or hypothesis' --hypothesis-profile=many $(or $(ARGS),--numprocesses=$(WORKERS))

coverage: $(READY) ## Run all tests and show what they run of each app, branches included
	@$(BIN)/python -m devtools.catalogues compile
	@$(BIN)/python -m pytest --numprocesses=$(WORKERS) --cov --cov-report= $(ARGS)
	@$(BIN)/python -m devtools.coverage_by_app

lint: $(READY) ## Look for mistakes in style, types, layers, templates, style sheets, scripts and the Danish catalogue
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/djade --check $$(git ls-files '*.html')
	@if test -x $(BIN)/biome; then $(BIN)/biome lint --error-on-warnings; \
	  else echo "Style sheets and scripts were not linted: Biome is not made for this machine."; fi
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m devtools.catalogues check

format: $(READY) ## Put code and templates into the house style
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .
	@$(BIN)/djade $$(git ls-files '*.html') || true

messages: $(READY) ## Collect new texts into the Danish catalogue, and compile it
	@$(BIN)/python -m devtools.catalogues collect
	@$(BIN)/python -m devtools.catalogues compile

migrations: $(READY) ## Write the migrations that the models ask for
	@$(BIN)/python manage.py makemigrations

shell: $(READY) ## A Python shell with the site loaded
	@$(BIN)/python manage.py shell

screenshots: $(READY) ## Take the pictures of the README anew (needs Chromium)
	@$(BIN)/python -m devtools.screenshots

bench-directory: $(READY) ## Measure the directory with 100 and with 10,000 businesses (some minutes)
	@$(BIN)/python -m devtools.catalogues compile
	@PYTHONPATH=.:site $(BIN)/python -m tests.benchmarks.directory

bench-pages: $(READY) ## Measure a page from the page cache beside the least that is possible (needs wrk; some minutes)
	@$(BIN)/python -m devtools.catalogues compile
	@PYTHONPATH=.:site $(BIN)/python -m tests.benchmarks.page_cache

bench-search: $(READY) ## Measure searches with 100 and with 10,000 businesses (some minutes)
	@$(BIN)/python -m devtools.catalogues compile
	@PYTHONPATH=.:site $(BIN)/python -m tests.benchmarks.search

bench-filter: $(READY) ## Measure the spam filter (DATA="folder folder" with labelled comments, PYTHON_FOR_TRAINING with requirements/training.in)
	@$(or $(PYTHON_FOR_TRAINING),$(BIN)/python) -m tools.filter_bench $(DATA)

lock: ## Resolve the dependencies anew, with hashes (needs uv)
	uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links requirements/production.in --output-file requirements/production.txt
	uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links requirements/development.in --output-file requirements/development.txt

clean: ## Remove the environment and the local database with all that was written into it
	rm -rf .venv var
