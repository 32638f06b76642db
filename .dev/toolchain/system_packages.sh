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

apt_lists_are_missing() {
    [ -z "$(apt-get indextargets --format '$(FILENAME)' 'Created-By: Packages' | xargs -r ls -d 2>/dev/null)" ]
}

install_missing_packages() {
    local what=$1 missing
    shift
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        return
    fi
    say "installing Debian packages for $what:" $missing
    if apt_lists_are_missing; then
        as_administrator apt-get update -qq || fail "apt-get update failed"
    fi
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
