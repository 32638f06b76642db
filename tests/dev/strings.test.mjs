import assert from "node:assert/strict";
import { test } from "node:test";
import { runCheckOn } from "./planted_project.mjs";

const asking = 'a = strings.text("home.title"); b = strings.text("home.count", 3); // strings-prefix: error.\n';
function run(chinese, english, source = asking) {
    return runCheckOn("strings", {
        "assets/strings/zh-CN.json": JSON.stringify(chinese, null, 2),
        "assets/strings/en.json": typeof english === "string" ? english : JSON.stringify(english, null, 2),
        "src/app/home.cpp": source,
    });
}
const whole = { "home.title": "首页", "home.count": "{count} 个", "error.busy.what": "忙" };

test("languages that agree pass", () => {
    const { status, output } = run(whole, { "home.title": "Home", "home.count": "{count} of them", "error.busy.what": "Busy" });
    assert.equal(status, 0, output);
});

test("a project without strings passes", () => assert.equal(runCheckOn("strings", {}).status, 0));

const planted = [
    ["a missing translation", { ...whole, "home.title": undefined }, asking, '"home.title" is missing'],
    ["an empty translation", { ...whole, "home.title": " " }, asking, "says nothing"],
    ["another placeholder", { ...whole, "home.count": "{number} of them" }, asking, "has the placeholders [number]"],
    ["a key twice", '{\n"home.title": "a",\n"home.title": "b"\n}', asking, "there twice"],
    ["a key that no language has", whole, `${asking} c = scene.text("home.gone");`, 'asks for "home.gone"'],
    ["a key that nobody asks for", whole, 'a = text("home.title"); // strings-prefix: error.', 'nobody asks for "home.count"'],
];
for (const [what, english, source, expected] of planted) {
    test(`is refused: ${what}`, () => {
        const { status, output } = run(whole, english, source);
        assert.equal(status, 1);
        assert.ok(output.includes(expected), output);
    });
}
