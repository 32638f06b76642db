# Nayuki's QR code generator as source, for the client (the server links Debian's package).

build_part() {
    local archive
    fetch_debian_source "$work_dir" qr-code-generator 1.8.0-1.2 1.8
    archive=$(ls "$work_dir"/qr-code-generator_*.orig.tar.*)
    mkdir "$work_dir/source"
    tar -x -C "$work_dir/source" --strip-components=1 -f "$archive"
    cp "$work_dir"/source/cpp/qrcodegen.[ch]pp "$part_dir/"
}
