// Writes assets/sandbox/people.json: node .dev/generators/make_sandbox_people.mjs
//
// The people are made up: same seed, same people, every time. The file is one object, one person a line:
//
//   format         1
//   reference_day  the day for which ages at boundaries are meant
//   people         list of
//     id            opaque and stable (of family key and role), 20 characters [A-Za-z0-9_-]
//     family        the same for everybody of one family, 20 characters
//     role          in the family, "head", "mother", "child_of_16"; unique within it
//     name          resident_id
//     mobile        11 digits; absent for people without a phone
//     guardian      id of the relative whose number stands in; absent otherwise
//     insurances    list of records, that of the family's own place first
//       area          pooling area, GB/T 2260, six digits
//       scheme        domain::Scheme        status  domain::InsuranceStatus
//       balance_query domain::BalanceQuery: "not_offered" = shown as "-"
//       current_fen   earlier_fen           this year's and earlier years' part; 0 for residents, who have no account
//     relatives     list of {person, relation}: `person` is this one's `relation` (domain::Relation)
//     tags          what the person is good for in a test, see sandbox_families.mjs
//
// Statuses of people who moved: the old record says moved_away, a second one is normal. Duplicate records are two
// records. "not_insured" has a record, so that the list can name a place for it.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ResidentIdGiver } from "./resident_id.mjs";
import { seededRandom } from "./seeded_random.mjs";
import { allFamilies, referenceDay } from "./sandbox_families.mjs";
import { kinshipIn } from "./sandbox_kinship.mjs";
import { NameGiver } from "./sandbox_names.mjs";
import { countiesOf } from "./sandbox_places.mjs";

const seed = 20260701;
// A block that is hardly in use; four digits tell the people apart.
const mobileBlock = "1990000";
const troubledEndings = new Set(["0404", "0408"]);

const opaque = (text) => createHash("sha256").update(`family account sandbox/${text}`).digest("base64url").slice(0, 20);
const twoDigits = (number) => String(number).padStart(2, "0");
const fenOf = (yuan) => Number(yuan.replace(".", ""));

/** Draws what the families leave open. */
class PeopleMaker {
    #random = seededRandom(seed);
    #residentIds = new ResidentIdGiver(this.#random);
    #names;
    #nextMobile = 101;

    constructor(families) {
        this.#names = new NameGiver(this.#random, families.flatMap(([, people]) => people.map(({ name }) => name)));
    }

    family(key, members) {
        const people = members.map((member) => ({ parents: [], tags: [], ...member }));
        this.#giveNames(people);
        const relationOf = kinshipIn(people);
        const idOf = (role) => opaque(`${key}/${role}`);
        return people.map((person) => ({
            id: idOf(person.role),
            family: opaque(key),
            role: person.role,
            name: person.name,
            resident_id: this.#residentId(person),
            ...this.#phone(person),
            ...(person.guardian ? { guardian: idOf(person.guardian) } : {}),
            insurances: person.insured.map((insurance) => this.#insurance(insurance)),
            relatives: people
                .filter((other) => other !== person)
                .map((other) => ({ person: idOf(other.role), relation: relationOf(person, other) })),
            tags: person.tags,
        }));
    }

    #giveNames(people) {
        const surnames = new Map();
        for (const person of people) {
            const surname = surnames.get(person.surnameOf) ?? this.#names.surname();
            surnames.set(person.role, surname);
            person.name ??= this.#names.name(surname, person.sex);
        }
    }

    #residentId(person) {
        const date = typeof person.born === "string" ? person.born : this.#dayOf(person.born);
        const county = this.#random.pick(countiesOf(person.insured[0].area));
        return this.#residentIds.give(county, date, person.sex);
    }

    #dayOf(year) {
        return `${year}-${twoDigits(this.#random.between(1, 12))}-${twoDigits(this.#random.between(1, 28))}`;
    }

    #phone(person) {
        if (person.mobile) return { mobile: person.mobile };
        if (person.phone === false) return {};
        let ending;
        do {
            ending = String(this.#nextMobile++).padStart(4, "0");
        } while (troubledEndings.has(ending));
        return { mobile: mobileBlock + ending };
    }

    #insurance({ area, scheme, status, current, earlier, query = "offered" }) {
        const isEmployee = scheme === "employee";
        const drawn = (mostYuan) => this.#random.between(0, mostYuan * 100);
        return {
            area,
            scheme,
            status,
            balance_query: query,
            current_fen: current ? fenOf(current) : isEmployee ? drawn(2_400) : 0,
            earlier_fen: earlier ? fenOf(earlier) : isEmployee ? drawn(18_000) : 0,
        };
    }
}

/** @returns {{format: number, reference_day: string, people: object[]}} */
export function makeSandboxPeople() {
    const families = allFamilies();
    const maker = new PeopleMaker(families);
    return {
        format: 1,
        reference_day: referenceDay,
        people: families.flatMap(([key, members]) => maker.family(key, members)),
    };
}

/** The file's text: one person a line, so that a change shows whom it touches. */
export function sandboxPeopleText() {
    const { people, ...head } = makeSandboxPeople();
    const lines = people.map((person) => `    ${JSON.stringify(person)}`);
    const headText = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
    return `{\n${headText.join("")}  "people": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

export const sandboxPeopleFile = fileURLToPath(new URL("../../assets/sandbox/people.json", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    mkdirSync(dirname(sandboxPeopleFile), { recursive: true });
    writeFileSync(sandboxPeopleFile, sandboxPeopleText());
    console.log(`${sandboxPeopleFile}: ${makeSandboxPeople().people.length} people`);
}
