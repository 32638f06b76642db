import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

const source = ".toolchain/imgui/imgui.cpp";
let folder;
before(() => (folder = mkdtempSync(path.join(tmpdir(), "imgui-core-"))));
after(() => rmSync(folder, { recursive: true }));

const inFolder = (name) => path.join(folder, name);
const emptied = (from) =>
    spawnSync("node", [".dev/cmake/imgui_core.mjs", from, inFolder("core.cpp")], { encoding: "utf8" });

test("what one plain window never needs returns at once, and nothing else of the core changes", () => {
    assert.equal(emptied(source).status, 0);
    const text = readFileSync(inFolder("core.cpp"), "utf8");
    assert.match(text, /^static void ImGui::NavUpdate\(\)\n\{\n    return ;\n/m);
    const words = (code) => code.split(/\s+/).filter(Boolean);
    const kind = "    flags = OUR_WINDOW_KIND;\n    p_open = nullptr;\n";
    assert.equal(text.split(kind).length, 2);
    const core = words(text.replace(kind, "").replaceAll(/(?<=^\{\n)    return (?:|0|false|nullptr|ImVec2\(\)|"");\n/gm, ""));
    assert.deepEqual(core, words(readFileSync(source, "utf8")));
});

test("a version of ImGui in which one of them is called otherwise stops the build and names it", () => {
    const other = inFolder("imgui.cpp");
    writeFileSync(other, readFileSync(source, "utf8").replaceAll("ImGui::NavUpdate()", "ImGui::NavRefresh()"));
    const { status, stderr } = emptied(other);
    assert.notEqual(status, 0);
    assert.match(stderr, /Dear ImGui has changed: where is "void ImGui::NavUpdate\("/);
});
