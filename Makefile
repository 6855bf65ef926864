# make            set up, read the sample in seeds/ and write pages to site/
# make lab        set up and open JupyterLab at notebooks/00_start_here.ipynb
# make test       set up and check everything
# make notebooks  set up, run the notebooks and keep their results in them
# make lock       compile requirements.lock anew from pyproject.toml
# make clean      remove what make has made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: share lab test notebooks lock clean
.DEFAULT_GOAL := share

share: $(READY)
	@$(BIN)/python -m textdesk share seeds --to site

lab: $(READY)
	@$(BIN)/python -m textdesk lab

test: $(READY)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest

notebooks: $(READY)
	@$(BIN)/python -m textdesk store notebooks/*.ipynb
	@$(BIN)/python .readme/picture.py

# No pip is needed inside the environment: the one that is there fetches uv, or does the work itself.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info[:2] <= (3, 13) else \
		"textdesk needs Python 3.11, 3.12 or 3.13: make PYTHON=/path/to/one of them")'
	@echo "Setting up $(VENV): once, a minute or two."
	@$(PYTHON) -m venv --clear --without-pip $(VENV)
	@$(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check uv || true
	@if [ -x $(BIN)/uv ]; then \
		$(BIN)/uv pip install --python $(BIN)/python --quiet --compile-bytecode --only-binary :all: --require-hashes -r requirements.lock && \
		$(BIN)/uv pip install --python $(BIN)/python --quiet --no-deps --no-build-isolation -e .; \
	else \
		$(PYTHON) -m pip --python $(BIN)/python install --quiet --only-binary :all: --require-hashes -r requirements.lock && \
		$(PYTHON) -m pip --python $(BIN)/python install --quiet --no-deps --no-build-isolation -e .; \
	fi
	@touch $@

lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --extra model --extra test --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --upgrade -o requirements.lock

clean:
	rm -rf $(VENV) site .pytest_cache .mypy_cache .ruff_cache .hypothesis
