# nlohmann's JSON headers of the machine's package, in a folder of their own: the WebAssembly build
# must not see the rest of /usr/include.

build_part() {
    mkdir -p "$part_dir/include"
    cp -r /usr/include/nlohmann "$part_dir/include/"
}
