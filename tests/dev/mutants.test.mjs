// The mutants' edits fit the code as it is, and a text that moved is noticed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { edited } from "../../.dev/testing/mutant_edits.mjs";
import { mutants } from "../../.dev/testing/mutant_list.mjs";

test("each edit of each mutant finds its text exactly once", () => {
    for (const { name, edits } of mutants) {
        for (const edit of edits) {
            const text = readFileSync(edit.file, "utf8");
            assert.notEqual(edited(text, edit), text, name);
        }
    }
});

test("an edit whose text has moved, or stands there twice, says so", () => {
    const edit = { file: "x.cpp", find: "guard", put: "" };
    assert.equal(edited("a guard b", edit), "a  b");
    assert.throws(() => edited("a b", edit), /x\.cpp: .* 0 times/);
    assert.throws(() => edited("guard guard", edit), /2 times/);
});

test("the six guards that must be taken out are among them", () => {
    for (const word of ["lock", "unique key", "retry", "balance guard", "idempotency check", "reversal guard"]) {
        assert.ok(
            mutants.some(({ name }) => name.includes(word)),
            word,
        );
    }
});
