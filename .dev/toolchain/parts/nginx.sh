# nginx from bookworm, unpacked, not installed: what `./dev bench server` is measured against. Not in part_names: only
# the bench asks for it.

build_part() {
    fetch_debian_packages "$work_dir" nginx/bookworm
    dpkg-deb -x "$work_dir"/nginx_*.deb "$part_dir"
    "$part_dir/usr/sbin/nginx" -v 2>/dev/null || fail "nginx doesn't run here"
}
