// The second load ÷ the first, Slow 4G and a CPU four times slower, in one browser after the other: what is kept (the
// service worker's files, compiled code) has to halve the time until the app is there. Usage: ./dev bench again [ROUNDS]
import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser, newPerson } from '../e2e/harness/browser.mjs';
import { startServer } from '../e2e/harness/server.mjs';
import { slow4G } from '../e2e/harness/slow_4g.mjs';

const rounds = Number(process.argv[2] ?? 7);
const marks = ['first-usable', 'app-ready'];

async function visit(page, session, url) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url + '/', { waitUntil: 'commit', timeout: 120_000 });
  for (const name of [...marks, 'first-contentful-paint']) {
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { timeout: 120_000, polling: 100 });
  }
  return page.evaluate((names) => Object.fromEntries(names.map((name) =>
    [name, performance.getEntriesByName(name)[0].startTime])), [...marks, 'first-contentful-paint']);
}

/** A fresh browser's first visit, and its second once everything is kept. */
async function pair(browser, server) {
  const { page, context } = await newPerson(browser, server, { serviceWorkers: 'allow' });
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    const first = await visit(page, session, server.url);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto('about:blank');
    return { first, second: await visit(page, session, server.url) };
  } finally {
    await context.close();
  }
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const server = await startServer({ tls: false });
const browser = await launchBrowser();
await pair(browser, server);
const pairs = [];
for (let round = 0; round < rounds; ++round) pairs.push(await pair(browser, server));
await browser.close();
await server.stop();

const rows = [...marks, 'first-contentful-paint'].map((name) => {
  const ratios = pairs.map(({ first, second }) => second[name] / first[name]);
  return {
    name, first: median(pairs.map(({ first }) => first[name])), second: median(pairs.map(({ second }) => second[name])),
    ratio_median: median(ratios), ratio_min: Math.min(...ratios), ratio_max: Math.max(...ratios),
  };
});
for (const { name, first, second, ratio_median: ratio, ratio_min: least, ratio_max: most } of rows) {
  console.log(`${name.padEnd(24)} first ${first.toFixed(0).padStart(6)} ms  second ${second.toFixed(0).padStart(6)} ms  ` +
    `${ratio.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}, limit 0.50)`);
}
mkdirSync('build/bench', { recursive: true });
writeFileSync('build/bench/again.json', JSON.stringify(rows, null, 2) + '\n');
