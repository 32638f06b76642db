# Dear ImGui's source, pinned by its checksum; fetched, never committed.

imgui_version=1.92.2b+ds-1
imgui_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

build_part() {
    local archive
    fetch_debian_source "$work_dir" imgui "$imgui_version" 1.92
    archive=$(ls "$work_dir"/imgui_*.orig.tar.*)
    if [ "$fetched_version" = "$imgui_version" ]; then
        echo "$imgui_sha256  $archive" | sha256sum --check --quiet ||
            fail "the source of Dear ImGui $imgui_version is not the pinned one"
    fi
    tar -x -C "$part_dir" --strip-components=1 -f "$archive"
}
