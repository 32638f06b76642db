// node .dev/checks/floor.mjs WEB_ROOT — that Chrome 86 and iOS 15 understand what was built: JavaScript and CSS syntax,
// features of WebAssembly, Web APIs. Nobody has tried it on such devices.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";

const floor = ["chrome86", "ios15"];
/** Newer than the floor, each with the version that brought it. */
const newerApis = [
    [/\bstructuredClone\(/, "structuredClone (Chrome 98)"],
    [/\bObject\.hasOwn\(/, "Object.hasOwn (Chrome 93)"],
    [/\.at\(-?\d/, "Array.at (Chrome 92)"],
    [/\.(findLast|findLastIndex)\(/, "findLast (Chrome 97)"],
    [/\.(toSorted|toReversed|toSpliced)\(/, "toSorted (Chrome 110)"],
    [/\b(Object|Map)\.groupBy\(/, "groupBy (Chrome 117)"],
    [/\bPromise\.withResolvers\(/, "Promise.withResolvers (Chrome 119)"],
    [/\bAbortSignal\.(timeout|any)\(/, "AbortSignal.timeout (Chrome 103)"],
    [/\.throwIfAborted\(/, "throwIfAborted (Chrome 100)"],
    [/\brandomUUID\(/, "crypto.randomUUID (Chrome 92)"],
    [/\bscheduler\.(postTask|yield)/, "scheduler (Chrome 94)"],
    [/\.(showPopover|showPicker|checkVisibility)\(/, "showPopover (Chrome 114)"],
    [/\bnew (OffscreenCanvas|CompressionStream|DecompressionStream|EyeDropper)\b/, "OffscreenCanvas (iOS 16.4)"],
    [/\brequestIdleCallback\(/, "requestIdleCallback (not in iOS)"],
    [/\bnavigator\.(userAgentData|virtualKeyboard)\b/, "not in iOS"],
    [/\(\?<[=!]/, "look-behind (iOS 16.4)"],
];
/** CSS that esbuild doesn't lower. */
const newerCss = [
    [/:has\(/, ":has (Chrome 105)"],
    [/\d(dvh|svh|lvh|dvw)\b/, "dvh (Chrome 108)"],
    [/@container|@layer/, "@container, @layer (Chrome 99)"],
    [/\baspect-ratio\s*:/, "aspect-ratio (Chrome 88)"],
    [/\bcolor-mix\(|\boklch\(/, "color-mix (Chrome 111)"],
    [/\binset\s*:/, "inset (Chrome 87)"],
    [/\baccent-color\s*:/, "accent-color (Chrome 93)"],
];

/** What esbuild would have to write differently for the floor is newer than it. */
function isNewerSyntax(code, loader) {
    // Chrome 80 and iOS 13.4 have it; esbuild avoids a rare fault of V8 before 91.
    const supported = { "optional-chain": true };
    const options = { loader, supported, logLevel: "silent", charset: "utf8" };
    return transformSync(code, { ...options, target: floor }).code !== transformSync(code, { ...options, target: "esnext" }).code;
}

function judgeScript(name, code) {
    const found = newerApis.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${name}: ${what}`);
    return isNewerSyntax(code, "js") ? [...found, `${name}: syntax that is newer`] : found;
}

function judgeStyle(name, code) {
    const found = newerCss.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${name}: ${what}`);
    return isNewerSyntax(code, "css") ? [...found, `${name}: CSS that is newer`] : found;
}

function judgePage(name, html) {
    const inline = (tag) => [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map((match) => match[1]);
    return [...inline("script").flatMap((code) => judgeScript(name, code)), ...inline("style").flatMap((code) => judgeStyle(name, code))];
}

/** Of WebAssembly's proposals after the first version, those that the floor has; Binaryen refuses what needs others. */
const wasmFeatures = ["mutable-globals", "sign-ext", "nontrapping-float-to-int", "bulk-memory", "multivalue"];

function judgeProgram(name, file) {
    const words = [file, "--mvp-features", ...wasmFeatures.map((feature) => `--enable-${feature}`), "-o", "/dev/null"];
    const { status, stderr, error } = spawnSync(".toolchain/emscripten/binaryen/bin/wasm-opt", words, { encoding: "utf8" });
    if (error) throw error;
    return status === 0 ? [] : [`${name}: ${stderr.split("\n").slice(0, 3).join(" ")}`];
}

function judgeFile(file) {
    const name = path.basename(file);
    if (name.endsWith(".wasm")) return judgeProgram(name, file);
    if (name.endsWith(".js")) return judgeScript(name, readFileSync(file, "utf8"));
    if (name.endsWith(".css")) return judgeStyle(name, readFileSync(file, "utf8"));
    return name.endsWith(".html") ? judgePage(name, readFileSync(file, "utf8")) : [];
}

const [root] = process.argv.slice(2);
const files = readdirSync(root, { recursive: true }).map((file) => path.join(root, file));
const judged = files.filter((file) => /\.(wasm|js|css|html)$/.test(file));
const findings = judged.flatMap(judgeFile);
if (judged.filter((file) => file.endsWith(".wasm")).length < 2) findings.push(`${root}: no program to judge`);
for (const finding of findings) console.error(`${finding}\n    remedy: write it for ${floor.join(", ")}, or ask for it first`);
if (findings.length === 0) console.log(`floor: ${judged.length} files for ${floor.join(", ")} (untested on devices)`);
process.exitCode = findings.length > 0 ? 1 : 0;
