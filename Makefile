# Two commands set everything up on a fresh machine with Python (3.11 or newer) and make: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: demo test check format docs bench wheel clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.runtime

demo: $(VENV)/.runtime
	$(BIN)/zhengce analyze corpus/damaged_self_evaluation.txt

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Writes the documents that are made from the program itself; a test tells when they are stale.
docs: $(VENV)/.dev
	$(BIN)/python scripts/write_commands.py docs/commands.md
	$(BIN)/python scripts/write_rules.py docs/rules
	$(BIN)/python scripts/write_figures.py corpus README.md README.zh-CN.md

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/speed.py corpus --check
	$(BIN)/python benchmarks/startup.py --check

# Builds the wheel and runs it in an empty environment, outside this folder.
wheel: $(VENV)/.dev
	$(PIP) install build
	rm -rf dist
	$(BIN)/python -m build --quiet --outdir dist
	$(BIN)/python scripts/try_wheel.py dist corpus/opinion.txt

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
