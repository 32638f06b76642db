// node .dev/checks/style.mjs [ROOT] — the rules of ENGINEERING.md §5 that a machine can see.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles, reportAndExit, rootFromCommandLine } from "./project_files.mjs";
import { fileRules, textRules } from "./style_rules.mjs";

const root = rootFromCommandLine();
const violations = [];
for (const path of projectFiles(root)) {
    const bytes = readFileSync(join(root, path));
    for (const { find, remedy } of fileRules) {
        const what = find(path, bytes);
        if (what) violations.push({ path, what, remedy });
    }
    if (bytes.includes(0)) continue;
    const text = bytes.toString("utf8");
    for (const { applies, find, remedy } of textRules) {
        if (!applies(path)) continue;
        for (const { line, what } of find(text)) violations.push({ path, line, what, remedy });
    }
}
reportAndExit(violations, "style: no violation");
