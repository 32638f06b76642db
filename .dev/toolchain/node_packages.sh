# install_node_packages FOLDER — installs exactly what the folder's lock file says. Sourced.

install_node_packages() {
    # --ignore-scripts: a package's own install step must not run here; none of ours needs one.
    (cd "$1" && quietly npm ci --ignore-scripts --no-audit --no-fund)
}
