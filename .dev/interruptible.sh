# interruptible COMMAND … — runs a command so that SIGTERM or Ctrl-C ends it and all that it started,
# at once. (Bash would otherwise wait for its child, or leave it behind.) Sourced.

end_descendants() {
    local child
    for child in $(ps -o pid= --ppid "$1"); do
        end_descendants "$child"
        kill -TERM "$child" 2>/dev/null || true
    done
}

interruptible() {
    trap 'trap - INT TERM; end_descendants $$; exit 143' TERM
    trap 'trap - INT TERM; end_descendants $$; exit 130' INT
    "$@" &
    local status=0
    wait $! || status=$?
    trap - INT TERM
    return "$status"
}
