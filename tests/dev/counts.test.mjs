import assert from "node:assert/strict";
import { test } from "node:test";
import { countTests } from "../../.dev/testing/counts.mjs";

const table = [
    ["Catch2, all passed", "catch2", "===\nAll tests passed (812 assertions in 41 test cases)\n", 0, 41, 0],
    ["Catch2, one test", "catch2", "All tests passed (1 assertion in 1 test case)\n", 0, 1, 0],
    ["Catch2, some failed", "catch2", "test cases:  41 |  39 passed |  2 failed\nassertions: 812 | 800 passed | 12 failed\n", 2, 39, 2],
    ["Catch2, all failed", "catch2", "test cases: 1 | 1 failed\nassertions: 1 | 1 failed\n", 1, 0, 1],
    ["Catch2, ended by a signal", "catch2", "x\nended by SIGSEGV\n", 128, 0, 1],
    ["Catch2, nothing ran", "catch2", "No tests ran\n", 0, 0, 1],
    ["sanitizer after the last test", "catch2", "All tests passed (9 assertions in 3 test cases)\nLeak\n", 1, 3, 1],
    ["node, spec reporter", "node", "ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\n", 1, 4, 1],
    ["node, TAP reporter", "node", "# pass 7\n# fail 0\n# cancelled 0\n", 0, 7, 0],
    ["node, a test that never ended", "node", "ℹ pass 3\nℹ fail 0\nℹ cancelled 2\n", 1, 3, 2],
    ["a check that passes", "one", "fine", 0, 1, 0],
    ["a check that fails", "one", "no", 1, 0, 1],
];
for (const [what, kind, output, status, passed, failed] of table) {
    test(what, () => assert.deepEqual(countTests(kind, output, status), { passed, failed }));
}
