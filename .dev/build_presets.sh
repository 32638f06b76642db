# build_preset PRESET [TARGET …] — configures a preset when that is due, and builds it. Sourced.

build_preset() {
    local preset=$1 folder=build/$1 toolchain recipe targets=()
    shift
    if [ $# != 0 ]; then
        targets=(--target "$@")
    fi
    # Objects of another toolchain must not be mixed with new ones; the compiler cache makes this cheap.
    toolchain=$(readlink .toolchain)
    if [ -e "$folder" ] && [ "$(cat "$folder/toolchain" 2>/dev/null)" != "$toolchain" ]; then
        rm -rf "$folder"
    fi
    recipe=$(sha256sum CMakePresets.json)
    if [ "$(cat "$folder/recipe" 2>/dev/null)" != "$recipe" ]; then
        printf '[build] configuring %s\n' "$preset" >&2
        mkdir -p "$folder"
        cmake --preset "$preset" >"$folder/configure.log" 2>&1 || {
            cat "$folder/configure.log" >&2
            return 1
        }
        printf '%s\n' "$toolchain" >"$folder/toolchain"
        printf '%s\n' "$recipe" >"$folder/recipe"
    fi
    printf '[build] %s %s\n' "$preset" "${*:-everything}" >&2
    cmake --build "$folder" "${targets[@]}" >&2
}

# What a preset is built for.
build_whole_preset() {
    case $1 in
    release) build_preset release family_server_program ;;
    fuzz) build_preset fuzz family_fuzz ;;
    thread) build_preset thread storage_tests server_tests ;;
    release-faults) build_preset release faults_tests ;;
    web)
        build_preset web
        node .dev/size_table.mjs build/web/web-root
        ;;
    *) build_preset "$1" ;;
    esac
}
