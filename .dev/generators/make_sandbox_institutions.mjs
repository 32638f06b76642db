// Writes assets/sandbox/institutions.json: who has a till in the sandbox. The same in every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { provinces } from "./sandbox_places.mjs";
import { seededRandom } from "./seeded_random.mjs";

const credentialLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"; // no look-alikes
const cityNames = {
    520100: "贵阳", 520300: "遵义", 130100: "石家庄", 130200: "唐山",
    620100: "兰州", 620500: "天水", 510100: "成都", 510700: "绵阳",
};
const pharmacyNames = ["仁和大药房", "康泽药店", "百姓平价药房"];
const firstKinds = [
    { letter: "H", kind: "hospital", tier: "tertiary", name: (city) => `${city}市第一人民医院` },
    { letter: "H", kind: "hospital", tier: "secondary", name: (city) => `${city}市中医医院` },
];

/** @returns {{code: string, name: string, kind: string, tier: string, area: string, credential: string, access_key?: string, extra_fields?: string[]}[]} */
export function makeSandboxInstitutions() {
    const random = seededRandom(20260703);
    const credential = () => Array.from({ length: 12 }, () => random.pick(credentialLetters)).join("");
    const institutions = [];
    const add = ({ letter, kind, tier, name, area }) => {
        const number = institutions.filter(({ code }) => code.startsWith(letter + area)).length + 1;
        const code = `${letter}${area}${String(number).padStart(5, "0")}`;
        institutions.push({ code, name, kind, tier, area, credential: credential() });
    };
    for (const { cities } of Object.values(provinces)) {
        // The first two cities of a province are where sandbox people are insured.
        for (const city of Object.keys(cities).slice(0, 2)) {
            const counties = cities[city];
            for (const [index, name] of pharmacyNames.entries()) {
                const area = counties[index % counties.length];
                add({ letter: "P", kind: "pharmacy", tier: "none", name: `${cityNames[city]}${name}`, area });
            }
            for (const { name, ...rest } of firstKinds) add({ ...rest, name: name(cityNames[city]), area: counties[0] });
        }
    }
    // One of each other way that systems in use behave: it signs its messages; it sends fields of its own.
    const at = (code) => institutions.find((institution) => institution.code === code);
    Object.assign(at("H52030200002"), { access_key: "zunyi-zyy-2026" });
    Object.assign(at("P13010500001"), { extra_fields: ["pos_no", "cashier_shift"] });
    add({ letter: "S", kind: "other", tier: "none", name: "贵阳动力健身器材店", area: "520102" });
    return institutions;
}

/** The file's text: one institution a line. */
export function sandboxInstitutionsText() {
    const lines = makeSandboxInstitutions().map((institution) => `    ${JSON.stringify(institution)}`);
    return `{\n  "format": 1,\n  "institutions": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

export const sandboxInstitutionsFile = fileURLToPath(
    new URL("../../assets/sandbox/institutions.json", import.meta.url),
);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    mkdirSync(dirname(sandboxInstitutionsFile), { recursive: true });
    writeFileSync(sandboxInstitutionsFile, sandboxInstitutionsText());
    console.log(`${sandboxInstitutionsFile}: ${makeSandboxInstitutions().length} institutions`);
}
