import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
    makeSandboxInstitutions,
    sandboxInstitutionsFile,
    sandboxInstitutionsText,
} from "../../.dev/generators/make_sandbox_institutions.mjs";

const institutions = makeSandboxInstitutions();
const areDifferent = (values) => assert.equal(new Set(values).size, values.length);

test("the file of institutions is what the generator makes", () => {
    assert.equal(readFileSync(sandboxInstitutionsFile, "utf8"), sandboxInstitutionsText());
});

test("each institution has a code of 12 characters and a credential of its own", () => {
    areDifferent(institutions.map(({ code }) => code));
    areDifferent(institutions.map(({ credential }) => credential));
    for (const { code, area, credential } of institutions) {
        assert.match(code, /^[HPS]\d{11}$/);
        assert.equal(code.slice(1, 7), area);
        assert.match(credential, /^[A-Za-z0-9]{12}$/);
    }
});

test("four provinces have pharmacies, secondary and tertiary hospitals; one shop is not designated", () => {
    for (const province of ["52", "13", "62", "51"]) {
        const here = institutions.filter(({ area }) => area.startsWith(province));
        for (const tier of ["tertiary", "secondary"]) assert.ok(here.some((one) => one.tier === tier));
        assert.ok(here.filter(({ kind }) => kind === "pharmacy").length >= 5);
    }
    assert.equal(institutions.filter(({ kind }) => kind === "other").length, 1);
});
