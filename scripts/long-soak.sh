#!/usr/bin/env bash
# The soak part of ./test.sh --long: every test marked Explicit, the host's on both databases. Its short form, with a
# seed of its own, is in the fast suite beside it. Builds nothing: run ./test.sh or dotnet build first.
#
#   scripts/long-soak.sh               all of them
#   scripts/long-soak.sh Host          of one project
#
# REGISTRY_TEST_CONFIGURATION is Debug or Release (Release).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${REGISTRY_TEST_CONFIGURATION:-Release}
results=${REGISTRY_TEST_RESULTS:-$(mktemp -d)}
code=0

# soak LABEL PROJECT
soak() {
  local label=$1 name=$2
  "tests/$name/bin/$configuration/net10.0/$name" --explicit only --progress off --no-ansi --timeout 180m \
    --ignore-exit-code 8 --xunit-diagnostics on --results-directory "$results" \
    --report-xunit-ctrf --report-xunit-ctrf-filename "$label.json" >"$results/$label.log" 2>&1
  local ended=$?
  grep -E 'seed [0-9]+:' "$results/$label.log"
  if [ $ended -ne 0 ]; then
    cat "$results/$label.log"
    code=1
  fi
  node scripts/test-report.mjs line "$results" "$label" $ended
}

projects=("${@/#/ModelRegistry.}")
[ $# -gt 0 ] && projects=("${projects[@]/%/.Tests}")
[ $# -gt 0 ] || mapfile -t projects < <(grep -rlE 'Explicit = true' tests --include='*.cs' | cut -d/ -f2 | sort -u)
for name in "${projects[@]}"; do
  soak "$name-soak" "$name"
  [ "$name" != ModelRegistry.Host.Tests ] || REGISTRY_TEST_DATABASE=postgres soak "$name-soak-on-postgres" "$name"
done
exit $code
