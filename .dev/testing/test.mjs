// ./dev test [--full] [part of a suite's name …]
import { countTests } from "./counts.mjs";
import { runCommand } from "./run_command.mjs";
import { allSuites } from "./suites.mjs";

const words = process.argv.slice(2);
const isFull = words.includes("--full");
const wanted = words.filter((word) => word !== "--full");

const suites = allSuites().filter(({ name, full }) =>
    wanted.length > 0 ? wanted.some((part) => name.includes(part)) : isFull || !full,
);
/** What could be provided (true) or not (false): presets and the browser. */
const provided = new Map();
const results = [];

for (const suite of suites) {
    const missing = await firstMissing(suite.needs);
    if (missing) {
        results.push({ name: suite.name, passed: 0, failed: 1, seconds: 0, note: `${missing} could not be built` });
    } else {
        results.push(await runSuite(suite));
    }
}
printSummary();

async function firstMissing(needs) {
    for (const need of needs) {
        if (!provided.has(need)) {
            const command = need === "browser" ? [".dev/setup", "--browser"] : [".dev/build", need];
            const { status } = await runCommand(command, { show: true });
            provided.set(need, status === 0);
        }
        if (!provided.get(need)) return need;
    }
    return undefined;
}

async function runSuite({ name, command, counts }) {
    const started = Date.now();
    console.log(`[test] ${name} …`);
    const { status, output } = await runCommand(command);
    const { passed, failed } = countTests(counts, output, status);
    if (failed > 0) console.log(output);
    else printTables(output);
    const seconds = (Date.now() - started) / 1000;
    console.log(`[test] ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
    return { name, passed, failed, seconds };
}

/** What a suite measured: its lines that begin with "| ". */
function printTables(output) {
    for (const line of output.split("\n")) if (line.startsWith("| ")) console.log(line);
}

function printSummary() {
    console.log(`\nsuites that ran${isFull ? " (everything)" : ""}:`);
    for (const { name, passed, failed, seconds, note } of results) {
        const count = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`;
        console.log(`  ${name.padEnd(22)}${count} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ""}`);
    }
    const sum = (key) => results.reduce((total, result) => total + result[key], 0);
    const failed = results.length === 0 ? 1 : sum("failed");
    console.log(`${sum("passed")} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
}
