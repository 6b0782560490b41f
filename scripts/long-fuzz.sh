#!/usr/bin/env bash
# The fuzz part of ./test.sh --long: the tests by property with many more cases each. The fast suite runs the same
# tests with CsCheck's hundred. What fails prints the seed that repeats it: CsCheck_Seed=… and the test's name.
#
#   scripts/long-fuzz.sh [CASES]       20,000 unless said
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
configuration=${REGISTRY_TEST_CONFIGURATION:-Release}
results=${REGISTRY_TEST_RESULTS:-$(mktemp -d)}
export CsCheck_Iter=${1:-20000}
code=0
mapfile -t projects < <(grep -rlE '\.Sample(Async)?\(' tests --include='*.cs' | cut -d/ -f2 | sort -u)
for name in "${projects[@]}"; do
  [ "$name" != ModelRegistry.Host.Tests ] || continue       # its properties drive an index, and say how often
  mapfile -t classes < <(grep -rlE '\.Sample(Async)?\(' "tests/$name" --include='*Tests.cs' \
    | xargs -n1 basename | sed 's/\..*$//' | sort -u)
  "tests/$name/bin/$configuration/net10.0/$name" --filter-class "${classes[@]/#/*.}" --progress off --no-ansi \
    --timeout 60m --results-directory "$results" \
    --report-xunit-ctrf --report-xunit-ctrf-filename "$name-fuzz.json" >"$results/$name-fuzz.log" 2>&1
  ended=$?
  if [ $ended -ne 0 ]; then
    cat "$results/$name-fuzz.log"
    code=1
  fi
  echo "$CsCheck_Iter cases each of ${#classes[@]} classes"
  node scripts/test-report.mjs line "$results" "$name-fuzz" $ended
done
exit $code
