// ./dev checklist --policies — each field of each place's policy with its value, its source and the tests that prove
// what it changes. A test names the fields that it is about by tags: `[policy:member.people_max]`. Fails when a field
// has no test, and when a tag names no field.
// With --quiet only what is wrong is printed.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const words = process.argv.slice(2);
if (!words.includes("--policies")) {
    console.error("usage: ./dev checklist --policies [--quiet]");
    process.exit(2);
}
const isQuiet = words.includes("--quiet");
const policyFolder = "assets/policies";
const policies = readdirSync(policyFolder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(policyFolder, name), "utf8")));
const tests = findTests();
const fields = [...new Set(policies.flatMap((policy) => [...leavesOf(policy).keys()]))];
const isField = new Set(fields);
const problems = [
    ...fields.filter((field) => !tests.has(field)).map((field) => `${field}: no test has the tag [policy:${field}]`),
    ...[...tests.keys()].filter((field) => !isField.has(field)).map((field) => `[policy:${field}] names no field of a policy`),
];
if (!isQuiet) printTable();
problems.forEach((problem) => console.error(problem));
console.log(
    `policies: ${fields.length} fields × ${policies.length} policies, ` +
        `${problems.length === 0 ? "each proved by a test" : `${problems.length} problem(s)`}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

/** @returns {Map<string, {value: unknown, source: string}>} every leaf with a source, by "section.field". */
function leavesOf(part, prefix = "", found = new Map()) {
    for (const [name, value] of Object.entries(part)) {
        if (value === null || typeof value !== "object") continue;
        if ("value" in value && "source" in value) found.set(prefix + name, value);
        else if (!Array.isArray(value)) leavesOf(value, `${prefix}${name}.`, found);
    }
    return found;
}

/** @returns {Map<string, string[]>} for each tagged field the names of its tests, with their file. */
function findTests() {
    const found = new Map();
    for (const name of readdirSync("tests", { recursive: true })) {
        if (!name.endsWith("_test.cpp")) continue;
        const text = readFileSync(join("tests", name), "utf8");
        for (const [, title, tags] of text.matchAll(/TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"\s*,((?:\s*"[^"]*")+)\s*\)/g)) {
            for (const [, field] of tags.replaceAll(/"\s*"/g, "").matchAll(/\[policy:([a-z_.]+)\]/g)) {
                found.set(field, [...(found.get(field) ?? []), `${title} (${basename(name)})`]);
            }
        }
    }
    return found;
}

function printTable() {
    for (const field of fields) {
        console.log(field);
        for (const policy of policies) {
            const leaf = leavesOf(policy).get(field);
            const place = `${policy.id} ${policy.version}`.padEnd(26);
            console.log(`    ${place} ${(leaf?.source ?? "").padEnd(3)} ${leaf ? shown(leaf.value) : "– (another money model)"}`);
        }
        (tests.get(field) ?? ["NO TEST"]).forEach((test) => console.log(`    proved by: ${test}`));
    }
}

function shown(value) {
    if (value === null) return "no limit";
    if (!Array.isArray(value)) return String(value);
    if (value.length === 0) return "none";
    if (value.every((item) => typeof item === "object")) return value.map((row) => Object.values(row).join(" ")).join(" · ");
    return value.join(", ");
}
