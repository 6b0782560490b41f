#!/usr/bin/env bash
# Part of ./test.sh --long.
exec bash "$(dirname "${BASH_SOURCE[0]}")/mutation.sh"
