// The files that a check looks at, and how it reports.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const notOurs = new Set([".git", ".toolchain", "node_modules", "build", "data"]);

/** Paths relative to the root: what git knows or would add; every file where there is no git (tests of the checks). */
export function projectFiles(root) {
    if (existsSync(join(root, ".git"))) {
        const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
        const list = execFileSync("git", listing, { cwd: root, encoding: "utf8" });
        return list.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
    }
    return walk(root, "");
}

function walk(root, folder) {
    return readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => !(folder === "" && notOurs.has(entry.name)))
        .flatMap((entry) => {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            return entry.isDirectory() ? walk(root, path) : [path];
        });
}

export const readText = (root, path) => readFileSync(join(root, path), "utf8");

// A quote between digits separates thousands (1'000).
const commentOrString = new RegExp(
    [
        String.raw`\/\/[^\n]*`,
        String.raw`\/\*[\s\S]*?\*\/`,
        String.raw`R"(\w*)\([\s\S]*?\)\1"`,
        String.raw`"(?:\\.|[^"\\\n])*"`,
        String.raw`(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'`,
    ].join("|"),
    "g",
);

/** C++ text with comments and string contents blanked, line breaks kept. */
export function withoutCommentsAndStrings(text) {
    const lineBreaks = (part) => "\n".repeat(part.split("\n").length - 1);
    return text.replace(commentOrString, (part) => (part.startsWith("/") ? "" : '""') + lineBreaks(part));
}

/** The folder that the command line names, else the project. */
export function rootFromCommandLine() {
    return process.argv[2] ?? new URL("../..", import.meta.url).pathname;
}

/** Prints `path:line: what` with its remedy for each violation and ends with a fitting status. */
export function reportAndExit(violations, passedMessage) {
    for (const { path, line, what, remedy } of violations) {
        console.error(`${path}${line ? `:${line}` : ""}: ${what}\n    remedy: ${remedy}`);
    }
    console.log(violations.length === 0 ? passedMessage : `${violations.length} violation(s)`);
    process.exit(violations.length === 0 ? 0 : 1);
}
