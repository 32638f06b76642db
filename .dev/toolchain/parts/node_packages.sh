# The npm packages of .dev/package.json: what tests, benches and the bundle are made with.
part_inputs=(.dev/package.json .dev/package-lock.json)

build_part() {
    cp "$project_dir/.dev/package.json" "$project_dir/.dev/package-lock.json" "$part_dir/"
    install_node_packages "$part_dir"
}
