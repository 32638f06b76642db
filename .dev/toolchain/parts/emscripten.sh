# Emscripten 3.1.69 (Debian trixie) on this machine's clang 19; a recent emsdk on the PATH is used instead.
part_inputs=(.dev/toolchain/closure_compiler/package.json .dev/toolchain/closure_compiler/package-lock.json)

emscripten_on_path() {
    local version
    command -v em++ >/dev/null || return 1
    version=$(em++ --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)
    [ -n "$version" ] && dpkg --compare-versions "$version" ge 3.1.69
}

write_compiler_wrappers() {
    local program=$1 settings=$2 name
    mkdir -p "$part_dir/bin"
    for name in em++ emcc emar emranlib emnm; do
        printf '#!/bin/sh\n%sexec "%s/%s" "$@"\n' "$settings" "$program" "$name" >"$part_dir/bin/$name"
        chmod +x "$part_dir/bin/$name"
    done
}

# Debian's Binaryen needs a newer C library than this machine's: it runs with its own loader.
write_binaryen_wrappers() {
    local libraries=$part_dir/root/usr/lib/x86_64-linux-gnu program name
    mkdir -p "$part_dir/binaryen/bin"
    for program in "$part_dir"/root/usr/bin/wasm*; do
        name=$(basename "$program")
        printf '#!/bin/sh\nexec "%s/ld-linux-x86-64.so.2" --library-path "%s" "%s" "$@"\n' \
            "$libraries" "$libraries" "$program" >"$part_dir/binaryen/bin/$name"
        chmod +x "$part_dir/binaryen/bin/$name"
    done
}

build_part() {
    if emscripten_on_path; then
        say "using the Emscripten on the PATH: $(command -v em++)"
        write_compiler_wrappers "$(dirname "$(readlink -f "$(command -v em++)")")" ''
        return
    fi
    local root=$part_dir/root downloads=$work_dir/downloads share archive
    fetch_debian_packages "$downloads" \
        emscripten/trixie binaryen/trixie libc6/trixie libstdc++6/trixie libgcc-s1/trixie
    mkdir -p "$root"
    for archive in "$downloads"/*.deb; do
        case $(basename "$archive") in
        emscripten_*)
            # Libraries for threads, wasm workers, sanitizers and the tests are half of it; none is used.
            dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$root" \
                --exclude='*-mt*' --exclude='*-ww*' --exclude='*-ofb*' --exclude='*-emu*' \
                --exclude='*-asan*' --exclude='*/emscripten/test*'
            ;;
        *) dpkg-deb -x "$archive" "$root" ;;
        esac
    done
    share=$root/usr/share/emscripten
    mkdir -p "$part_dir/closure"
    cp "$project_dir"/.dev/toolchain/closure_compiler/package*.json "$part_dir/closure/"
    install_node_packages "$part_dir/closure"
    write_binaryen_wrappers
    mkdir -p "$share/node_modules"
    ln -sfn /usr/share/nodejs/acorn "$share/node_modules/acorn"
    cat >"$part_dir/config" <<CONFIG
LLVM_ROOT = '/usr/bin'
BINARYEN_ROOT = '$part_dir/binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$share/cache'
FROZEN_CACHE = True
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
CLOSURE_COMPILER = '$part_dir/closure/node_modules/google-closure-compiler-linux/compiler'
CONFIG
    write_compiler_wrappers "$share" "export EM_CONFIG='$part_dir/config'
"
}
