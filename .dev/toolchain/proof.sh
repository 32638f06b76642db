# `./dev setup --from-scratch`: makes the whole toolchain again in an empty cache folder, builds and runs a
# program for each side with it, and removes it. What the machine uses stays as it is. Sourced.

prove_toolchain_from_scratch() (
    cache_dir=$cache_dir/from-scratch-$$
    private_apt_dir=$cache_dir/apt
    proof_dir=$cache_dir/proof
    started=$SECONDS
    say "making the toolchain from nothing in $cache_dir"
    mkdir -p "$proof_dir/src/ui_kit"
    build_toolchain "$proof_dir"
    say "made it in $((SECONDS - started)) s, $(du -sh "$cache_dir/parts" | cut -f 1)"

    cp -r "$project_dir"/.dev/toolchain/proof/. "$project_dir/CMakePresets.json" "$proof_dir/"
    mkdir -p "$proof_dir/.dev"
    cp -r "$project_dir/.dev/cmake" "$proof_dir/.dev/"
    cp "$project_dir/src/ui_kit/imgui_config.hpp" "$proof_dir/src/ui_kit/"
    cd "$proof_dir"
    for preset in dev web; do
        quietly cmake --preset "$preset"
        quietly cmake --build "build/$preset"
    done
    quietly build/dev/proof
    [ -s build/web/proof.wasm ] || fail "no WebAssembly came out"
    node -e 'import("playwright-core").then(() => import("esbuild"))' || fail "the npm packages can't be imported"
    cd /
    rm -rf "$cache_dir"
    say "the toolchain can be made from nothing: both sides build ($((SECONDS - started)) s in all)"
)
