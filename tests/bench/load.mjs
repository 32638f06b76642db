// Cold load on Slow 4G with a CPU four times slower, interleaved with DOM peers that have the same first screen and
// with a page without any script. Times are told as parts of what React + antd-mobile takes to be usable.
// Usage: ./dev bench load [ROUNDS]
import http from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser, newPerson } from '../e2e/harness/browser.mjs';
import { startServer } from '../e2e/harness/server.mjs';
import { slow4G } from '../e2e/harness/slow_4g.mjs';
import { buildPeers } from './peers/build_peers.mjs';

const rounds = Number(process.argv[2] ?? 9);
const reference = 'React + antd-mobile';

/** Serves a peer's files, compressed, on a free port. */
function serve(files) {
  const server = http.createServer((request, answer) => {
    const file = files.get(request.url);
    if (!file) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.body.length });
    return answer.end(file.body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${server.address().port}`, server }));
  });
}

/** One visit with empty caches → milliseconds since navigation began, by name. */
async function visit(browser, url, marks) {
  const { page, context } = await newPerson(browser, { url });
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(url + '/', { waitUntil: 'commit', timeout: 120_000 });
    const named = (name) => performance.getEntriesByName(name).length > 0;
    for (const name of [...marks, 'first-contentful-paint']) {
      await page.waitForFunction(named, name, { timeout: 120_000, polling: 100 });
    }
    return await page.evaluate((names) => Object.fromEntries(names.map((name) =>
      [name, performance.getEntriesByName(name)[0].startTime])), [...marks, 'first-contentful-paint']);
  } finally {
    await context.close();
  }
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** How one of our times compares with the reference's "usable" of the same round. */
function row(name, ours, peers) {
  const ratios = ours.map((value, at) => value / peers[at]);
  return {
    name: `${name} : usable with ${reference}`, ours: median(ours), peer: median(peers),
    ratio_median: median(ratios), ratio_min: Math.min(...ratios), ratio_max: Math.max(...ratios),
  };
}

const ours = await startServer({ tls: false });
const browser = await launchBrowser();
const pages = [{ name: 'family account', url: ours.url, marks: ['first-usable', 'app-ready'] }];
const servers = [];
for (const [name, files] of buildPeers('build/bench/peers')) {
  const { url, server } = await serve(files);
  servers.push(server);
  pages.push({ name, url, marks: ['app-usable'], bytes: [...files.values()].reduce((sum, { body }) => sum + body.length, 0) });
}
const times = new Map();
const note = (name, value) => times.set(name, [...(times.get(name) ?? []), value]);
for (let round = 0; round <= rounds; ++round) {
  // Another one begins each round; the first round warms the browser up.
  for (const { name, url, marks } of pages.map((_, at) => pages[(at + round) % pages.length])) {
    const found = await visit(browser, url, marks);
    if (round > 0) for (const [mark, value] of Object.entries(found)) note(`${name}, ${mark}`, value);
  }
}
await browser.close();
for (const server of servers) server.close();
await ours.stop();

const usable = times.get(`${reference}, app-usable`);
const rows = [...times].map(([name, values]) => row(name, values, usable));
for (const { name, ours: time, ratio_median: ratio, ratio_min: least, ratio_max: most } of rows) {
  console.log(`${name.padEnd(76)} ${time.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`);
}
for (const { name, bytes } of pages) if (bytes) console.log(`${name}: ${bytes.toLocaleString('en')} bytes (brotli)`);
mkdirSync('build/bench', { recursive: true });
writeFileSync('build/bench/load.json', JSON.stringify(rows, null, 2) + '\n');
