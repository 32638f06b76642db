// Pictures against those that were accepted: what counts as changed.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { PNG } from "pngjs";
import { acceptPictures, comparePictures } from "../e2e/harness/goldens.mjs";

const root = mkdtempSync(path.join(tmpdir(), "goldens-"));
after(() => rmSync(root, { recursive: true }));

const folder = path.join(root, "now");
const golden = path.join(root, "accepted");
const changed = path.join(folder, "changed");

/** White, with so many black pixels. */
function picture(blackPixels) {
    const png = new PNG({ width: 100, height: 100 });
    png.data.fill(255);
    for (let at = 0; at < blackPixels; ++at) png.data.fill(0, at * 4, at * 4 + 3);
    return PNG.sync.write(png);
}

const put = (name, blackPixels) => writeFileSync(path.join(folder, name), picture(blackPixels));

test("a new minute on the clock passes; a moved button, a new and a missing screen are named", () => {
    mkdirSync(folder);
    assert.match(comparePictures(folder, golden, changed)[0], /nothing was accepted/);
    put("01-home.png", 0);
    put("02-me.png", 0);
    put("03-gone.png", 0);
    assert.equal(acceptPictures(folder, golden), 3);
    rmSync(path.join(folder, "03-gone.png"));
    rmSync(path.join(folder, "02-me.png"));
    put("01-home.png", 20);
    put("02-added.png", 0);
    // Its number is another, its name the same.
    put("03-me.png", 300);
    assert.deepEqual(comparePictures(folder, golden, changed),
        ["added.png: new", "me.png: 3.00 % of the pixels differ", "gone.png: no longer there"]);
    assert.ok(existsSync(path.join(changed, "me.png")));
    assert.ok(!existsSync(path.join(changed, "home.png")));
});
