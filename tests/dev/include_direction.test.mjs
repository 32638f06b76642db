import assert from "node:assert/strict";
import { test } from "node:test";
import { runCheckOn } from "./planted_project.mjs";

const run = (files) => runCheckOn("include_direction", files);

test("a project that keeps the direction passes", () => {
    assert.equal(run({}).status, 0);
});

const planted = [
    ["a lower layer that includes a higher one", "src/domain/a.cpp", '#include "app/model.hpp"', "domain must not include app"],
    ["a layer beside it", "src/app/a.hpp", '#include "server/session.hpp"', "app may include domain"],
    ["a path without its layer", "src/app/a.cpp", '#include "model.hpp"', 'from the root: "app/model.hpp"'],
    ["a path upwards", "src/app/a.cpp", '#include "../domain/money.hpp"', "from the root"],
    ["Emscripten outside web", "src/app/a.cpp", "#include <emscripten.h>", "platform/host.hpp"],
    ["ImGui in the client's state", "src/app/a.cpp", '#include "imgui.h"', "only ui_kit, views, platform, web may"],
    ["JSON in the domain", "src/domain/a.hpp", "#include <nlohmann/json.hpp>", "only protocol may"],
    ["HTTP in the domain", "src/domain/a.cpp", "#  include <drogon/drogon.h>", "only server may"],
    ["SQL in the server", "src/server/a.cpp", "#include <sqlite3.h>", "storage/database.hpp"],
    ["a folder that is no layer", "src/drawer/a.cpp", "int a;", "its folder is no layer"],
    ["layers in a circle", "CMakeLists.txt", "layer(a USES b)\nlayer(b USES a)", "in a circle: a → b → a"],
];
for (const [what, path, content, expected] of planted) {
    test(`is refused: ${what}`, () => {
        const { status, output } = run({ [path]: `${content}\n` });
        assert.equal(status, 1);
        assert.match(output, /remedy: /);
        assert.ok(output.includes(expected), output);
    });
}

test("a comment in CMakeLists.txt states no layer", () => {
    const { status } = run({ "CMakeLists.txt": "layer(domain)\n# layer(domain USES app)\nlayer(app USES domain)\nlayer(server USES domain)\n" });
    assert.equal(status, 0);
});
