# our_files PATTERN … — the files of ours that git knows or would add, by pathspec. Sourced.
our_files() {
    git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while read -r file; do
        # A file that was deleted and not yet committed is still listed.
        if [ -f "$file" ]; then
            printf '%s\n' "$file"
        fi
    done
}
