// ./dev mutants: takes each guard of mutant_list.mjs out of a copy of the tree, builds, and runs the programs that must
// notice. Fails when one survives, or when the unchanged copy doesn't pass.
import { spawnSync } from "node:child_process";
import {
    chmodSync,
    existsSync,
    mkdirSync,
    readFileSync,
    readdirSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

import { mutants } from "./mutant_list.mjs";
import { applyEdits, restore } from "./mutant_edits.mjs";

const tree = "build/mutants/tree";
const build = join(tree, "build/dev");
const words = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const programs = [...new Set(chosen.flatMap(({ caughtBy }) => caughtBy.map(([program]) => program)))];

const started = Date.now();
copyTree();
configure();
checkUnchanged();
const results = chosen.map(tryOut);
printTable();

/** What git knows and what is new, so that a mutant is one of the code as it is. Unchanged files stay untouched. */
function copyTree() {
    mkdirSync(tree, { recursive: true });
    const list = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).stdout;
    const present = list.split("\0").filter((file) => file && existsSync(file));
    dropFilesBut(new Set(present));
    copyFiles(present);
    run("ln", ["-sfn", run("readlink", [".toolchain"]).stdout.trim(), join(tree, ".toolchain")]);
}

function configure() {
    if (!existsSync(join(build, "build.ninja"))) run("cmake", ["--preset", "dev", "-B", "build/dev"], tree);
}

function compile(targets) {
    return spawnSync("cmake", ["--build", "build/dev", "--target", ...targets], { cwd: tree, encoding: "utf8" });
}

function checkUnchanged() {
    console.log(`[mutants] building the unchanged copy: ${programs.join(" ")}`);
    const built = compile(programs);
    if (built.status !== 0) stop(`the unchanged copy doesn't build:\n${built.stdout}`);
}

function tryOut(mutant) {
    const kept = applyEdits(tree, mutant);
    const begun = Date.now();
    try {
        const caught = firstFailure(mutant);
        const seconds = (Date.now() - begun) / 1000;
        console.log(`[mutants] ${mutant.name}: ${caught ?? "SURVIVED"} (${seconds.toFixed(0)} s)`);
        return { mutant, caught, seconds };
    } finally {
        restore(tree, kept);
    }
}

/** Which test of which program fails; undefined when all pass. */
function firstFailure({ name, caughtBy }) {
    for (const [program, ...args] of caughtBy) {
        const built = compile([program]);
        if (built.status !== 0) stop(`mutant "${name}" doesn't build: mend mutant_list.mjs\n${built.stdout}`);
        const { status, signal, stdout } = spawnSync(join("build/dev", program), args, {
            cwd: tree,
            encoding: "utf8",
            timeout: 300_000,
            maxBuffer: 1 << 28,
        });
        if (status !== 0) return `${program}: ${whatFailed(stdout ?? "", signal)}`;
    }
    return undefined;
}

function whatFailed(output, signal) {
    const violation = /^violation: (.*)$/m.exec(output);
    if (violation) return violation[1].slice(0, 90);
    // Catch2: a line of dashes, the test's name, a line of dashes, the place.
    const test = /^-{70,}\n(.+(?:\n(?!-{70,}).+)*)\n-{70,}$/m.exec(output);
    if (test) return `"${test[1].replace(/\n\s*/g, " ")}"`;
    return signal ? `ended by ${signal}` : output.trimEnd().split("\n").at(-1);
}

function printTable() {
    const width = Math.max(...results.map(({ mutant }) => mutant.name.length));
    console.log("\nguard taken out, and the test that noticed:");
    for (const { mutant, caught } of results) {
        const edits = mutant.edits.length > 1 ? ` [${mutant.edits.length} guards at once]` : "";
        console.log(`  ${mutant.name.padEnd(width)}  ${caught ?? "SURVIVED"}${edits}`);
    }
    const survivors = results.filter(({ caught }) => !caught).length;
    const seconds = (Date.now() - started) / 1000;
    console.log(`${results.length - survivors} caught, ${survivors} survived (${seconds.toFixed(0)} s)`);
    process.exitCode = survivors > 0 || results.length === 0 ? 1 : 0;
}

function run(command, args, cwd = ".") {
    const done = spawnSync(command, args, { encoding: "utf8", cwd, maxBuffer: 1 << 28 });
    if (done.status !== 0) stop(`${command} ${args.join(" ")}: ${done.stderr}`);
    return done;
}

/** Only what differs is written, so that nothing is built twice. */
function copyFiles(files) {
    for (const file of files) {
        const target = join(tree, file);
        const content = readFileSync(file);
        if (existsSync(target) && readFileSync(target).equals(content)) continue;
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
        chmodSync(target, statSync(file).mode);
    }
}

/** What is gone or was renamed since the last run would still be built. */
function dropFilesBut(present) {
    for (const file of readdirSync(tree, { recursive: true, withFileTypes: true })) {
        const path = relative(tree, join(file.parentPath ?? file.path, file.name));
        const isBuilt = path === ".toolchain" || path.startsWith("build/");
        if (!isBuilt && !file.isDirectory() && !present.has(path)) rmSync(join(tree, path));
    }
}

function stop(message) {
    console.error(`[mutants] ${message}`);
    process.exit(2);
}
