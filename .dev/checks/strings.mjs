// node .dev/checks/strings.mjs [ROOT] — every language says the same keys with the same placeholders, no key is asked
// for that is missing, and none is kept that nobody asks for.
//
// Keys that code puts together are announced beside it by a comment, for example `strings-prefix: error.`
import { basename } from "node:path";
import { projectFiles, readText, reportAndExit, rootFromCommandLine } from "./project_files.mjs";

const root = rootFromCommandLine();
const paths = projectFiles(root);
const violations = [];
// Chinese is written first; the others are translations of it.
const languages = paths
    .filter((path) => /^assets\/strings\/[^/]+\.json$/.test(path))
    .sort((one, other) => other.endsWith("/zh-CN.json") - one.endsWith("/zh-CN.json"))
    .map(readLanguage);
const sources = paths
    .filter((path) => /^(src|web|shell)\/.*\.(cpp|hpp|js|mjs|html)$/.test(path))
    .map((path) => ({ path, text: readText(root, path) }));

if (languages.length > 0) {
    languages.slice(1).forEach((language) => compare(languages[0], language));
    findMissing(languages[0]);
    findUnused(languages[0]);
}
reportAndExit(violations, `strings: ${languages.map(({ path }) => basename(path, ".json")).join(" and ")} agree`);

function readLanguage(path) {
    const text = readText(root, path);
    const strings = JSON.parse(text);
    const written = [...text.matchAll(/^\s*"([^"]+)"\s*:/gm)].map(([, key]) => key);
    for (const key of written.filter((each, index) => written.indexOf(each) !== index)) {
        violations.push({ path, what: `"${key}" is there twice`, remedy: "keep one" });
    }
    for (const [key, value] of Object.entries(strings)) {
        if (typeof value !== "string" || value.trim() === "") {
            violations.push({ path, what: `"${key}" says nothing`, remedy: "translate it, or remove it in every language" });
        }
    }
    return { path, strings };
}

function placeholdersOf(text) {
    return [...new Set([...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(", ");
}

function compare(one, other) {
    for (const [from, to] of [[one, other], [other, one]]) {
        for (const key of Object.keys(from.strings).filter((each) => !(each in to.strings))) {
            violations.push({ path: to.path, what: `"${key}" is missing`, remedy: `translate it from ${from.path}` });
        }
    }
    for (const key of Object.keys(one.strings).filter((each) => each in other.strings)) {
        const [expected, found] = [placeholdersOf(one.strings[key]), placeholdersOf(other.strings[key])];
        if (expected !== found) {
            const what = `"${key}" has the placeholders [${found}], ${one.path} has [${expected}]`;
            violations.push({ path: other.path, what, remedy: "use the same placeholders" });
        }
    }
}

/** Keys that are asked for by name: `text("…"`. */
function findMissing({ path: languagePath, strings }) {
    for (const { path, text } of sources) {
        for (const [, key] of text.matchAll(/\btext\(\s*"([a-z0-9_]+(?:\.[a-z0-9_]+)+)"/g)) {
            if (!(key in strings)) {
                violations.push({ path, what: `asks for "${key}", which is missing`, remedy: `add it to ${languagePath} and the others` });
            }
        }
    }
}

function findUnused({ path, strings }) {
    const all = sources.map(({ text }) => text).join("\n");
    const prefixes = [...all.matchAll(/strings-prefix:\s*([a-z0-9_.]+)/g)].map(([, prefix]) => prefix);
    const literals = new Set([...all.matchAll(/["'`]([a-z0-9_]+(?:\.[a-z0-9_]+)+)["'`]/g)].map(([, literal]) => literal));
    for (const key of Object.keys(strings)) {
        if (!literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix))) {
            const remedy = "remove it, or announce its prefix where the key is put together: `strings-prefix: …`";
            violations.push({ path, what: `nobody asks for "${key}"`, remedy });
        }
    }
}
