#!/usr/bin/env bash
# The whole way of a model from a folder to production and back, on a registry that runs already.
#   samples/quickstart/quickstart.sh [NAME]      NAME of the model in the group search (answer-bot)
# Wants: registry login (as the first administrator), and QUICKSTART_KEY, the private key of a pair that
# `registry sign key` made and whose public half lies in the registry's folder of trusted keys.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
model=search/${1:-answer-bot}
key=${QUICKSTART_KEY:?name the private key: ./registry sign key release, then QUICKSTART_KEY=release.key}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

registry() {
  if [ -n "${REGISTRY_CLI:-}" ]; then $REGISTRY_CLI "$@"; else "$here/../../registry" "$@"; fi
}

step() { printf '\n== %s\n' "$*"; }

# Runs a command that has to end with the given code.
expect() {
  local code=$1 got=0
  shift
  "$@" || got=$?
  [ "$got" = "$code" ] || { echo "quickstart: '$*' ended with $got, not with $code" >&2; exit 1; }
}

# The token of somebody with a role, who is made when not there.
person() {
  registry user add "$1" --role "$2" --quiet 2>/dev/null || registry token create quickstart --user "$1" --quiet
}

# The container that serves a version; a build would know its digest.
image() {
  local hash='console.log(require("crypto").createHash("sha256").update(process.argv[1]).digest("hex"))'
  echo "registry.example.com/ai/answer-bot@sha256:$(node -e "$hash" "$model $1")"
}

# What tools of the pipeline would have written just now, bound to the files that are there.
evidence() {
  local version=$1 now file
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  for file in "$here"/evidence/*.json; do sed "s/@NOW@/$now/" "$file" > "$work/$(basename "$file")"; done
  registry evidence add sbom "$work/sbom.cdx.json" "$model@$version"
  registry evidence add license-scan "$work/license-scan.json" "$model@$version"
  registry evidence add evaluation "$work/evals.json" "$model@$version"
  registry sign container "$image" --key "$key" > "$work/container.dsse.json"
  registry evidence add signature "$work/container.dsse.json" "$model@$version"
}

# Approvals by two people who had no hand in the version, and both promotions.
release() {
  REGISTRY_TOKEN=$dana registry approve "$model@$1" --role MRC --rationale 'Evals and intended use reviewed'
  REGISTRY_TOKEN=$sam registry approve "$model@$1" --role Security --rationale 'Scans and signature reviewed'
  registry promote "$model@$1" --to staging
  registry promote "$model@$1" --to production
}

step "Who am I, and who reviews"
registry whoami
dana=$(person dana MRC)
sam=$(person sam Security)

step "Publish a folder"
registry publish "$here/model" --group search --name "${model#search/}" --version 2.3.0
echo "The same bytes again:"
registry publish "$here/model" --group search --name "${model#search/}" --version 2.3.0

step "Submit: blocked, with what is missing"
expect 2 registry submit "$model@2.3.0"

step "Supply what is missing"
image=$(image 2.3.0)
registry publish "$here/model" --group search --name "${model#search/}" --version 2.3.0 \
  --metadata "$here/metadata.yaml" --container "$image"
evidence 2.3.0

step "Submit again"
registry submit "$model@2.3.0"

step "Nobody approves their own work"
expect 4 registry approve "$model@2.3.0" --role MRC --rationale 'Looks good to me'

step "Two other people approve; staging, then production"
release 2.3.0

step "Deploy"
deploy() {
  registry deploy "$model@$1" --environment production --region us-east-1 --config "$here/runtime.json" \
    --endpoint "online=https://answers.example.com/$model" "${@:2}"
}
deploy 2.3.0
registry deployment find "https://answers.example.com/$model"

step "A second version takes over"
cp -R "$here/model" "$work/model"
echo 'Trained again.' >> "$work/model/README.md"
image=$(image 2.4.0)
registry publish "$work/model" --group search --name "${model#search/}" --version 2.4.0 \
  --metadata "$here/metadata.yaml" --container "$image"
evidence 2.4.0
registry submit "$model@2.4.0"
release 2.4.0
deploy 2.4.0 --rollback-to 2.3.0

step "It misbehaves: roll back"
registry rollback "$model" --reason 'Error rate doubled'
registry deployment list --model "$model"

step "Export the evidence and check it offline"
registry evidence export "$model@2.3.0" --output "$work/bundle.zip" --key "$work/registry.pub"
registry evidence verify "$work/bundle.zip" --key "$work/registry.pub"

step "A changed byte is found"
size=$(wc -c < "$work/bundle.zip")
cp "$work/bundle.zip" "$work/tampered.zip"
printf 'X' | dd of="$work/tampered.zip" bs=1 seek=$((size / 2)) conv=notrunc status=none
expect 2 registry evidence verify "$work/tampered.zip" --key "$work/registry.pub"

step "The audit log is whole"
registry audit verify

printf '\nDone: %s went to production and back, with evidence.\n' "$model"
