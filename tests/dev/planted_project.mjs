// A small project in a temporary folder, on which a check is run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const cleanFiles = {
    "CMakeLists.txt": "layer(domain)\nlayer(app USES domain)\nlayer(server USES domain FOREIGN foreign_drogon)\n",
    "src/domain/money.hpp": "#pragma once\n#include <vector>\n",
    "src/app/model.cpp": '#include "domain/money.hpp"\n',
    "src/server/main.cpp": '#include <drogon/drogon.h>\n#include "domain/money.hpp"\n',
};

/** Runs .dev/checks/NAME.mjs on the clean project with the given files added or replaced. */
export function runCheckOn(name, files) {
    const root = mkdtempSync(join(tmpdir(), "planted-"));
    try {
        for (const [path, content] of Object.entries({ ...cleanFiles, ...files })) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), content);
        }
        const check = new URL(`../../.dev/checks/${name}.mjs`, import.meta.url).pathname;
        const { status, stdout, stderr } = spawnSync(process.execPath, [check, root], { encoding: "utf8" });
        return { status, output: stdout + stderr };
    } finally {
        rmSync(root, { recursive: true });
    }
}
