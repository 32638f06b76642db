// How many tests passed and failed, from what a test program prints.

/**
 * @param {"one"|"catch2"|"node"} kind
 * @returns {{passed: number, failed: number}} at least one failed when the program's status says failure.
 */
export function countTests(kind, output, status) {
    const counted = counters[kind](output, status);
    if (status !== 0 && counted.failed === 0) counted.failed = 1;
    // A program that ran nothing has not shown anything.
    if (counted.passed + counted.failed === 0) counted.failed = 1;
    return counted;
}

const counters = {
    one: (_output, status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }),

    catch2(output) {
        const all = /All tests passed \(.* in (\d+) test cases?\)/.exec(output);
        if (all) return { passed: Number(all[1]), failed: 0 };
        const summary = /^test cases:.*$/m.exec(output)?.[0] ?? "";
        const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
        return { passed: number("passed"), failed: number("failed") };
    },

    node(output) {
        const number = (word) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
        return { passed: number("pass"), failed: number("fail") + number("cancelled") };
    },
};
