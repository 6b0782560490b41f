#!/usr/bin/env bash
# The scale part of ./test.sh --long: the benchmarks at full size. They print figures beside their goals and fail only
# when they cannot run; the fast suite fills and searches a small database of the same shape.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || set -- startup versions publish search
code=0
for name in "$@"; do
  echo "== benchmark $name ($(date -u +%Y-%m-%d), $(git rev-parse --short HEAD))"
  dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- "$name" || code=1
done
exit $code
