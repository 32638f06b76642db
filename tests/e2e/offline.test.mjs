// Without a network: the shell opens, the code page says honestly what works, the last records are read once the payment
// password opened them. With a newer version on the server: it takes over where nothing typed is lost.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Till, sandboxInstitution } from '../till/till.mjs';
import { launchBrowser, newPerson, newPersonAs } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { agreeAndContinue, button, field, heading } from './harness/journeys.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { putClockForward } from './harness/sandbox_clock.mjs';
import { getJson } from './harness/sandbox_inbox.mjs';
import { projectFolder, startServer } from './harness/server.mjs';
import { newHolder } from './harness/sharing.mjs';

let browser;
const crowd = new Crowd();
before(async () => { browser = await launchBrowser(); });
after(() => browser?.close());

const workersAllowed = { serviceWorkers: 'allow' };

/** Everything of the shell is kept: from now on it opens by itself. */
const shellIsKept = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  return registration.active.state;
});

/** A newer version's files are all fetched, and it waits. `waitForFunction` would take a promise for a yes. */
const newerIsHere = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
});

test('the manifest, its icons and shortcuts are there', async () => {
  const server = await startServer({ tls: false });
  const { body, headers } = await getJson(server.url + '/manifest.webmanifest');
  assert.match(headers['content-type'], /manifest\+json/);
  assert.equal(body.display, 'standalone');
  assert.ok(body.icons.some(({ purpose }) => purpose === 'maskable'));
  for (const { src } of body.icons) {
    const icon = await getJson(server.url + src);
    assert.equal(icon.status, 200, src);
    assert.equal(icon.headers['content-type'], 'image/png');
  }
  assert.ok(body.shortcuts.some(({ url }) => url === '/#/voucher/me'));
  await server.stop();
});

test('offline: the shell opens, the code page says what works, records open by the payment password alone', async () => {
  const server = await startServer({ tls: false });
  const holder = await newHolder(server, crowd.sharer());
  const till = new Till({ server: server.url, institution: sandboxInstitution() });
  await till.signIn();
  const token = await holder.api.showCode();
  const { output } = await till.scan(token);
  await till.settle({ token, person: output, amount: '12.30' });
  const person = await newPersonAs(browser, server, holder.api, '#/me/settings', workersAllowed);
  const { page, context } = person;
  await page.getByRole('switch', { name: /断网也能看记录/ }).click();
  await page.getByText(/还没有存下记录/).waitFor();

  // Five idle minutes: the password is asked for again.
  await putClockForward(server, 6 * 60_000);
  // The right password was typed, and records were looked at: they are sealed now.
  await page.evaluate(() => { location.hash = '#/voucher/me'; });
  await heading(page, '输入支付密码').waitFor();
  await typePin(page, paymentPassword);
  await page.getByRole('img', { name: /的医保码/ }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('family.kept_records'));
  await page.evaluate(() => { location.hash = '#/spending'; });
  await heading(page, '消费').first().waitFor();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('family.kept_records')).sealed);
  const sealed = await page.evaluate(() => localStorage.getItem('family.kept_records'));
  assert.ok(!sealed.includes(holder.record.name) && !sealed.includes('institution'));
  assert.ok(!/FA1[\w-]{20}/.test(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))), 'no code is kept');
  assert.equal(await shellIsKept(page), 'activated');
  // What the browser keeps of the server's is files of ours, nothing else.
  const kept = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => new URL(url).pathname));
  // The page is kept without the program that it carried, and that as the file that it else would fetch.
  const parts = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const html = await (await cache.match('/')).text();
    const [program] = (await cache.keys()).filter(({ url }) => /\/app\.\w+\.wasm$/.test(url));
    const bytes = await (await cache.match(program)).arrayBuffer();
    return { carries: html.includes('<script type="application/x-program">'), html: html.length, isProgram: WebAssembly.validate(bytes) };
  });
  assert.equal(parts.carries, false);
  assert.ok(parts.html < 60_000, `${parts.html}`);
  assert.ok(parts.isProgram);
  assert.ok(kept.includes('/') && kept.every((name) => !name.startsWith('/api')), kept.join());

  await server.stop({ keepData: true });
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(server.url + '/#/voucher/me');
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0, null, { timeout: 30_000 });
  await heading(page, '现在连不上网').waitFor();
  await page.screenshot({ path: 'build/screenshots/offline-voucher.png' });
  await page.getByRole('button', { name: /^看上次的记录/ }).click();
  await heading(page, '上次的记录').first().waitFor();
  await typePin(page, '111111');
  await page.getByText('密码不对，还能试 4 次').first().waitFor();
  await page.screenshot({ path: 'build/screenshots/offline-locked.png' });
  await typePin(page, paymentPassword);
  await page.getByText(/存下的记录，之后的还没有/).waitFor();
  await page.getByText(/¥12\.30/).first().waitFor();
  await page.screenshot({ path: 'build/screenshots/offline-records.png' });
  assert.deepEqual(person.problems.filter((text) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch|localStorage/.test(text)), []);

  // Five wrong ones delete them.
  await page.goBack();
  await page.evaluate(() => { location.hash = '#/kept'; });
  await heading(page, '上次的记录').first().waitFor();
  for (let left = 4; left >= 0; --left) {
    await typePin(page, '222222');
    if (left > 0) await page.getByText(`密码不对，还能试 ${left} 次`).first().waitFor();
  }
  await page.waitForFunction(() => localStorage.getItem('family.kept_records') === null);
  await context.close();
  await rm(server.data, { recursive: true, force: true });
});

/** A server over its own copy of the web root, whose files a newer version can replace. */
async function startOnCopy() {
  const folder = await mkdtemp(path.join(tmpdir(), 'web-root-'));
  const root = path.join(folder, 'web-root');
  await cp(path.join(projectFolder, 'build/web/web-root'), root, { recursive: true });
  const more = ['--web-root', root];
  let server = await startServer({ tls: false, more });

  /** The newer version: another page, another worker. */
  async function publishNewer() {
    await server.stop({ keepData: true });
    for (const file of ['index.html', 'sw.js']) {
      for (const ending of ['.br', '.gz']) await rm(path.join(root, file + ending), { force: true });
    }
    const index = await readFile(path.join(root, 'index.html'), 'utf8');
    await writeFile(path.join(root, 'index.html'), index.replace('<html ', '<html data-newer="1" '));
    const worker = await readFile(path.join(root, 'sw.js'), 'utf8');
    await writeFile(path.join(root, 'sw.js'), worker.replace(/version:"[0-9a-f]+"/, 'version:"newer"'));
    server = await startServer({ tls: false, port: server.port, data: server.data, more });
  }

  async function end() {
    await server.stop({ keepData: false });
    await rm(folder, { recursive: true, force: true });
  }
  return { server, publishNewer, end };
}

/** Somebody whose app is kept by the service worker. */
async function openKept(server) {
  const person = await newPerson(browser, server, workersAllowed);
  const { page } = person;
  await person.open();
  await shellIsKept(page);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller && performance.getEntriesByName('app-ready').length > 0);
  return person;
}

/** The page is in the background, or in front. */
const look = (page, isHidden) => page.evaluate((value) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
  document.dispatchEvent(new Event('visibilitychange'));
}, isHidden);

/** A newer version's files are all fetched, and it waits. `waitForFunction` would take a promise for a yes. */
const newerWaits = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
});

const isNewer = (page) => page.evaluate(() => document.documentElement.dataset.newer === '1');
const newerIsThere = (page) => page.waitForFunction(() => document.documentElement.dataset.newer === '1', null, { timeout: 20_000 });

test('a newer version takes over while nobody looks; what is being typed is never lost to it', async () => {
  const site = await startOnCopy();
  const person = await openKept(site.server);
  const { page } = person;
  await agreeAndContinue(page);
  await field(page, '手机号').fill('199 0000 0104');
  await site.publishNewer();
  await look(page, false);
  await newerWaits(page);
  await look(page, true);
  assert.equal(await isNewer(page), false);
  await look(page, false);
  assert.equal((await field(page, '手机号').inputValue()).replaceAll(' ', ''), '19900000104');

  // Back at the start with nothing typed, and away: now it may.
  await page.goBack();
  await heading(page, /家庭共济|家人/).first().waitFor();
  await look(page, true);
  await newerIsThere(page);
  assert.deepEqual(person.problems.filter((text) => !/fetch/i.test(text)), []);
  await person.context.close();
  await site.end();
});

test('a newer version that is fetched only after the look away takes over too', async () => {
  const site = await startOnCopy();
  const person = await openKept(site.server);
  const { page } = person;
  await site.publishNewer();
  await look(page, false);
  await look(page, true);
  await newerIsThere(page);
  assert.deepEqual(person.problems.filter((text) => !/fetch/i.test(text)), []);
  await person.context.close();
  await site.end();
});
