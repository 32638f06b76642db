// ./dev checklist — each row of the product's checklist with its deep link, the end-to-end tests that perform it through
// the screens, and how each ended when it ran here last. A test says in its name which rows it performs: `[row:7]`.
// Fails when a row has no test, when a test names no row, and when a test's last run failed.
// With --quiet only what is wrong is printed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rows } from "./checklist_rows.mjs";

const isQuiet = process.argv.includes("--quiet");
const testFolder = "tests/e2e";
const resultFolder = "build/checklist";

const tests = findTests();
const results = readResults();
const problems = [];
let rowsRun = 0;
for (const row of rows) reportRow(row);
for (const { file, name } of tests.filter(({ named }) => named.some((row) => !rows.some((known) => known.row === row)))) {
    problems.push(`${file}: "${name}" names a row that there isn't`);
}
problems.forEach((problem) => console.error(problem));
console.log(`checklist: ${rows.length} rows, ${rowsRun} performed here, ${problems.length} problem(s)`);
process.exitCode = problems.length === 0 ? 0 : 1;

function reportRow({ row, what, link }) {
    const performing = tests.filter(({ named }) => named.includes(row));
    if (!isQuiet) console.log(`${String(row).padStart(2)}  ${what.padEnd(72)} ${link}`);
    if (performing.length === 0) {
        problems.push(`row ${row} (${what}): no end-to-end test is named [row:${row}]`);
        if (!isQuiet) console.log("      MISSING: no test performs it");
    }
    let hasRun = false;
    for (const test of performing) {
        const last = lastResult(test);
        hasRun ||= last !== undefined;
        if (last && !last.passed) problems.push(`row ${row}: ${test.file} "${last.name}" failed at ${last.at}`);
        if (!isQuiet) console.log(`      ${outcome(last).padEnd(28)} ${test.file}  ${test.name}`);
    }
    if (hasRun) ++rowsRun;
}

function outcome(last) {
    if (!last) return "not run here yet";
    return `${last.passed ? "passed" : "FAILED"} ${last.at.slice(0, 16).replace("T", " ")}`;
}

/** @returns {{file: string, name: string, named: number[]}[]} every test that names a row. */
function findTests() {
    const found = [];
    for (const place of readdirSync(testFolder, { recursive: true })) {
        if (!place.endsWith(".test.mjs")) continue;
        const text = readFileSync(join(testFolder, place), "utf8");
        for (const [, , name] of text.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs)) {
            const named = [...name.matchAll(/\[row:(\d+)\]/g)].map(([, row]) => Number(row));
            if (named.length > 0) found.push({ file: place, name, named });
        }
    }
    return found;
}

/** @returns {{file: string, name: string, passed: boolean, at: string}[]} what tests/e2e/harness/test_results.mjs kept. */
function readResults() {
    if (!existsSync(resultFolder)) return [];
    return readdirSync(resultFolder).map((name) => JSON.parse(readFileSync(join(resultFolder, name), "utf8")));
}

/** Of a test whose name has places to fill, whichever ended worst. */
function lastResult({ file, name }) {
    const literal = (text) => text.replaceAll(/\\(.)/g, "$1").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`^${name.split(/\$\{[^}]*\}/).map(literal).join(".*")}$`, "s");
    const fitting = results.filter((result) => result.file === basename(file) && pattern.test(result.name));
    return fitting.find(({ passed }) => !passed) ?? fitting.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}
