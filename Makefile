# The one entry point: `make` lists what there is. CONTRIBUTING.md has the plain commands for Windows.
# Whatever a target needs is installed once; .venv/.run and .venv/.dev remember that it was.

PYTHON = python3
VENV   = .venv
BIN    = $(VENV)/bin
PIP    = -m pip install -qq --disable-pip-version-check
PYTEST = $(BIN)/python -m pytest
SUITE  = not long and not package
SECONDS_OF_FUZZING = 600
SETUP  = browser="$$(scripts/browser-setup)" && editor="$$(scripts/editor-setup)"
PIN    = uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
         --no-config --no-emit-index-url --custom-compile-command "make pins"

.PHONY: help demo test test-long test-all test-lowest fmt lint docs snapshots package bench fuzz ci clean
.PHONY: pins docs-current coverage
.NOTPARALLEL:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.run ## show the example administration, from its answers to its gap report
	@$(BIN)/dcmaturity demo

test: $(VENV)/.dev ## run the tests, all but the long ones
	@$(SETUP) && $(PYTEST) -n 2 -m "$(SUITE)$$browser$$editor"

test-long: $(VENV)/.dev ## run all tests, with many more examples for each property
	@$(SETUP) && $(PYTEST) -n 2 -m "not package$$browser$$editor" --hypothesis-profile=long

test-all: ## run the tests on each of Python 3.11, 3.12 and 3.13 that is installed
	@scripts/test-all 3.11 3.12 3.13

test-lowest: ## run the tests with the lowest versions allowed; generated pages are those of the pinned ones
	@$(MAKE) --silent --no-print-directory VENV=.venv-lowest .venv-lowest/.dev
	@.venv-lowest/bin/python $(PIP) --no-warn-conflicts --require-hashes -r requirements/lowest.txt
	@.venv-lowest/bin/python -m pytest -n 2 -m "$(SUITE) and not browser and not editor" \
		--deselect tests/acceptance/test_documents.py::test_every_generated_page_is_current

fmt: $(VENV)/.dev ## put the code into shape
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format

lint: $(VENV)/.dev ## check shape, types, floors, docstrings and the shipped pack
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/interrogate --quiet src
	@$(BIN)/dcmaturity fmt --check questionnaires
	@$(BIN)/dcmaturity lint --fail-on warning questionnaires

docs: $(VENV)/.dev ## make every page, schema and report anew that comes from the code
	@$(BIN)/python scripts/docs.py

snapshots: $(VENV)/.dev ## take what the tests see now for right; read the diff before you commit it
	@$(SETUP) && $(PYTEST) --snapshot-update -m "$(SUITE)$$browser$$editor"

package: $(VENV)/.dev ## build wheel and sdist, install the wheel in a fresh place and test it there
	@rm -rf build dist
	@$(BIN)/python -m build --no-isolation >/dev/null
	@$(BIN)/python -m venv build/venv
	@build/venv/bin/python $(PIP) --require-hashes -r requirements/runtime.txt
	@build/venv/bin/python $(PIP) --no-deps --no-index dist/*.whl
	@DCMATURITY_WHEEL="$$(ls dist/*.whl)" DCMATURITY_BIN="$$PWD/build/venv/bin/dcmaturity" $(PYTEST) -m package

bench: $(VENV)/.dev build/c-loader ## time the commands against a bare start of Python, and the linter against its peers
	@$(BIN)/python scripts/bench.py
	@$(BIN)/python scripts/bench_lint.py

fuzz: .venv-fuzz/.fuzz ## look for inputs that break the linter, for SECONDS_OF_FUZZING seconds
	@.venv-fuzz/bin/python scripts/fuzz.py build/fuzz -max_total_time=$(SECONDS_OF_FUZZING) -timeout=5 \
		-rss_limit_mb=2048 -artifact_prefix=build/fuzz-

ci: lint docs-current package coverage ## everything that a change has to pass

clean: ## remove all that can be made again
	@rm -rf .venv .venv-* build dist .coverage .coverage.* coverage.json .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache tests/browser/node_modules tests/editor/node_modules
	@find src tests scripts -name __pycache__ -prune -exec rm -rf {} +

pins: ## renew the versions and hashes in requirements/ (needs uv)
	@$(PIN) --group build -o requirements/build.txt
	@$(PIN) pyproject.toml -o requirements/runtime.txt
	@$(PIN) pyproject.toml --group dev -o requirements/dev.txt \
		-c requirements/build.txt -c requirements/runtime.txt
	@$(PIN) --group c-loader -o requirements/c-loader.txt
	@$(PIN) --group fuzz -o requirements/fuzz.txt
	@$(PIN) pyproject.toml --resolution lowest-direct -o requirements/lowest.txt

build/c-loader: requirements/c-loader.txt | $(BIN)/python
	@$(BIN)/python $(PIP) --require-hashes --no-deps --target $@ -r $<

docs-current: $(VENV)/.dev
	@$(BIN)/python scripts/docs.py --check

coverage: $(VENV)/.dev
	@$(SETUP) && \
		$(PYTEST) -n 2 -m "$(SUITE)$$browser$$editor" --cov --cov-report=json --cov-report=term-missing:skip-covered
	@$(BIN)/python scripts/coverage_floors.py coverage.json

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "dcmaturity needs Python 3.11 or newer; name yours: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)

.venv-fuzz/.fuzz: requirements/fuzz.txt
	@$(MAKE) --silent --no-print-directory VENV=.venv-fuzz .venv-fuzz/bin/python
	@.venv-fuzz/bin/python $(PIP) --require-hashes -r requirements/build.txt -r requirements/runtime.txt -r $<
	@.venv-fuzz/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.run: pyproject.toml requirements/build.txt requirements/runtime.txt | $(BIN)/python
	@$(BIN)/python $(PIP) --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(BIN)/python $(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
