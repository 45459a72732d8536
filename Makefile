# What each command needs (.venv, packages, Qt's system libraries) is provided on the way.

PYTHON ?= python3
UV ?= uv
ARGS ?=
BIN := .venv/bin
# Another Python that has PyTorch too, to measure beside it.
BENCH_PYTHON ?= $(BIN)/python

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test checked lint types bench bench-quick mutants fuzz soak pictures gallery guide \
	translations bundle smoke packages ready-to-run ready-to-test lock clean

help:
	@echo "make run     open NNSim (arguments: make run ARGS='xor-mlp')"
	@echo "make test    all checks: style, types, who may import whom, tests"
	@echo "make lint    style and imports alone"
	@echo "make types   types alone"
	@echo "make bench   how fast NNSim learns beside its peers (make bench-quick: a minute)"
	@echo "make mutants put small faults into the engine: does a test fail? (an hour)"
	@echo "make fuzz    every reader on broken files, a minute each (ARGS='--minutes 10')"
	@echo "make soak    a user without a plan for three minutes (ARGS='--minutes 60 --seed 2')"
	@echo "make pictures   make the pictures of the README and docs again"
	@echo "make gallery    make the pictures of all scenes and the guide (make guide: its text)"
	@echo "make translations   bring the catalogues of assets/translations up to date"
	@echo "make bundle  make the application of one folder, dist/NNSim (make smoke: try it)"
	@echo "make packages   make the sdist and the wheel, and try each in an empty folder"
	@echo "make lock    write requirements*.lock anew (needs uv)"
	@echo "make clean   remove .venv, caches and built files"

run: ready-to-run
	@$(BIN)/python main.py $(ARGS)

test: checked
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

# The compiled path is made beside style and types, which use one core: the tests find it.
checked: ready-to-test
	@NNSIM_CACHE_DIR=$(CURDIR)/build/cache $(BIN)/python main.py --compile & compiles=$$!; \
	if $(MAKE) --no-print-directory lint types; then wait $$compiles || true; \
	else kill $$compiles; exit 1; fi

lint: ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo

types: ready-to-test
	$(BIN)/mypy

bench: ready-to-test
	$(BENCH_PYTHON) -m benchmarks $(ARGS)

bench-quick: ready-to-test
	$(BENCH_PYTHON) -m benchmarks --quick $(ARGS)

mutants: ready-to-test
	$(BIN)/python -m tools.mutants $(ARGS)

fuzz: ready-to-test
	@for reader in $$(ls tests/corpus); do \
		$(BIN)/python -m benchmarks.fuzz $$reader $(ARGS) || exit 1; \
	done

soak: ready-to-test
	$(BIN)/python benchmarks/soak.py $(ARGS)

pictures: ready-to-run
	@mkdir -p docs/pictures
	$(BIN)/python main.py three-class-mlp --epochs 200 --screenshot docs/pictures/window.png
	$(BIN)/python main.py learning-rate --race --panels error_surface,curves \
		--size 1280x560 --screenshot docs/pictures/learning-rate.png
	$(BIN)/python main.py hidden-weights --epochs 150 --panels error_surface,feature_space \
		--size 1280x560 --screenshot docs/pictures/hidden-weights.png

gallery: ready-to-run
	$(BIN)/python -m tools.gallery $(ARGS)

guide: ready-to-run
	$(BIN)/python -m tools.gallery --pages

translations: ready-to-run
	$(BIN)/python -m tools.translations $(ARGS)

bundle: ready-to-run
	$(BIN)/python -m tools.bundle $(ARGS)

smoke: ready-to-run
	$(BIN)/python -m tools.smoke_bundle $(ARGS)

packages: ready-to-run
	$(BIN)/python -m tools.packages $(ARGS)

ready-to-run:
	@$(call prepare,run)

ready-to-test:
	@$(call prepare,test)

define prepare
command -v $(PYTHON) >/dev/null || { \
	echo "NNSim needs Python 3.11 or newer; install it and start again." >&2; exit 2; }; \
$(PYTHON) -m tools.prepare $(1)
endef

# One version of each package for every system and every Python from 3.11 on. The lock of
# the app constrains the other, so that both hold the same versions.
COMPILE = $(UV) pip compile pyproject.toml --quiet --upgrade --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes --no-config \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock:
	@command -v $(UV) >/dev/null || { \
		echo "make lock needs uv; install it (pip install uv) or name it: make lock UV=..." >&2; \
		exit 2; }
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group build --group dev --constraints requirements.lock \
		--output-file requirements-dev.lock
	$(COMPILE) --group build --group bundle --constraints requirements.lock \
		--output-file requirements-bundle.lock

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf build dist out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
