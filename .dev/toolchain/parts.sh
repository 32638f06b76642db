# A part of the toolchain is one file in parts/ with a function `build_part`, which fills $part_dir and
# may scratch in $work_dir. A part lives in the cache under a name that holds the hash of its recipe, so
# that a changed recipe makes only that part anew. Sourced.
#
# CMake packages and wrappers hold absolute paths, so parts are built where they stay; the file
# `.complete` is written last, and a part without it is made again.

part_names=(json imgui qr_code catch2 emscripten node_packages drogon harfbuzz)
shared_recipe=(.dev/toolchain/private_apt.sh .dev/toolchain/node_packages.sh)

part_recipe_hash() {
    local part_inputs=()
    # shellcheck source=/dev/null
    . "$project_dir/.dev/toolchain/parts/$1.sh"
    (cd "$project_dir" && cat ".dev/toolchain/parts/$1.sh" "${shared_recipe[@]}" "${part_inputs[@]}") |
        sha256sum | cut -c 1-12
}

build_part_if_missing() (
    name=$1 part_dir=$2
    if [ -e "$part_dir/.complete" ]; then
        return
    fi
    started=$SECONDS
    say "making $name …"
    rm -rf "$part_dir"
    mkdir -p "$part_dir"
    work_dir=$(mktemp -d "$cache_dir/work-$name.XXXXXX")
    trap 'rm -rf "$work_dir"' EXIT
    # shellcheck source=/dev/null
    . "$project_dir/.dev/toolchain/parts/$name.sh"
    build_part
    touch "$part_dir/.complete"
    say "made $name in $((SECONDS - started)) s"
)

# One compiler cache for all build folders and clones. It notes what a file includes from the compiler's
# dependency file (depend_mode), for only that names what `#embed` takes in.
prepare_compiler_cache() {
    mkdir -p "$cache_dir/ccache"
    cat >"$cache_dir/ccache/ccache.conf" <<'SETTINGS'
depend_mode = true
compiler_type = clang
hash_dir = false
max_size = 3G
SETTINGS
}

# Makes what is missing in the cache and links it into a project folder as .toolchain and node_modules.
build_toolchain() {
    local project=$1 toolchain_dir name part_dir listing='' hash
    for name in "${part_names[@]}"; do
        hash=$(part_recipe_hash "$name")
        listing+="$name $hash"$'\n'
    done
    toolchain_dir=$cache_dir/toolchain-$(printf '%s' "$listing" | sha256sum | cut -c 1-12)
    if [ ! -e "$toolchain_dir/.complete" ]; then
        fetch_missing_apt_lists
        mkdir -p "$toolchain_dir" "$cache_dir/parts"
        while read -r name hash; do
            part_dir=$cache_dir/parts/$name-$hash
            build_part_if_missing "$name" "$part_dir" </dev/null
            ln -sfn "$part_dir" "$toolchain_dir/$name"
        done < <(printf "%s" "$listing")
        prepare_compiler_cache
        ln -sfn "$cache_dir/ccache" "$toolchain_dir/ccache"
        touch "$toolchain_dir/.complete"
    fi
    link_if_other "$toolchain_dir" "$project/.toolchain"
    # Node looks for packages in node_modules of the folders above a script, and nowhere else.
    link_if_other .toolchain/node_packages/node_modules "$project/node_modules"
}

link_if_other() {
    if [ "$(readlink "$2" || true)" != "$1" ]; then
        ln -sfn "$1" "$2"
    fi
}
