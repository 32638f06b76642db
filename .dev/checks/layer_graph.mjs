// The layers and what each may include, read from the layer() lines of CMakeLists.txt.

/** @returns {Map<string, {folder: string, uses: string[]}>} */
export function readLayerGraph(cmakeText) {
    const layers = new Map();
    const uncommented = cmakeText.replace(/#[^\n]*/g, "");
    for (const [, inside] of uncommented.matchAll(/\blayer\(([^)]*)\)/g)) {
        const [name, ...words] = inside.trim().split(/\s+/);
        const values = { FOLDER: [], USES: [], FOREIGN: [], RUNS_IN_CLIENT: [] };
        let keyword = "RUNS_IN_CLIENT";
        for (const word of words) {
            if (word in values) keyword = word;
            else values[keyword].push(word);
        }
        layers.set(name, { folder: values.FOLDER[0] ?? `src/${name}`, uses: values.USES });
    }
    return layers;
}

/** A layer that uses itself through others, as a list of names, or undefined. */
export function findCycle(layers) {
    const finished = new Set();
    const visit = (name, path) => {
        if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
        if (finished.has(name)) return undefined;
        for (const used of layers.get(name)?.uses ?? []) {
            const cycle = visit(used, [...path, name]);
            if (cycle) return cycle;
        }
        finished.add(name);
        return undefined;
    };
    for (const name of layers.keys()) {
        const cycle = visit(name, []);
        if (cycle) return cycle;
    }
    return undefined;
}
