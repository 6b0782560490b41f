#!/usr/bin/env bash
# Mutation testing of the projects whose logic must not be able to change unnoticed.
#
#   scripts/mutation.sh            Domain and Policy
#   scripts/mutation.sh Domain     one of them
#
#   REGISTRY_MUTATE='**/Evaluation/*.cs' scripts/mutation.sh Policy      some of its files
#
# The whole of Policy takes hours. The slowest of its tests stand back (REGISTRY_MUTATION), so that its score is a lower
# bound.
# Fails below a score of 85 %, and on a report with mutants in static initialisers: with this runner they count as
# killed whatever the tests do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

source_of() {
  case $1 in
    Domain) echo core ;;
    Policy) echo dsl ;;
    *) echo "mutation.sh: not set up for $1" >&2; exit 2 ;;
  esac
}

dotnet tool restore >/dev/null
export REGISTRY_MUTATION=1
some=()
[ -z "${REGISTRY_MUTATE:-}" ] || some=(--mutate "$REGISTRY_MUTATE")
projects=("$@")
[ ${#projects[@]} -gt 0 ] || projects=(Domain Policy)
for name in "${projects[@]}"; do
  project=$(source_of "$name")/ModelRegistry.$name
  echo "== mutation testing of ModelRegistry.$name ($(date -u +%Y-%m-%d), $(git rev-parse --short HEAD))"
  output=$root/StrykerOutput/$name
  rm -rf "$output"
  (cd "tests/ModelRegistry.$name.Tests" && dotnet dotnet-stryker --test-runner mtp \
    --project "ModelRegistry.$name.csproj" --output "$output" ${some[@]+"${some[@]}"} \
    --reporter json --reporter progress --break-at 85 --threshold-low 85 --threshold-high 95 --concurrency 2)
  node scripts/mutation-report.mjs "$output/reports/mutation-report.json"
done
