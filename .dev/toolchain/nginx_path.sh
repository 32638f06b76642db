#!/usr/bin/env bash
# Prints where nginx is, after fetching it privately if need be.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/environment.sh"
. "$here/system_packages.sh"
. "$here/private_apt.sh"
. "$here/node_packages.sh"
. "$here/parts.sh"

mkdir -p "$cache_dir/parts"
exec 9>"$cache_dir/set-up.lock"
flock 9
part_dir=$cache_dir/parts/nginx-$(part_recipe_hash nginx)
build_part_if_missing nginx "$part_dir" >&2
printf '%s\n' "$part_dir/usr/sbin/nginx"
