# Names and small functions that every set-up step shares. Sourced, never run.

project_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache_dir=${FAMILY_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/family-account}

say() { printf '[set-up] %s\n' "$*" >&2; }

fail() {
    printf '[set-up] error: %s\n' "$*" >&2
    exit 1
}

# Runs a command as the administrator: as it is for root, else through sudo.
as_administrator() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs the administrator (root or sudo): $*"
    fi
}

# Runs a long command quietly; its output is shown only when it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    if [ "$status" != 0 ]; then
        tail -n 60 "$log" >&2
        printf '[set-up] failed (%s): %s\n' "$status" "$*" >&2
    fi
    rm -f "$log"
    return "$status"
}
