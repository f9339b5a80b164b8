#!/bin/sh
# Prints the flag that links Swift's runtime into the program, where the toolchain has it as archives.
set -eu
runtime=$(swift -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
if [ -n "$runtime" ] && [ -f "${runtime}_static/linux/libswiftCore.a" ]; then
  echo --static-swift-stdlib
fi
