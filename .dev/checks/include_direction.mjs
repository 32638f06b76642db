// node .dev/checks/include_direction.mjs [ROOT] — a layer includes only what CMakeLists.txt says that it uses,
// and a foreign library is known to few layers.
import { findCycle, readLayerGraph } from "./layer_graph.mjs";
import { projectFiles, readText, reportAndExit, rootFromCommandLine } from "./project_files.mjs";

const foreignHeaders = [
    {
        header: /^emscripten/,
        layers: ["web"],
        remedy: "ask for it through platform/host.hpp and do it in web/",
    },
    {
        header: /^(imgui|imstb_|misc\/freetype)/,
        layers: ["ui_kit", "views", "platform", "web"],
        remedy: "put what draws into ui_kit or views",
    },
    {
        header: /^(nlohmann\/|json\/)/,
        layers: ["protocol"],
        remedy: "read and write JSON with protocol's json_reader and json_writer",
    },
    {
        header: /^(drogon|trantor|sodium|openssl)\b/,
        layers: ["server"],
        remedy: "take the result as an argument; only server knows this library",
    },
    {
        header: /^sqlite3/,
        layers: ["storage"],
        remedy: "use storage/database.hpp",
    },
];

const root = rootFromCommandLine();
const layers = readLayerGraph(readText(root, "CMakeLists.txt"));
const violations = [];

const cycle = findCycle(layers);
if (cycle) {
    violations.push({
        path: "CMakeLists.txt",
        what: `layers use each other in a circle: ${cycle.join(" → ")}`,
        remedy: "move what both need into a layer below them",
    });
}
for (const path of projectFiles(root)) {
    if (/^(src|web)\/.*\.(hpp|cpp|inc)$/.test(path)) {
        checkFile(path);
    }
}
reportAndExit(violations, `include direction: ${layers.size} layers, each includes only what it may`);

function checkFile(path) {
    const layer = layerOf(path);
    if (layer === undefined) {
        const remedy = "add a layer() line to CMakeLists.txt or move the file";
        violations.push({ path, what: "its folder is no layer", remedy });
        return;
    }
    readText(root, path).split("\n").forEach((text, index) => {
        const [, included] = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(text) ?? [];
        const problem = included && problemOf(layer, included, text.includes('"'));
        if (problem) violations.push({ path, line: index + 1, ...problem });
    });
}

function layerOf(path) {
    return [...layers].find(([, { folder }]) => path.startsWith(`${folder}/`))?.[0];
}

function problemOf(layer, included, isQuoted) {
    const foreign = foreignHeaders.find(({ header }) => header.test(included));
    if (foreign) {
        return foreign.layers.includes(layer) ? undefined : problemOfForeign(layer, included, foreign);
    }
    return isQuoted ? problemOfOwn(layer, included) : undefined;
}

function problemOfForeign(layer, included, { layers: allowed, remedy }) {
    return { what: `${layer} must not include <${included}>: only ${allowed.join(", ")} may`, remedy };
}

function problemOfOwn(layer, included) {
    const target = included.split("/")[0];
    if (!included.includes("/") || target === "..") {
        const whole = `${layer}/${included.split("/").pop()}`;
        return { what: `"${included}" does not say its layer`, remedy: `write the path from the root: "${whole}"` };
    }
    if (!layers.has(target)) {
        return { what: `"${included}" is in no layer`, remedy: "use <…> for foreign headers, layer/file.hpp for ours" };
    }
    const { uses } = layers.get(layer);
    if (target === layer || uses.includes(target)) return undefined;
    return {
        what: `${layer} must not include ${target} ("${included}")`,
        remedy:
            `${layer} may include ${uses.join(", ") || "no other layer"}: move what both need to such a layer, ` +
            "or let the caller pass it in; the graph is in CMakeLists.txt",
    };
}
