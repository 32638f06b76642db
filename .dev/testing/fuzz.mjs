// Runs fuzz targets one after the other: node .dev/testing/fuzz.mjs [TARGET] [--seconds N]
// Each begins with its corpus (tests/fuzz/corpus/TARGET, in git) and what earlier runs found out (build/fuzz/learnt).
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { runCommand } from "./run_command.mjs";

const targets = readdirSync("tests/fuzz")
    .filter((name) => name.endsWith("_fuzz.cpp"))
    .map((name) => name.replace(/_fuzz\.cpp$/, ""));

const words = process.argv.slice(2);
const secondsAt = words.indexOf("--seconds");
const seconds = secondsAt < 0 ? 60 : Number(words.splice(secondsAt, 2)[1]);
const wanted = words.length === 0 ? targets : words;
const unknown = wanted.find((target) => !targets.includes(target));
if (unknown !== undefined || !(seconds > 0)) {
    console.error(`usage: ./dev fuzz [TARGET] [--seconds N]   targets: ${targets.join(" ")}`);
    process.exit(2);
}

let failures = 0;
for (const target of wanted) failures += (await fuzz(target)) ? 0 : 1;
process.exitCode = failures === 0 ? 0 : 1;

/** @returns {Promise<boolean>} whether nothing was found */
async function fuzz(target) {
    const corpus = `tests/fuzz/corpus/${target}`;
    const learnt = `build/fuzz/learnt/${target}`;
    const findings = `build/fuzz/findings/${target}`;
    for (const folder of [learnt, findings]) mkdirSync(folder, { recursive: true });
    const inputs = [learnt, ...(existsSync(corpus) ? [corpus] : [])];
    const limits = [`-max_total_time=${seconds}`, "-timeout=5", "-rss_limit_mb=2048", "-max_len=8192", "-print_final_stats=1"];
    const program = `build/fuzz/${target}_fuzz`;
    const { status, output } = await runCommand([program, ...limits, `-artifact_prefix=${findings}/`, ...inputs]);
    const executed = Number(/number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
    const coverage = /cov: (\d+)(?!.*cov: )/s.exec(output)?.[1] ?? "?";
    console.log(`| ${target.padEnd(20)} | ${String(executed).padStart(9)} inputs | ${coverage.padStart(5)} edges |`);
    if (status === 0) return true;
    console.log(output.split("\n").slice(-60).join("\n"));
    console.log(`Mend it, then keep the input: mv ${findings}/… ${corpus}/WHAT_IT_WAS`);
    return false;
}
