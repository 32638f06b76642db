// The suites of `./dev test`, in the order in which they run: what is quick and fails often comes first.
import { existsSync, readdirSync } from "node:fs";

/**
 * @typedef {{name: string, command: string[], counts: "one"|"catch2"|"node", needs: string[], full?: boolean}} Suite
 * `counts` says how its output is counted; `needs` names presets to build, and "browser".
 */

const checks = [
    { name: "include-direction", command: ["node", ".dev/checks/include_direction.mjs"] },
    { name: "style", command: ["node", ".dev/checks/style.mjs"] },
    { name: "strings", command: ["node", ".dev/checks/strings.mjs"] },
    { name: "checklist", command: [".dev/checklist", "--policies", "--quiet"] },
    { name: "format", command: [".dev/format", "--check"] },
];

/** @returns {Suite[]} */
export function allSuites() {
    return [
        ...checks
            .filter(({ command }) => existsSync(command.at(-1)) || existsSync(command[0]))
            .map((check) => ({ ...check, counts: "one", needs: [] })),
        ...nodeSuites(),
        ...nativeSuites("dev", ""),
        { name: "properties", command: nodeTest("tests/properties"), counts: "node", needs: ["dev", "web"] },
        simulation("simulation", ["60000", "1", "2"]),
        { name: "lint", command: ["node", ".dev/lint_changed.mjs"], counts: "one", needs: ["dev"] },
        { name: "floor", command: ["node", ".dev/checks/floor.mjs", "build/web/web-root"], counts: "one", needs: ["web"] },
        { name: "size", command: ["node", ".dev/size_table.mjs", "build/web/web-root"], counts: "one", needs: ["web"] },
        {
            name: "properties-full",
            command: ["env", "FAMILY_DECISIONS=1000000", ...nodeTest("tests/properties")],
            counts: "node",
            needs: ["dev", "web"],
            full: true,
        },
        { name: "fuzz", command: ["node", ".dev/testing/fuzz.mjs", "--seconds", "7"], counts: "one", needs: ["fuzz"] },
        ...endToEndSuites(),
        ...faultSuites(),
        ...nativeSuites("sanitize", "sanitize-").map((suite) => ({ ...suite, full: true })),
        ...threadSuites(),
        { ...simulation("simulation-million", ["1000000", "3"]), full: true },
        { name: "mutants", command: [".dev/mutants"], counts: "one", needs: [], full: true },
        ...benches(),
    ];
}

/** One Catch2 program for each folder of tests/ that holds C++; the layers' names are the folders'. */
function nativeSuites(preset, prefix) {
    return testFolders(/_test\.cpp$/).map((folder) => ({
        name: prefix + folder,
        command: [`build/${preset}/${folder}_tests`],
        counts: "catch2",
        needs: [preset],
    }));
}

/** Group commit, turns, pools and waiting pages under the thread sanitizer: the tests in which threads meet. */
function threadSuites() {
    const meetings = "*at once*,*many threads*,*the pool*,*key's turn*,news*,*the desk*,*queue*,*wakes*";
    return [
        { name: "thread-storage", command: ["build/thread/storage_tests"] },
        { name: "thread-server", command: ["build/thread/server_tests", meetings] },
    ].map((suite) => ({ ...suite, counts: "catch2", needs: ["thread"], full: true }));
}

/** Operations, then seeds. A program of its own, without Catch2. */
function simulation(name, words) {
    const command = ["node", ".dev/testing/simulation.mjs", ...words];
    return { name, command, counts: "one", needs: ["dev"] };
}

/** 200 kills, 200 power cuts, … on the program as it is shipped; `faults` among the native ones is the short version. */
function faultSuites() {
    const command = ["build/release/faults_tests", "[.full]"];
    return [{ name: "faults-full", command, counts: "catch2", needs: ["release", "release-faults"], full: true }];
}

function nodeSuites() {
    return testFolders(/\.test\.mjs$/)
        .filter((folder) => !["e2e", "bench", "properties"].includes(folder))
        .map((folder) => ({ name: `node-${folder}`, command: nodeTest(`tests/${folder}`), counts: "node", needs: [] }));
}

/** In a real browser against the real server; one file at a time, for each starts both. */
function endToEndSuites() {
    const needs = ["release", "web", "browser"];
    return [
        { name: "e2e", folder: "tests/e2e" },
        { name: "e2e-full", folder: "tests/e2e/full", full: true },
    ]
        .filter(({ folder }) => testFiles(folder).length > 0)
        .map(({ name, folder, full }) => ({ name, command: nodeTest(folder), counts: "node", needs, full }));
}

/** Each bench once, to see that it runs; its numbers are read elsewhere. */
function benches() {
    return readdirSync("tests/bench")
        .filter((name) => name.endsWith(".mjs"))
        .map((name) => ({
            name: `bench-${name.replace(/\.mjs$/, "")}`,
            command: ["node", `tests/bench/${name}`],
            counts: "one",
            needs: ["release", "web", "browser"],
            full: true,
        }));
}

const nodeTest = (folder) => [
    "node",
    "--test",
    "--test-concurrency=1",
    "--test-timeout=180000",
    "--test-reporter=spec",
    ...testFiles(folder),
];

function testFiles(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .filter((name) => name.endsWith(".test.mjs"))
        .map((name) => `${folder}/${name}`);
}

function testFolders(pattern) {
    return readdirSync("tests", { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .filter((folder) => readdirSync(`tests/${folder}`, { recursive: true }).some((name) => pattern.test(name)));
}
