# The course's only entry point. `make help` lists the commands.

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export VIRTUAL_ENV := $(CURDIR)/.venv
export UV_COMPILE_BYTECODE := 1

READY := .venv/.ready
HTML := build/book/_build/html
NOTEBOOKS := $(wildcard solutions/*/*.ipynb)
PACKAGES := $(shell find vaebook autograder -name '*.py' 2>/dev/null)
CHAPTERS := $(shell find book -type f -not -path '*/__pycache__/*')

.DEFAULT_GOAL := all
.PHONY: all help setup book pdf site release grade test rerun quick bench clean FORCE
.DELETE_ON_ERROR:

all: book release grade  ## set up, build the book, release the notebooks, grade the example class
	@printf '\n  book                %s\n' '$(HTML)/index.html'
	@printf '  student notebooks   %s\n' assignments/*/*.ipynb
	@printf '  example class       build/example_class (scores.txt, feedback/)\n'

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' Makefile

setup: $(READY)  ## the virtual environment with everything pinned
$(READY): requirements.txt pyproject.toml
	@tools/make_venv '$(PYTHON)'
	@touch $@

# The data version (full or sample) is an input like any file: rebuilt when it changes.
build/data.txt: FORCE | $(READY)
	@mkdir -p build
	@python -m vaebook > $@.new || { rm -f $@.new; exit 1; }
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

EDITION ?= student
BOOKS := $(if $(filter student,$(EDITION)),,build/.book-$(EDITION))
book: build/.book $(BOOKS)  ## the HTML book; with EDITION=instructor also one with the solutions
build/.book-%: build/.book
	tools/build_book '$*'
	@touch $@
build/.book: build/data.txt $(CHAPTERS) $(PACKAGES) $(NOTEBOOKS) _config.yml _toc.yml
	tools/build_book
	@touch $@

pdf: build/.book  ## the book for paper: build/vae-course.pdf
	@browser=$$(tools/get_chromium) && tools/make_pdf "$$browser"

site: build/.book build/.release pdf  ## the student edition, to publish: build/site
	tools/make_site build/site

release: build/.release  ## assignments/ from solutions/
build/.release: $(NOTEBOOKS) nbgrader_config.py | $(READY)
	@mkdir -p build
	for source in $(NOTEBOOKS); do \
	    nbgrader generate_assignment --assignment "$$(basename "$$source" .ipynb)" --force --create || exit 1; \
	done
	@touch $@

grade: build/.grade  ## the example class: submissions, scores, feedback
build/.grade: build/.release $(PACKAGES)
	python -m autograder example-class build/example_class
	@touch $@

test: $(READY)  ## everything that CI runs
	tools/run_tests

rerun: build/.book  ## the book a second time: the same numbers?
	tools/rerun_book

quick: $(READY)  ## style, types and the tests that are not slow
	ruff check . && ruff format --check . && mypy && pytest -n 2 -m "not slow"

bench: $(READY)  ## benchmarks: ratios measured side by side in one run
	python -m benchmarks

clean:  ## remove what make made; the environment and your class stay
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
