// ./dev till: one bill at a time, printed as it goes over the wire.
import { readFileSync } from "node:fs";
import { Hospital } from "./hospital.mjs";
import { sandboxInstitution, sandboxInstitutions } from "./till.mjs";

const usage = `usage: ./dev till COMMAND … [options]

  scan TOKEN                  sign in, ask whose code this is (9001, 1101)
  query ID_NUMBER NAME        the same by number and name
  pre-settle TOKEN YUAN       ask what a purchase would cost whom (1101, 2101)
  settle TOKEN YUAN           buy (1101, 2101, 2102)
  cancel PERSON SETTLEMENT    cancel a purchase (2103); psn_no and setl_id as printed by settle
  visit TOKEN YUAN            a hospital's outpatient bill (1101, 2201, 2204, 2206, 2207)
  stay TOKEN YUAN             a hospital stay and its discharge (1101, 2401, 2301, 2402, 2303, 2304)
  reverse PERSON MSGID INFNO  undo a message whose answer was lost (2601)
  record PERSON SETTLEMENT    a settlement and its lines (5203, 5204)
  statement FIRST LAST YUAN COUNT
                              compare the books' totals of some days (3201)
  send INFNO FILE             any transaction; its input is read from a JSON file
  institutions                list the sandbox's institutions
  transcript [NAME]           print what a till said in an end-to-end test; j1, the main job, unless said otherwise

TOKEN is the text of the QR code on the phone. Options:
  --server URL        default http://127.0.0.1:8080
  --ca FILE           authority of an HTTPS server, e.g. data/tls/authority.pem
  --institution CODE  default P52010200001 (visits and stays: H52010200002); the credential is read from assets/sandbox/institutions.json
  --credential TEXT   instead
  --cash              don't use accounts (acct_used_flag 0)
  --goods CODE        catalogue code of what is bought (X… drugs, C… consumables, H… health-care goods)`;

function fail(message) {
    process.stderr.write(`${message}\n`);
    process.exit(2);
}

function parse(words) {
    const options = { server: "http://127.0.0.1:8080", institution: undefined, cash: false };
    const rest = [];
    for (let place = 0; place < words.length; ++place) {
        const word = words[place];
        if (!word.startsWith("--")) rest.push(word);
        else if (word === "--cash") options.cash = true;
        else if (["--server", "--ca", "--institution", "--credential", "--goods"].includes(word)) {
            options[word.slice(2)] = words[++place] ?? fail(`${word} needs a value`);
        } else fail(`unknown option ${word}\n\n${usage}`);
    }
    return { options, rest };
}

function listInstitutions() {
    for (const { code, name, kind, tier, area } of sandboxInstitutions()) {
        console.log(`${code}  ${kind.padEnd(8)}  ${tier.padEnd(9)}  ${area}  ${name}`);
    }
}

/** A visit or a stay from its beginning to its bill. */
async function treat(hospital, token, amount, { cash }, isStay) {
    const person = await hospital.scan(token);
    if (!person.ok) return person;
    const number = `${isStay ? "Z" : "M"}${Date.now()}`;
    const { answer: opened, visit } = await hospital.open({ token, person: person.output, number, isStay });
    let answer = opened;
    const steps = [() => hospital.addLine(visit, "1", amount)];
    if (isStay) steps.push(() => hospital.discharge(visit));
    steps.push(() => hospital.preSettleVisit(visit, amount, { accounts: !cash }));
    steps.push(() => hospital.settleVisit(visit, amount, { accounts: !cash }));
    for (const step of steps) {
        if (answer.ok) answer = await step();
    }
    return answer;
}

async function showRecord(till, person, settlement) {
    const answer = await till.querySettlement(person, settlement);
    return answer.ok ? till.queryLines(person, settlement) : answer;
}

/** The tests write them; see tests/e2e/journey. */
function printTranscript(name) {
    const file = new URL(`../../build/transcripts/${name.replace(/[^\w-]/g, "")}.txt`, import.meta.url);
    try {
        process.stdout.write(`${readFileSync(file, "utf8")}\n`);
    } catch {
        fail(`there is no transcript ${name} yet: ./dev test e2e writes them`);
    }
}

/** Each step only after the one before it went well. */
async function run(till, command, [first, second, third, fourth], options) {
    const { cash, goods } = options;
    const steps = {
        scan: () => till.scan(first),
        query: () => till.query(first, second),
        cancel: () => till.cancel(first, second),
        "pre-settle": () => buy(["preSettle"]),
        settle: () => buy(["preSettle", "settle"]),
        visit: () => treat(till, first, second, options, false),
        stay: () => treat(till, first, second, options, true),
        reverse: () => till.reverse(first, second, third),
        record: () => showRecord(till, first, second),
        statement: () => till.compareTotals({ first, last: second, total: third, accounts: third, count: fourth }),
        send: () => till.send(first, JSON.parse(readFileSync(second, "utf8"))),
    };
    async function buy(calls) {
        let answer = await till.scan(first);
        const purchase = { token: first, person: answer.output, amount: second, accounts: !cash, goods };
        for (const call of calls) {
            if (answer.ok) answer = await till[call](purchase);
        }
        return answer;
    }
    const signedIn = await till.signIn();
    if (!signedIn.ok) return signedIn;
    const answer = await steps[command]();
    await till.signOut();
    return answer;
}

const wordsNeeded = {
    scan: 1, query: 2, "pre-settle": 2, settle: 2, cancel: 2, visit: 2, stay: 2, reverse: 3, record: 2, statement: 4,
    send: 2,
};
const { options, rest } = parse(process.argv.slice(2).filter((word) => word !== "--help"));
const [command, ...words] = rest;
if (process.argv.includes("--help") || !command) {
    console.log(usage);
    process.exit(0);
}
if (command === "institutions") {
    listInstitutions();
    process.exit(0);
}
if (command === "transcript") {
    printTranscript(words[0] ?? "j1");
    process.exit(0);
}
if (!(command in wordsNeeded)) fail(`unknown command ${command}\n\n${usage}`);
if (words.length !== wordsNeeded[command]) fail(`${command} needs ${wordsNeeded[command]} words\n\n${usage}`);
const isHospitals = command === "visit" || command === "stay";
const institution = sandboxInstitution(options.institution ?? (isHospitals ? "H52010200002" : undefined));
const till = new Hospital({
    server: options.server,
    ca: options.ca && readFileSync(options.ca),
    institution,
    credential: options.credential ?? institution.credential,
    print: (line) => console.log(line),
});
try {
    const answer = await run(till, command, words, options);
    process.exit(answer.ok ? 0 : 1);
} catch (error) {
    fail(`${options.server} does not answer: ${error.message}`);
}
