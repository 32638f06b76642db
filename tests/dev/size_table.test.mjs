import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const script = new URL("../../.dev/size_table.mjs", import.meta.url).pathname;

/** Runs the table on a web root with the given files: name → [size in bytes when sent as brotli, first_load]. */
function runOn(files) {
    const root = mkdtempSync(join(tmpdir(), "web-root-"));
    try {
        const listed = Object.entries(files).map(([file, [brotli, first_load]]) => {
            writeFileSync(join(root, file), Buffer.alloc(brotli * 3));
            writeFileSync(join(root, `${file}.gz`), Buffer.alloc(brotli * 2));
            writeFileSync(join(root, `${file}.br`), Buffer.alloc(brotli));
            return { path: `/${file}`, file, first_load };
        });
        writeFileSync(join(root, "site.json"), JSON.stringify({ files: listed }));
        const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: "utf8" });
        return { status, output: stdout + stderr };
    } finally {
        rmSync(root, { recursive: true });
    }
}

test("the first load is added up; what comes later is not", () => {
    const { status, output } = runOn({ "index.html": [1000, true], "app.wasm": [150000, true], "later.json": [999999, false] });
    assert.equal(status, 0);
    assert.match(output, /total +453,000 +302,000 +151,000/);
    assert.doesNotMatch(output, /later/);
});

test("the limit itself passes, one byte more fails", () => {
    assert.equal(runOn({ "app.wasm": [220 * 1024, true] }).status, 0);
    const { status, output } = runOn({ "app.wasm": [220 * 1024 + 1, true] });
    assert.equal(status, 1);
    assert.match(output, /over the limit/);
});

test("the members' area has a limit of its own", () => {
    const first = { "app.wasm": [1000, true] };
    const fits = runOn({ ...first, "members.1a2b.wasm": [200 * 1024, false] });
    assert.equal(fits.status, 0);
    assert.match(fits.output, /204,800 of 204,800/);
    const { status, output } = runOn({ ...first, "members.1a2b.wasm": [200 * 1024 + 1, false] });
    assert.equal(status, 1);
    assert.match(output, /members' area is over its limit/);
});

test("a web root that marks nothing fails", () => {
    const { status, output } = runOn({ "app.wasm": [10, false] });
    assert.notEqual(status, 0);
    assert.match(output, /first_load/);
});
