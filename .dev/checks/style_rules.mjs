// The rules of the style check: what each looks at, what it finds, and what to do about it.
import { enumSwitchesWithDefault } from "./switch_default.mjs";
import { withoutCommentsAndStrings } from "./project_files.mjs";

const linesMax = 400;
const isOurCode = (path) => /^(src|web|tests|shell|\.dev)\/.*\.(cpp|hpp|js|mjs|css)$/.test(path);
const isOurCpp = (path) => /^(src|web|tests)\/.*\.(cpp|hpp)$/.test(path);
const isPicture = (path) => /\.(png|webp|ico)$/.test(path);

const drawerName = /(^|_)(utils?|helpers?|misc)$|^common$|_common$/;
const fontOrBinaryEnding = /\.(ttf|otf|ttc|woff2?|wasm|a|o|so|exe|zip|gz|br|xz|jar)$/i;
const throwingConversion = /NLOHMANN_DEFINE_TYPE|\.get<|\bget_to\(/;
const impureDomain = /\b(float|double|system_clock|steady_clock|random_device|fopen|ifstream|ofstream)\b/;
const imguiItem = /\bImGui::(\w*Button\w*|ItemAdd|Selectable|Checkbox|Input\w+|Slider\w+|Drag\w+|Combo|TreeNode\w*)\(/;
const registryAddress = /\b(registry|deb|mirrors?|packages|snapshot)\.[a-z0-9-]+\.(org|com|io|net|cn)\b|"resolved"\s*:/i;

/** Rules on a file as a whole; `find` gives a description or undefined. */
export const fileRules = [
    {
        find(path) {
            if (!/^(src|web|tests|shell)\//.test(path)) return undefined;
            const names = path.split("/").map((part) => part.replace(/\..*$/, ""));
            const drawer = names.find((name) => drawerName.test(name));
            return drawer && `"${drawer}" names no concept`;
        },
        remedy: "name the file after the one thing that it is about",
    },
    {
        find(path, bytes) {
            const isBinary = fontOrBinaryEnding.test(path) || (bytes.includes(0) && !isPicture(path));
            return isBinary ? "a font or a binary" : undefined;
        },
        remedy: "don't commit it: fetch it in .dev/toolchain or make it in the build",
    },
];

/** Rules on a file's text; `find` gives a list of {line, what}. */
export const textRules = [
    {
        applies: isOurCode,
        find(text) {
            const count = text.split("\n").length - 1;
            return count > linesMax ? [{ line: count, what: `${count} lines, more than ${linesMax}` }] : [];
        },
        remedy: "split it by concept: one concept a file",
    },
    {
        applies: (path) => isOurCpp(path) && path.endsWith(".hpp"),
        find: (text) => (/^#pragma once$/m.test(text) ? [] : [{ line: 1, what: "no `#pragma once`" }]),
        remedy: "write `#pragma once` on the first line",
    },
    {
        applies: isOurCpp,
        find(text) {
            const lines = enumSwitchesWithDefault(withoutCommentsAndStrings(text));
            return lines.map((line) => ({ line, what: "`default:` in a switch over an enum of ours" }));
        },
        remedy: "name every enumerator, so that the compiler tells when one is added",
    },
    {
        // What ImGui hits must have a semantic node: Ui::interact is where tests see both.
        applies: (path) => /^(src|web)\/.*\.cpp$/.test(path) && path !== "src/ui_kit/ui.cpp",
        find: (text) => codeLinesMatching(text, imguiItem, "an ImGui item without a semantic node"),
        remedy: "make it with Ui::interact, and record its node",
    },
    {
        // Only protocol knows the JSON library; another layer's `get` is its own.
        applies: (path) => isOurCpp(path) && path.startsWith("src/protocol/"),
        find: (text) => codeLinesMatching(text, throwingConversion, "a conversion that throws or defaults"),
        remedy: "read with protocol's checked reader, which says which field is wrong",
    },
    {
        applies: (path) => isOurCpp(path) && path.startsWith("src/domain/"),
        find: (text) => codeLinesMatching(text, impureDomain, "floating point, a clock, randomness or a file in the domain"),
        remedy: "count in whole fen and take the time or the random number as an argument",
    },
    {
        applies: (path) => !isPicture(path),
        find: (text) => linesMatching(text, registryAddress, "the address of a package registry"),
        remedy: "take it from the machine's own settings (.dev/toolchain/private_apt.sh shows how)",
    },
];

function codeLinesMatching(text, pattern, what) {
    return linesMatching(withoutCommentsAndStrings(text), pattern, what);
}

function linesMatching(text, pattern, what) {
    return text.split("\n").flatMap((content, index) => {
        const excerpt = content.trim().slice(0, 80);
        return pattern.test(content) ? [{ line: index + 1, what: `${what}: ${excerpt}` }] : [];
    });
}
