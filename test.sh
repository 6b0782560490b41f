#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need where it can and may.
#
#   ./test.sh                     the whole suite
#   ./test.sh --project NAME      one project: Domain, or ModelRegistry.Domain.Tests
#   ./test.sh --long              also the long parts: scripts/long-*.sh (fuzz, mutation, scale, soak)
#   ./test.sh --debug             the Debug build instead of Release
#
# The last line is always "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed.
# REGISTRY_TEST_REQUIRE=all makes what is missing fail its tests instead of skipping them.
# REGISTRY_CONFORMANCE_DATA names the folder of conformance data; without it those tests are skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

configuration=Release
only=
long=
while [ $# -gt 0 ]; do
  case $1 in
    --fast) ;;
    --long) long=1 ;;
    --debug) configuration=Debug ;;
    --project) only=${2:?--project needs a name}; shift ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    *) echo "test.sh: unknown option $1; see --help" >&2; exit 2 ;;
  esac
  shift
done
if [ -n "$only" ]; then
  case $only in ModelRegistry.*) ;; *) only=ModelRegistry.$only ;; esac
  case $only in *.Tests) ;; *) only=$only.Tests ;; esac
  [ -f "tests/$only/$only.csproj" ] || { echo "test.sh: there is no project tests/$only" >&2; exit 2; }
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_NOBANNER=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Ends early with a countable last line: a suite that could not start has not passed.
give_up() {
  echo "$1"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

. scripts/test-needs.sh
has dotnet || give_up "The .NET 10 SDK is needed: there is no dotnet on the PATH."
has node || give_up "Node 20 is needed: there is no node on the PATH."
install_needs

echo "== build ($configuration)"
what=ModelRegistry.sln
[ -z "$only" ] || what=tests/$only/$only.csproj
flags=(-v quiet --nologo)
if [ "${CI:-}" = true ]; then
  # nothing that outlives the build may keep the pipe open
  export MSBUILDDISABLENODEREUSE=1
  flags+=(-p:UseSharedCompilation=false)
  dotnet restore "$what" --locked-mode "${flags[@]}" || give_up "The packages could not be restored as locked."
  flags+=(--no-restore)
fi
dotnet build "$what" -c "$configuration" "${flags[@]}" -clp:ErrorsOnly || give_up "The build is broken."

failed=
# run LABEL FOLDER [ARGUMENT...]: one run of a test project, reported under the label
run() {
  local label=$1 folder=$2 name code arguments
  shift 2
  name=$(basename "$folder")
  echo "== $label"
  arguments=(--progress off --no-ansi --timeout 20m --ignore-exit-code 8
    --results-directory "$results" --report-xunit-ctrf --report-xunit-ctrf-filename "$label.json" "$@")
  "${folder}bin/$configuration/net10.0/$name" "${arguments[@]}" >"$results/$label.log" 2>&1
  code=$?
  if [ $code -ne 0 ]; then
    cat "$results/$label.log"
    failed=1
  fi
  node scripts/test-report.mjs line "$results" "$label" $code
}

projects=("tests/$only/")
[ -n "$only" ] || projects=(tests/*.Tests/)
for folder in "${projects[@]}"; do
  name=$(basename "$folder")
  run "$name" "$folder"
  # the registry's own suite runs on both databases
  [ "$name" != ModelRegistry.Host.Tests ] || REGISTRY_TEST_DATABASE=postgres run "$name-on-postgres" "$folder"
  # and so do the walks of the command line: the quickstart, the README
  [ "$name" != ModelRegistry.Cli.Tests ] ||
    REGISTRY_TEST_DATABASE=postgres run "$name-on-postgres" "$folder" --filter-trait Database=both
done

if [ -n "$long" ]; then
  export REGISTRY_TEST_CONFIGURATION=$configuration REGISTRY_TEST_RESULTS=$results
  for script in scripts/long-*.sh; do
    [ -f "$script" ] || continue
    echo "== $script"
    bash "$script" || { echo "$script failed" >"$results/$(basename "$script").crash"; failed=1; }
  done
fi

show_missing
node scripts/test-report.mjs total "$results" || failed=1
[ -z "$failed" ]
