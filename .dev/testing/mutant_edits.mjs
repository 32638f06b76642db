// Edits of mutants: each finds its text exactly once, or says that the code has moved.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The text with one edit made. */
export function edited(text, { file, find, put }) {
    const parts = text.split(find);
    if (parts.length !== 2) {
        throw new Error(`${file}: the text of a mutant stands there ${parts.length - 1} times instead of once: ${find}`);
    }
    return parts.join(put);
}

/** Makes a mutant's edits below `root`; gives what the files held before. */
export function applyEdits(root, { edits }) {
    const before = new Map();
    const after = new Map();
    for (const edit of edits) {
        const path = join(root, edit.file);
        if (!before.has(edit.file)) before.set(edit.file, readFileSync(path, "utf8"));
        after.set(edit.file, edited(after.get(edit.file) ?? before.get(edit.file), edit));
    }
    for (const [file, text] of after) writeFileSync(join(root, file), text);
    return before;
}

export function restore(root, before) {
    for (const [file, text] of before) writeFileSync(join(root, file), text);
}
