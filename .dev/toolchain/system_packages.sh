# What comes from the machine's own Debian packages. Sourced.

build_packages=(
    clang-19 lld-19 llvm-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev
    libstdc++-12-dev libc6-dev cmake ninja-build ccache pkg-config git procps python3 ca-certificates xz-utils node-acorn
    libssl-dev libjsoncpp-dev uuid-dev zlib1g-dev libbrotli-dev libc-ares-dev
    libsodium-dev libsqlite3-dev nlohmann-json3-dev
)

# Only end-to-end tests and benches need a browser; `./dev run` doesn't wait for it.
browser_packages=(chromium fonts-noto-cjk fonts-hanazono)

# Another Node than Debian's will do, if it is no older than Debian 12's.
if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)'; then
    build_packages+=(nodejs npm)
fi

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        awk '$2 == "installed" { print $1 }' || true)
    printf '%s\n' "$@" | grep -vxF -e "$installed" || true
}

# Images often come without package lists. They name the mirror, too: private_apt.sh reads it from them.
fetch_missing_apt_lists() {
    if [ -z "$(apt-get indextargets 'Created-By: Packages')" ]; then
        say "fetching the machine's package lists"
        as_administrator apt-get update -qq || fail "apt-get update failed"
    fi
}

install_missing_packages() {
    local what=$1 missing
    shift
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        return
    fi
    say "installing Debian packages for $what:" $missing
    fetch_missing_apt_lists
    # Lists that are too old name files that the mirror no longer has, and an installation that was
    # interrupted has to be finished first: put both right and try once more.
    # shellcheck disable=SC2086  # one word a package
    install_packages $missing || {
        quietly as_administrator dpkg --configure -a || true
        as_administrator apt-get update -qq || fail "apt-get update failed"
        install_packages $missing || fail "these Debian packages could not be installed:" $missing
    }
}

install_packages() {
    quietly as_administrator env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "$@"
}
