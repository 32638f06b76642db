// clang-tidy on every file of src/ whose text, includes, command or settings have changed since it last passed.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative, resolve } from "node:path";

const project = process.cwd();
const buildFolder = resolve("build/dev");
// Beside the compiler cache, so that a fresh clone needs not lint again what has passed before.
const passedFolder = join(realpathSync(".toolchain/ccache"), "../lint");
const wanted = process.argv.slice(2);

mkdirSync(passedFolder, { recursive: true });
const dependencies = readDependencies();
const settings = readFileSync(".clang-tidy");
const contentHashes = new Map();
const due = readCommands().filter((entry) => !existsSync(entry.passedMark));
let failures = 0;
console.error(`[lint] ${due.length} file(s) to look at`);
await Promise.all(cpus().map(lintUntilDone));
process.exit(failures === 0 ? 0 : 1);

/** The compile commands of our own layers, each with the mark that says that this very input has passed. */
function readCommands() {
    const all = JSON.parse(readFileSync(join(buildFolder, "compile_commands.json"), "utf8"));
    return all
        .map(({ file, command, output }) => ({ path: relative(project, file), command, output }))
        .filter(({ path }) => path.startsWith("src/") && (wanted.length === 0 || wanted.some((part) => path.includes(part))))
        .map((entry) => ({ ...entry, passedMark: join(passedFolder, inputHash(entry)) }));
}

function inputHash({ path, command, output }) {
    const hash = createHash("sha256").update(settings).update(command.replaceAll(project, ""));
    for (const input of [path, ...(dependencies.get(output) ?? [])]) {
        hash.update(contentHash(input));
    }
    return hash.digest("hex").slice(0, 32);
}

function contentHash(path) {
    if (!contentHashes.has(path)) {
        contentHashes.set(path, createHash("sha256").update(readFileSync(path)).digest());
    }
    return contentHashes.get(path);
}

/** What ninja knows of each object's includes, ours only: object → paths relative to the project. */
function readDependencies() {
    const listing = execFileSync("ninja", ["-C", buildFolder, "-t", "deps"], { encoding: "utf8", maxBuffer: 1 << 30 });
    const byObject = new Map();
    for (const block of listing.split("\n\n")) {
        const [heading, ...lines] = block.replace(/^ninja: Entering[^\n]*\n/, "").split("\n");
        const ours = lines
            .map((line) => relative(project, resolve(buildFolder, line.trim())))
            .filter((path) => /^(src|tests)\//.test(path) && existsSync(path));
        byObject.set(heading.split(": ")[0], ours);
    }
    return byObject;
}

async function lintUntilDone() {
    for (let entry = due.shift(); entry; entry = due.shift()) {
        const { status, output } = await clangTidy(entry.path);
        if (status === 0) {
            writeFileSync(entry.passedMark, "");
        } else {
            failures += 1;
            console.error(output);
        }
    }
}

function clangTidy(path) {
    return new Promise((done) => {
        const words = ["-p", buildFolder, "--quiet", path];
        execFile("clang-tidy-19", words, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
            done({ status: error ? 1 : 0, output: error ? stdout + (stdout ? "" : stderr) : "" });
        });
    });
}
