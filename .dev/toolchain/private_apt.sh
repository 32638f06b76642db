# An apt configuration of our own, beside the machine's, which reads newer Debian suites and never
# installs or upgrades anything on the machine. Sourced by the parts that fetch Debian packages.
#
# The mirror is the one the machine already uses; no address is written here.

private_apt_dir=$cache_dir/apt

debian_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
        awk '$2 == "bookworm" { print $1; exit }'
}

private_apt() {
    local tool=$1
    shift
    "$tool" \
        -o Dir::Etc::sourcelist="$private_apt_dir/sources.list" \
        -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null \
        -o Dir::Etc::preferencesparts=/dev/null \
        -o Dir::State::lists="$private_apt_dir/lists" \
        -o Dir::Cache="$private_apt_dir/cache" \
        -o APT::Sandbox::User=root \
        -o Acquire::Retries=3 \
        "$@"
}

# Fetches the lists of the newer suites, at most once an hour: several parts call it in one set-up.
prepare_private_apt() {
    if [ -n "$(find "$private_apt_dir/ready" -mmin -60 2>/dev/null)" ]; then
        return
    fi
    local mirror signed='signed-by=/usr/share/keyrings/debian-archive-keyring.gpg'
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "no Debian bookworm mirror in this machine's apt settings"
    rm -rf "$private_apt_dir"
    mkdir -p "$private_apt_dir/lists/partial" "$private_apt_dir/cache/archives/partial"
    # Testing suites carry an expiry date that a mirror may lag behind; signatures are still checked.
    cat >"$private_apt_dir/sources.list" <<LIST
deb [$signed] $mirror bookworm main
deb [$signed] $mirror bookworm-backports main
deb [$signed] $mirror trixie main
deb-src [$signed] $mirror bookworm main
deb-src [$signed check-valid-until=no] $mirror forky main
LIST
    quietly private_apt apt-get update || fail "the lists of the newer Debian suites could not be fetched"
    touch "$private_apt_dir/ready"
}

# fetch_debian_packages FOLDER PACKAGE… — downloads binary packages (`name` or `name/suite`).
fetch_debian_packages() {
    local folder=$1
    shift
    prepare_private_apt
    mkdir -p "$folder"
    (cd "$folder" && quietly private_apt apt-get download "$@")
}

# fetch_debian_source FOLDER PACKAGE PINNED_VERSION MINIMUM_VERSION — downloads a package's original
# source archive. When the pinned version has left the suite, takes the newest there and says so.
# Leaves the version it got in $fetched_version.
fetch_debian_source() {
    local folder=$1 package=$2 pinned=$3 minimum=$4
    prepare_private_apt
    mkdir -p "$folder"
    fetched_version=$pinned
    if download_source_archive "$folder" "$package=$pinned" 2>"$folder/$package.log" >&2; then
        return
    fi
    fetched_version=$(private_apt apt-cache showsrc "$package" | awk '/^Version:/ { print $2 }' |
        grep -vxF "$pinned" | sort -V | tail -n 1)
    if [ -z "$fetched_version" ] || dpkg --compare-versions "$fetched_version" lt "$minimum"; then
        cat "$folder/$package.log" >&2
        fail "the source of $package $pinned can't be fetched, and the mirror has nothing from $minimum on"
    fi
    say "NOTICE: $package $pinned can't be fetched; using $fetched_version instead"
    quietly download_source_archive "$folder" "$package=$fetched_version"
}

# Only the original archive: Debian's own changes are not wanted, and a mirror may lack their files.
download_source_archive() {
    (cd "$1" && private_apt apt-get source --download-only --tar-only "$2")
}
