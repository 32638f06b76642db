# Trantor and Drogon (the HTTP server), built from source: Debian's packages lack TLS.

unpack() {
    mkdir -p "$work_dir/$1"
    tar -x -C "$work_dir/$1" --strip-components=1 -f "$(ls "$work_dir"/"$1"_*.orig.tar.*)"
}

build_and_install() {
    local name=$1
    shift
    say "building $name (about 1.5 minutes for both)"
    quietly cmake -G Ninja -S "$work_dir/$name" -B "$work_dir/build-$name" \
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$part_dir" -DCMAKE_PREFIX_PATH="$part_dir" \
        -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 \
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DCMAKE_INSTALL_LIBDIR=lib "$@"
    quietly cmake --build "$work_dir/build-$name" --target install
}

build_part() {
    fetch_debian_source "$work_dir" trantor 1.5.28+ds-2 1.5.28
    fetch_debian_source "$work_dir" drogon 1.9.13+ds-2 1.9.13
    unpack trantor
    unpack drogon
    build_and_install trantor -DTRANTOR_USE_TLS=openssl -DUSE_SPDLOG=OFF
    build_and_install drogon -DUSE_SUBMODULE=OFF -DBUILD_CTL=OFF -DBUILD_EXAMPLES=OFF -DBUILD_MYSQL=OFF \
        -DBUILD_REDIS=OFF -DBUILD_POSTGRESQL=OFF -DBUILD_SQLITE=OFF -DBUILD_ORM=OFF -DBUILD_YAML_CONFIG=OFF \
        -DCMAKE_CXX_STANDARD=20
}
