# For those who like make; each line is a script of its own, because a fresh machine has bash but
# perhaps no make.
.PHONY: demo build test lint
demo: ; @scripts/demo
build: ; @scripts/build
test: ; @scripts/test
lint: ; @scripts/lint
