# shellcheck shell=bash
# What the programs in bin/ share: where the project is, how they speak, and what they look for.
# Sourced, never run. It moves to the root of the project, so that every path below is short.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd -- "$root" || exit

# What bin/setup compiled for this clone comes first; a rustup that was installed a minute ago
# may not be on this shell's path yet.
PATH="$root/.tools/cargo/bin:$PATH${HOME:+:$HOME/.cargo/bin}"
export PATH

# Announces one step.
say() {
  printf '==> %s\n' "$*"
}

# Ends the program with one sentence that says what to do next.
fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# Is there a command of this name?
have() {
  command -v "$1" >/dev/null 2>&1
}

# Is version $1 the same as $2 or newer? Both are dotted numbers.
at_least() {
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

# The version of wasm-bindgen that Cargo.toml pins. The command line tool must be its equal,
# because the two speak a private format to one another.
pinned_wasm_bindgen() {
  local pin
  pin=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)
  [[ -n "$pin" ]] || fail 'Cargo.toml no longer pins wasm-bindgen; write wasm-bindgen = { version = "=X.Y.Z" … }.'
  printf '%s\n' "$pin"
}

# The oldest compiler that builds the project, as Cargo.toml states it.
oldest_rust() {
  sed -n 's/^rust-version = "\([0-9.]*\)".*/\1/p' Cargo.toml
}

# Prints the folder with PostgreSQL's server programs, or fails when there is none.
# The server looks in the same places in the same order.
postgres_programs() {
  local folder found=''
  for folder in "${DAYMARK_PG_BIN:-}" \
    "$(newest /usr/lib/postgresql/*/bin)" \
    "$(dirname -- "$(command -v initdb || echo /nowhere/initdb)")" \
    "$(newest /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin)" \
    "$(newest /Applications/Postgres.app/Contents/Versions/*/bin)"; do
    if [[ -n "$folder" && -x "$folder/initdb" && -x "$folder/postgres" ]]; then
      found=$folder
      break
    fi
  done
  [[ -n "$found" ]] && printf '%s\n' "$found"
}

# Of some folders whose names carry a version, the newest that holds PostgreSQL's server.
# Debian keeps the client's programs in a folder of the same shape, so the name is not enough.
newest() {
  local folder
  for folder in "$@"; do
    if [[ -x "$folder/postgres" && -x "$folder/initdb" ]]; then printf '%s\n' "$folder"; fi
  done | sort -V | tail -n 1
}

# Asks one process, by its id, to end, and waits until it has. A process that is gone is fine.
# Only for children of this shell.
stop_process() {
  kill -TERM "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}
