// ./dev till: one purchase at a time, printed as it goes over the wire.
import { readFileSync } from "node:fs";
import { Till, sandboxInstitution, sandboxInstitutions } from "./till.mjs";

const usage = `usage: ./dev till COMMAND … [options]

  scan TOKEN                  sign in, ask whose code this is (9001, 1101)
  query ID_NUMBER NAME        the same by number and name
  pre-settle TOKEN YUAN       ask what a purchase would cost whom (1101, 2101)
  settle TOKEN YUAN           buy (1101, 2101, 2102)
  cancel PERSON SETTLEMENT    cancel a purchase (2103); psn_no and setl_id as printed by settle
  institutions                list the sandbox's institutions

TOKEN is the text of the QR code on the phone. Options:
  --server URL        default http://127.0.0.1:8080
  --ca FILE           authority of an HTTPS server, e.g. data/tls/authority.pem
  --institution CODE  default P52010200001; the credential is read from assets/sandbox/institutions.json
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

/** Each step only after the one before it went well. */
async function run(till, command, [first, second], { cash, goods }) {
    const steps = {
        scan: () => till.scan(first),
        query: () => till.query(first, second),
        cancel: () => till.cancel(first, second),
        "pre-settle": () => buy(["preSettle"]),
        settle: () => buy(["preSettle", "settle"]),
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

const wordsNeeded = { scan: 1, query: 2, "pre-settle": 2, settle: 2, cancel: 2 };
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
if (!(command in wordsNeeded)) fail(`unknown command ${command}\n\n${usage}`);
if (words.length !== wordsNeeded[command]) fail(`${command} needs ${wordsNeeded[command]} words\n\n${usage}`);
const institution = sandboxInstitution(options.institution);
const till = new Till({
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
