// What a tap, a key and a rest cost on the main thread: the canvas against the same screen as plain HTML (our own first
// screen with the program held back), interleaved in one browser. Then ten thousand records under a finger, beside an
// empty canvas that tells what a frame costs here and now anyway, and what a thousand changes of screen leave in memory.
import { mkdirSync, writeFileSync } from "node:fs";
import { launchBrowser, newPerson } from "../e2e/harness/browser.mjs";
import { withoutCarriedProgram } from "../e2e/harness/carried_program.mjs";
import { startServer } from "../e2e/harness/server.mjs";
import { measureEmptyCanvas } from "./measures/empty_canvas.mjs";
import { measureRecordScroll } from "./measures/record_scroll.mjs";
import { measureScreenChanges } from "./measures/screen_changes.mjs";

const rounds = 9;
const tapsInRound = 20;
const restMilliseconds = 5000;

/** Seconds of main-thread work since the page was opened. */
async function taskSeconds(session) {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration").value;
}

async function openPage(browser, server, { asHtml }) {
    const person = await newPerson(browser, server);
    // The peer's program never arrives, so the HTML stays what it is.
    if (asHtml) {
        await withoutCarriedProgram(person.page);
        await person.page.route(/\.wasm$/, () => {});
    }
    await person.page.goto(server.url + "/");
    const mark = asHtml ? "first-usable" : "app-ready";
    await person.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
    const session = await person.context.newCDPSession(person.page);
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    return { page: person.page, session };
}

async function millisecondsPerTap({ page, session }) {
    const box = page.getByRole("checkbox", { name: /用人脸核验本人/ });
    const before = await taskSeconds(session);
    for (let tap = 0; tap < tapsInRound; ++tap) await box.tap();
    return ((await taskSeconds(session)) - before) * 1000 / tapsInRound;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

function row(name, ours, peers) {
    const ratios = ours.map((value, at) => value / peers[at]);
    return {
        name,
        ours: median(ours),
        peer: median(peers),
        ratio_median: median(ratios),
        ratio_min: Math.min(...ratios),
        ratio_max: Math.max(...ratios),
    };
}

const server = await startServer();
const browser = await launchBrowser();
const canvas = await openPage(browser, server, { asHtml: false });
const html = await openPage(browser, server, { asHtml: true });
const ours = [];
const peers = [];
for (let round = 0; round <= rounds; ++round) {
    const our = await millisecondsPerTap(canvas);
    const peer = await millisecondsPerTap(html);
    // The first round warms both up.
    if (round > 0) {
        ours.push(our);
        peers.push(peer);
    }
}
const framesNow = () => canvas.page.evaluate(() => window.appDiagnostics().frames);
const atRest = await framesNow();
await canvas.page.waitForTimeout(restMilliseconds);
const framesAtRest = (await framesNow()) - atRest;
await canvas.page.close();
await html.page.close();
const scroll = [await measureEmptyCanvas(browser), ...(await measureRecordScroll(browser, server))];
const memory = await measureScreenChanges(browser, server);
await browser.close();
await server.stop();

const results = [row("main thread, ms a tap, CPU ×4 (peer: the same screen in HTML)", ours, peers)];
console.table(results);
console.log("records scrolled, CPU ×4 (aim: p99 at most 8 ms):");
console.table(scroll);
console.log("memory after 200 and after 1,000 changes of screen:");
console.table(memory);
console.log(`frames drawn in ${restMilliseconds / 1000} s at rest: ${framesAtRest}`);
mkdirSync("build/bench", { recursive: true });
writeFileSync("build/bench/frames.json", JSON.stringify({ taps: results, scroll, memory, framesAtRest }, null, 2) + "\n");
