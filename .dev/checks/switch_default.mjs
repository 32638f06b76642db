// Finds `default:` in switches over our enums: those with a label such as `case Screen::Home`.
// A switch over characters or foreign numbers may have one.

/** @param {string} text C++ without comments and strings. @returns {number[]} lines of the offending labels. */
export function enumSwitchesWithDefault(text) {
    const found = [];
    for (const { index } of text.matchAll(/\bswitch\s*\(/g)) {
        const opening = text.indexOf("{", index);
        if (opening === -1) continue;
        const { hasEnumLabel, defaultAt } = labelsOf(text, opening);
        if (hasEnumLabel && defaultAt !== -1) found.push(text.slice(0, defaultAt).split("\n").length);
    }
    return found;
}

/** The labels at the switch's own depth; inner blocks and switches are passed over. */
function labelsOf(text, opening) {
    let depth = 0;
    let hasEnumLabel = false;
    let defaultAt = -1;
    const token = /[{}]|\bcase\s+[\w:]*::\w+\s*:|\bdefault\s*:(?!:)/g;
    token.lastIndex = opening;
    for (let match = token.exec(text); match; match = token.exec(text)) {
        if (match[0] === "{") depth += 1;
        else if (match[0] === "}") depth -= 1;
        else if (depth === 1 && match[0].startsWith("case")) hasEnumLabel = true;
        else if (depth === 1 && match[0].startsWith("default")) defaultAt = match.index;
        if (depth === 0) break;
    }
    return { hasEnumLabel, defaultAt };
}
