# HarfBuzz's subsetter as a static library: the server cuts single characters out of large fonts with it. Debian's
# package would bring GLib and ICU along.

harfbuzz_version=6.0.0+dfsg-3

build_part() {
    local archive
    fetch_debian_source "$work_dir" harfbuzz "$harfbuzz_version" 6.0
    archive=$(ls "$work_dir"/harfbuzz_*.orig.tar.*)
    mkdir "$work_dir/source"
    tar -x -C "$work_dir/source" --strip-components=1 -f "$archive"
    clang++-19 -std=c++17 -O2 -fPIC -w -c "$work_dir/source/src/harfbuzz-subset.cc" -o "$work_dir/harfbuzz-subset.o"
    mkdir "$part_dir/include"
    cp "$work_dir"/source/src/hb*.h "$part_dir/include/"
    llvm-ar-19 rcs "$part_dir/libharfbuzz-subset.a" "$work_dir/harfbuzz-subset.o"
}
