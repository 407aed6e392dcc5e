#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a fuzz target on a copy of its seeds:
#
#   run-fuzz.sh TARGET SEED...
#
# for TRADE_FUZZ_SECONDS seconds, 30 unless set, by chance or as the number
# TRADE_FUZZ_SEED has it. What makes it fail is left in
# the current folder, or in TRADE_FUZZ_ARTIFACTS. What it learns is forgotten,
# unless TRADE_FUZZ_CORPUS names a folder to keep it in.

set -euo pipefail

target=$1
shift

corpus=${TRADE_FUZZ_CORPUS:-}
if [ -z "$corpus" ]; then
  corpus=$(mktemp -d)
  trap 'rm -rf "$corpus"' EXIT
fi
mkdir -p "$corpus"
cp "$@" "$corpus"

# The fuzzer would spend four fifths of the time on choosing what to change next, by the entropy of what it has: without, it tries five times
# as much.
"$target" -entropic=0 -seed="${TRADE_FUZZ_SEED:-0}" -max_total_time="${TRADE_FUZZ_SECONDS:-30}" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
  -artifact_prefix="${TRADE_FUZZ_ARTIFACTS:-.}/" "$corpus"
