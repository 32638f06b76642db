# Catch2 3.7.1 from bookworm-backports, unpacked, not installed.

build_part() {
    fetch_debian_packages "$work_dir" libcatch2-dev/bookworm-backports
    dpkg-deb -x "$work_dir"/libcatch2-dev_*.deb "$part_dir"
}
