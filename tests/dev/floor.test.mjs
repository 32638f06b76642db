// The check that keeps what is built within Chrome 86 and iOS 15.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(tmpdir(), "floor-"));
after(() => rmSync(folder, { recursive: true }));

function program(name, text, ...words) {
    const source = path.join(folder, `${name}.wat`);
    writeFileSync(source, text);
    execFileSync(".toolchain/emscripten/binaryen/bin/wasm-as", [source, ...words, "-o", path.join(folder, `${name}.wasm`)]);
}

const judge = () => spawnSync("node", [".dev/checks/floor.mjs", folder], { encoding: "utf8" });

test("old programs and pages pass; vectors, new calls, new syntax and new CSS are named", () => {
    program("one", "(module)");
    program("two", "(module (func (param i32) (result i32) (i32.extend8_s (local.get 0))))", "--enable-sign-ext");
    writeFileSync(path.join(folder, "old.js"), "const text = window.name?.trim() ?? ''; document.title = text;");
    assert.equal(judge().status, 0, judge().stderr);

    program("three", "(module (func (result v128) (v128.const i32x4 0 0 0 0)))", "--enable-simd");
    writeFileSync(path.join(folder, "new.js"), "class A { static { structuredClone(1); } }");
    writeFileSync(path.join(folder, "page.html"), "<style>p{inset:0}</style><script>[1].at(-1)</script>");
    const { status, stderr } = judge();
    assert.equal(status, 1);
    for (const what of ["three.wasm", "structuredClone", "syntax that is newer", "inset", "Array.at"]) {
        assert.match(stderr, new RegExp(what.replace(".", "\\.")));
    }
});
