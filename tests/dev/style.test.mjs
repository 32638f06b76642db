import assert from "node:assert/strict";
import { test } from "node:test";
import { runCheckOn } from "./planted_project.mjs";

const run = (files) => runCheckOn("style", files);
const enumSwitch = (label) => `int f(Screen s) {\n    switch (s) {\n        case ${label}: return 1;\n        default: return 2;\n    }\n}\n`;

test("a project without violation passes", () => {
    assert.equal(run({}).status, 0);
});

const planted = [
    ["a long file", "src/app/long.cpp", "int a;\n".repeat(401), "401 lines"],
    ["a drawer", "src/app/string_utils.hpp", "#pragma once\n", "names no concept"],
    ["a drawer folder", "src/app/common/a.hpp", "#pragma once\n", "names no concept"],
    ["a header without guard", "src/app/a.hpp", "int a;\n", "#pragma once"],
    ["default on an enum", "src/app/a.cpp", enumSwitch("Screen::Home"), "a.cpp:4: `default:`"],
    ["floating point in the domain", "src/domain/a.cpp", "double amount;\n", "whole fen"],
    ["a throwing conversion", "src/protocol/a.cpp", "auto a = json.get<int>();\n", "checked reader"],
    ["an item beside the semantic tree", "src/ui_kit/a.cpp", 'bool a = ImGui::InvisibleButton("a", {});\n', "semantic node"],
    ["a committed font", "assets/a.woff2", "x", "a font or a binary"],
    ["a binary", "assets/a.dat", "a\0b", "a font or a binary"],
    ["a registry's address", ".dev/a.sh", `fetch ${["registry", "example", "org"].join(".")}/x\n`, "address of a package registry"],
    ["a lock file with addresses", ".dev/package-lock.json", JSON.stringify({ resolved: "x" }), "address of a package registry"],
];
for (const [what, path, content, expected] of planted) {
    test(`is refused: ${what}`, () => {
        const { status, output } = run({ [path]: content });
        assert.equal(status, 1);
        assert.match(output, /remedy: /);
        assert.ok(output.includes(expected), output);
    });
}

const allowed = [
    ["default on characters", "src/app/a.cpp", enumSwitch("'x'")],
    ["default inside an inner switch on numbers", "src/app/a.cpp", `int f(S s) { switch (s) { case S::A: ${enumSwitch("3")} } }\n`],
    ["a double entry in a comment", "src/domain/a.cpp", "// double entry, see default: below\nint a = 1'000;\n"],
    ["a list of common passwords", "src/domain/common_password.hpp", "#pragma once\n"],
];
for (const [what, path, content] of allowed) {
    test(`is allowed: ${what}`, () => {
        const { status, output } = run({ [path]: content });
        assert.equal(status, 0, output);
    });
}
