import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sandboxPeopleFile, sandboxPeopleText } from "../../.dev/generators/make_sandbox_people.mjs";

const text = readFileSync(sandboxPeopleFile, "utf8");
const { format, reference_day: referenceDay, people } = JSON.parse(text);
const byId = new Map(people.map((person) => [person.id, person]));
const families = Map.groupBy ? Map.groupBy(people, ({ family }) => family) : groupByFamily();

function groupByFamily() {
    const groups = new Map();
    for (const person of people) groups.set(person.family, [...(groups.get(person.family) ?? []), person]);
    return groups;
}

/** The names of an enum's values, from the C++ header that alone defines them. */
function enumNames(header, name) {
    const source = readFileSync(new URL(`../../src/domain/${header}`, import.meta.url), "utf8");
    const table = new RegExp(`enum_names<${name}> =[^{]*\\{([^}]*)\\}`).exec(source)[1];
    return table.match(/[a-z_]+(?=")/g);
}

const birthOf = ({ resident_id: id }) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
const ageOf = (person) => {
    const [year, month, day] = birthOf(person).split("-").map(Number);
    const [thisYear, thisMonth, thisDay] = referenceDay.split("-").map(Number);
    return thisYear - year - (thisMonth < month || (thisMonth === month && thisDay < day) ? 1 : 0);
};
const withTag = (tag) => people.filter(({ tags }) => tags.includes(tag));
const records = people.flatMap(({ insurances }) => insurances);
const provinceOf = ({ insurances }) => insurances[0].area.slice(0, 2);
const areDifferent = (values) => assert.equal(new Set(values).size, values.length);

test("the file is what the generator makes", () => {
    assert.equal(text, sandboxPeopleText());
    assert.equal(format, 1);
});

test("there are at least 200 people in four provinces, each person once", () => {
    assert.ok(people.length >= 200, `${people.length}`);
    for (const province of ["52", "13", "62", "51"]) {
        assert.ok(people.filter((person) => provinceOf(person) === province).length >= 40, province);
    }
    areDifferent(people.map(({ id }) => id));
    areDifferent(people.map(({ name }) => name));
    areDifferent(people.map(({ resident_id }) => resident_id));
    areDifferent(people.flatMap(({ mobile }) => mobile ?? []));
    for (const { id, family } of people) assert.match(id + family, /^[A-Za-z0-9_-]{40}$/);
});

test("resident IDs have a real birth day and the right check character", () => {
    for (const person of people) {
        const id = person.resident_id;
        assert.match(id, /^[1-6]\d{16}[\dX]$/);
        // ISO 7064 MOD 11-2 over all 18 characters leaves 1: another way than the generator's.
        const rest = [...id].reduce((sum, character) => (sum * 2 + (character === "X" ? 10 : Number(character))) % 11, 0);
        assert.equal(rest, 1, id);
        const birth = birthOf(person);
        assert.equal(new Date(`${birth}T00:00:00Z`).toISOString().slice(0, 10), birth);
        assert.ok(birth < referenceDay && birth > "1900");
    }
});

test("mobile numbers are well formed; who has none has a guardian with one, or is dead", () => {
    for (const { mobile, guardian, family, tags } of people) {
        if (mobile) {
            assert.match(mobile, /^1990000\d{4}$/);
            assert.equal(guardian, undefined);
            assert.equal(/040[48]$/.test(mobile), tags.some((tag) => tag.startsWith("sms_")));
        } else if (!tags.includes("deceased")) {
            assert.equal(byId.get(guardian).family, family);
            assert.ok(byId.get(guardian).mobile);
        }
    }
});

test("every scheme and every status occurs, by the domain's names", () => {
    for (const [field, header, name] of [
        ["scheme", "insurance.hpp", "Scheme"],
        ["status", "insurance.hpp", "InsuranceStatus"],
        ["balance_query", "policy_money.hpp", "BalanceQuery"],
    ]) {
        assert.deepEqual(new Set(records.map((record) => record[field])), new Set(enumNames(header, name)), field);
    }
    for (const status of enumNames("insurance.hpp", "InsuranceStatus")) {
        const where = new Set(people.filter(({ insurances }) => insurances.some((one) => one.status === status)).map(provinceOf));
        assert.equal(where.size, 4, `${status} in each province`);
    }
});

test("pooling areas are cities; only employees have a balance", () => {
    for (const { area, scheme, current_fen: current, earlier_fen: earlier } of records) {
        assert.match(area, /^(5201|5203|1301|1302|6201|6205|5101|5107)00$/);
        assert.ok(Number.isInteger(current) && current >= 0 && Number.isInteger(earlier) && earlier >= 0);
        if (scheme === "resident") assert.equal(current + earlier, 0);
    }
});

test("duplicate records and moves are two records", () => {
    for (const { insurances } of withTag("duplicate_records")) {
        assert.deepEqual(insurances.map(({ status }) => status), ["duplicate_records", "duplicate_records"]);
        assert.notEqual(insurances[0].area, insurances[1].area);
    }
    for (const { insurances } of withTag("moved_away")) {
        assert.deepEqual(insurances.map(({ status }) => status), ["moved_away", "normal"]);
        assert.notEqual(insurances[0].area.slice(0, 2), insurances[1].area.slice(0, 2));
    }
});

test("relations go both ways and all of the domain's occur", () => {
    const inverses = {
        spouse: ["spouse"],
        parent: ["child"],
        child: ["parent"],
        sibling: ["sibling"],
        paternal_grandparent: ["sons_child"],
        maternal_grandparent: ["daughters_child"],
        sons_child: ["paternal_grandparent"],
        daughters_child: ["maternal_grandparent"],
        spouses_parent: ["other_relative"],
        spouses_other_relative: ["other_relative", "spouses_other_relative"],
        other_relative: ["other_relative", "spouses_parent", "spouses_other_relative"],
    };
    const seen = new Set();
    for (const person of people) {
        assert.equal(person.relatives.length, families.get(person.family).length - 1);
        for (const { person: otherId, relation } of person.relatives) {
            seen.add(relation);
            const back = byId.get(otherId).relatives.find((one) => one.person === person.id);
            assert.ok(inverses[relation].includes(back.relation), `${relation} and ${back.relation}`);
        }
    }
    assert.deepEqual(seen, new Set(enumNames("relation.hpp", "Relation")));
});

test("ages stand at their boundaries on the reference day", () => {
    assert.ok(withTag("under_14").length >= 12);
    for (const person of withTag("under_14")) assert.ok(ageOf(person) < 14);
    for (const person of withTag("from_14_under_16")) assert.ok([14, 15].includes(ageOf(person)), birthOf(person));
    assert.equal(withTag("exactly_16").length, 4);
    for (const person of withTag("exactly_16")) assert.equal(birthOf(person), "2010-07-01");
    for (const person of withTag("turns_16_next_day")) assert.equal(ageOf(person), 15);
    for (const person of withTag("elder_without_phone")) assert.ok(ageOf(person) >= 65 && !person.mobile);
    assert.ok(withTag("leap_day").every((person) => birthOf(person).endsWith("-02-29")));
});

test("a grandmother has four who could pay: the largest balance twice, a smaller one, none", () => {
    for (const grandmother of withTag("beneficiary_of_several")) {
        const balances = grandmother.relatives
            .filter(({ relation }) => relation === "child")
            .map(({ person }) => byId.get(person).insurances[0])
            .map((record) => record.current_fen + record.earlier_fen)
            .sort((left, right) => right - left);
        assert.deepEqual(balances, [1_100_000, 1_100_000, 460_050, 0]);
    }
    assert.equal(withTag("beneficiary_of_several").length, 4);
});

test("families are larger than Guizhou and Hebei allow", () => {
    const sizes = withTag("large_family").map(({ family }) => families.get(family).length);
    assert.deepEqual(new Set(sizes), new Set([9, 10]));
});

test("rare names, joined names and compound surnames occur", () => {
    const names = people.map(({ name }) => name).join(" ");
    for (const part of ["䶮", "㛃", "𬱖", "𣲗", "鿏", "·", "欧阳", "令狐"]) assert.ok(names.includes(part), part);
    assert.ok(people.filter(({ name }) => /^(欧阳|上官|司马|诸葛|令狐|司徒|慕容|长孙)/.test(name)).length >= 8);
    const [head] = people.filter(({ name }) => name === "李明");
    assert.equal(head.insurances[0].current_fen + head.insurances[0].earlier_fen, 648_270);
});
