import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { test } from "node:test";
import { compactTime, wallTime } from "./shanghai_time.mjs";
import { Till, sandboxInstitution } from "./till.mjs";
import { accessHeaders, path } from "./wire.mjs";

const person = { baseinfo: { psn_no: "p1" }, insuinfo: [{ insutype: "390", psn_insu_stas: "1" }] };
const outputs = {
    9001: { signinoutb: { sign_no: "s1", sign_time: "" } },
    9002: { signoutoutb: { sign_time: "" } },
    1101: person,
    2101: { setlinfo: {} },
    2102: { setlinfo: { setl_id: "x1" } },
    2201: { data: { mdtrt_id: "v1" } },
    2401: { result: { mdtrt_id: "v2" } },
};

/** A server that knows one code, "good", and keeps what it was sent. */
async function listen() {
    const received = [];
    const server = http.createServer(async (request, response) => {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        const message = JSON.parse(Buffer.concat(chunks).toString("utf8"));
        received.push({ message, path: request.url, authorization: request.headers.authorization });
        const isKnown = message.infno !== "1101" || message.input.data.mdtrt_cert_no === "good";
        const answer = isKnown
            ? { infcode: 0, err_msg: "", output: outputs[message.infno] }
            : { infcode: -1, err_msg: "不是有效的医保码" };
        response.end(JSON.stringify(answer));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return { url: `http://127.0.0.1:${server.address().port}`, received, close: () => server.close() };
}

/** Runs the command beside this process, which has to answer it. */
async function till(...words) {
    const child = spawn("./dev", ["till", ...words], { cwd: new URL("../..", import.meta.url).pathname });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    const [status] = await once(child, "close");
    return { status, output };
}

test("Shanghai's clock is eight hours ahead of UTC", () => {
    const moment = new Date("2026-12-31T16:00:01Z");
    assert.equal(wallTime(moment), "2027-01-01 00:00:01");
    assert.equal(compactTime(moment), "20270101000001");
});

test("each message carries the credential, its own msgid and the session's sign_no", async () => {
    const server = await listen();
    const lines = [];
    const one = new Till({ server: server.url, print: (line) => lines.push(line) });
    await one.signIn();
    const scanned = await one.scan("good");
    const settled = await one.settle({ token: "good", person: scanned.output, amount: "86.50" });
    server.close();

    assert.equal(settled.output.setlinfo.setl_id, "x1");
    assert.ok(server.received.every((one) => one.path === path));
    assert.ok(server.received.every((one) => one.authorization === `Bearer ${sandboxInstitution().credential}`));
    const msgids = server.received.map(({ message }) => message.msgid);
    assert.equal(new Set(msgids).size, 3);
    for (const msgid of msgids) assert.match(msgid, /^P52010200001\d{18}$/);
    assert.deepEqual(server.received.map(({ message }) => message.sign_no), ["", "s1", "s1"]);
    const { druginfo, drugdetail } = server.received[2].message.input;
    assert.equal(druginfo.medfee_sumamt, "86.50");
    assert.equal(druginfo.insutype, "390");
    assert.equal(drugdetail[0].det_item_fee_sumamt, "86.50");
    assert.match(lines.join("\n"), /→ 2102 settle {2}msgid P52010200001\d{18}/);
});

test("./dev till prints what went over the wire and says by its status how it ended", async () => {
    const server = await listen();
    const bought = await till("settle", "good", "86.50", "--server", server.url);
    assert.equal(bought.status, 0, bought.output);
    assert.deepEqual(server.received.map(({ message }) => message.infno), ["9001", "1101", "2101", "2102", "9002"]);
    assert.match(bought.output, /"setl_id": "x1"/);
    const refused = await till("scan", "bad", "--server", server.url);
    assert.equal(refused.status, 1);
    assert.match(refused.output, /refused {2}infcode -1, HTTP 200/);
    assert.match(refused.output, /不是有效的医保码/);
    server.close();
});

test("./dev till takes a patient through a visit and through a stay", async () => {
    const server = await listen();
    const transactions = () => server.received.splice(0).map(({ message }) => message.infno);
    const visited = await till("visit", "good", "86.50", "--server", server.url);
    assert.equal(visited.status, 0, visited.output);
    assert.deepEqual(transactions(), ["9001", "1101", "2201", "2204", "2206", "2207", "9002"]);
    assert.match(visited.output, /"mdtrt_id": "v1",?\n/);
    const stayed = await till("stay", "good", "1500.00", "--server", server.url);
    assert.equal(stayed.status, 0, stayed.output);
    const bill = server.received.at(-2).message;
    assert.deepEqual(transactions(), ["9001", "1101", "2401", "2301", "2402", "2303", "2304", "9002"]);
    assert.equal(bill.input.data.mdtrt_id, "v2");
    assert.equal(bill.fixmedins_code, "H52010200002");
    server.close();
});

test("a message is signed over its sorted headers, where the institution signs", () => {
    const access = { credential: "s", accessKey: "k" };
    const headers = accessHeaders(access, 1_781_575_200_000);
    assert.deepEqual(Object.keys(headers).slice(0, 4).toSorted(), Object.keys(headers).slice(0, 4));
    assert.match(headers._api_signature, /^[A-Za-z0-9+/]{27}=$/);
    assert.deepEqual(accessHeaders({ credential: "s" }), { authorization: "Bearer s" });
});

test("./dev till explains itself", async () => {
    assert.match((await till("--help")).output, /pre-settle TOKEN YUAN/);
    assert.equal((await till("nonsense")).status, 2);
    assert.equal((await till("settle", "good")).status, 2);
    assert.match((await till("institutions")).output, /S52010200001 {2}other/);
    const nobody = await till("scan", "good", "--server", "http://127.0.0.1:1");
    assert.equal(nobody.status, 2);
    assert.match(nobody.output, /does not answer/);
});
