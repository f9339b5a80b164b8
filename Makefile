# Everything from a fresh machine that has a Swift toolchain.
#   make site    installs what is missing, builds the generator, renders content/ into public/
#   make test    installs what is missing, builds and runs every test

DOSSIER = .build/release/dossier
SWIFT_BUILD_FLAGS ?=
PORT ?= 8000

.PHONY: site test build serve check format lint bench clean dependencies

site: build
	$(DOSSIER) build

test: dependencies
	swift build --build-tests $(SWIFT_BUILD_FLAGS)
	swift test --skip-build $(SWIFT_BUILD_FLAGS)

build: dependencies
	swift build -c release --product dossier $(SWIFT_BUILD_FLAGS)

# Serves public/ on this machine only, for a look.
serve: site
	@command -v python3 >/dev/null || { echo "make serve uses python3's web server; any other serves public/ as well" >&2; exit 1; }
	python3 -m http.server --bind 127.0.0.1 --directory public $(PORT)

check: build
	$(DOSSIER) check

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests themes

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests themes

bench: build
	Benchmarks/run.sh

clean:
	[ ! -x $(DOSSIER) ] || $(DOSSIER) clean
	rm -rf .build

dependencies:
	@scripts/install-dependencies.sh
