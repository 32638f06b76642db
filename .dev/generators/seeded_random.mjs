// Random numbers that are the same in every run: the sandbox people must never change by themselves.

/** @param {number} seed @returns a generator with methods for what the people need. */
export function seededRandom(seed) {
    let state = seed >>> 0;
    // mulberry32: 32 bits of state, integers only.
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (mixed ^ (mixed >>> 14)) >>> 0;
    };
    return {
        /** An integer from least to most, both included. */
        between: (least, most) => least + (next() % (most - least + 1)),
        pick: (items) => items[next() % items.length],
    };
}
