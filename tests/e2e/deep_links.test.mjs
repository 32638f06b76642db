// A printed code opens its function: the sheet for a hall's wall, each of its codes decoded and opened, logged in and
// not yet logged in; and the camera of a plain browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { launchBrowser, newPerson, newPersonAs } from './harness/browser.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { scannedFrom } from './harness/qr_code.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder } from './harness/sharing.mjs';

let server;
let browser;
let holder;
const crowd = new Crowd();
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  holder = await newHolder(server, crowd.sharer());
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the codes on the sheet say, in their order, with the names beside them. */
async function readSheet(language) {
  const person = await newPerson(browser, server, { isMobile: false, viewport: { width: 1000, height: 1400 } });
  const { page } = person;
  await page.goto(`${server.url}/posters${language === 'en' ? '?language=en' : ''}`);
  const codes = [];
  for (const item of await page.getByRole('listitem').all()) {
    codes.push({
      name: await item.getByRole('heading').innerText(),
      address: await scannedFrom(item.getByRole('img')),
    });
  }
  await page.screenshot({ path: `build/screenshots/posters-${language}.png`, fullPage: true });
  assert.deepEqual(person.problems, []);
  await person.context.close();
  return codes;
}

test('the wall’s sheet: every code can be read, in both languages, and opens its function [row:38]', async () => {
  const codes = await readSheet('zh-CN');
  const english = await readSheet('en');
  assert.deepEqual(english.map(({ address }) => address), codes.map(({ address }) => address));
  assert.ok(codes.length >= 15);
  const person = await newPersonAs(browser, server, holder.api, '');
  const { page } = person;
  for (const { name, address } of codes) {
    const route = new URL(address).hash;
    assert.ok(address.startsWith(server.url + '/#/'), name);
    await page.goto(server.url + '/healthz');
    await person.open(route);
    // Log-in and registration are behind somebody who is in.
    const expected = route === '#/start' ? '#/' : route;
    await page.waitForFunction((hash) => location.hash === hash, expected, { timeout: 15_000 });
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first().waitFor();
    // Back leads home, not out of the app.
    if (expected !== '#/') {
      await page.goBack();
      await page.waitForFunction((hash) => location.hash.startsWith('#/') && location.hash !== hash, expected);
    }
  }
  assert.equal((await holder.api.call('/api/v1/session')).mobile_masked.length > 0, true);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('scanned by somebody who isn’t logged in: first the log-in, then the function [row:38]', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open('#/spending');
  const login = heading(page, '登录你的账号');
  await login.or(page.getByRole('button', { name: '我有账号，登录' })).first().waitFor();
  if (!(await login.count())) await page.getByRole('button', { name: /登录/ }).first().click();
  await field(page, '手机号').fill(holder.record.mobile);
  await field(page, '登录密码').fill('three brown teapots');
  await button(page, '登录').click();
  await page.waitForFunction(() => location.hash === '#/spending');
  await heading(page, '消费').first().waitFor();
  await person.context.close();
});

/** A film of one still picture, as Chromium's played camera wants it. */
async function filmOf(png, file) {
  const { width, height, data } = png;
  const luma = Buffer.alloc(width * height);
  for (let at = 0; at < luma.length; ++at) luma[at] = data[at * 4] > 128 ? 235 : 16;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width / 2) * (height / 2) * 2, 128)]);
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

/** The sheet's code of that name in the middle of a white picture. */
async function pictureOfCode(name) {
  const person = await newPerson(browser, server, { isMobile: false, viewport: { width: 1000, height: 1400 }, deviceScaleFactor: 1 });
  await person.page.goto(`${server.url}/posters`);
  const item = person.page.getByRole('listitem').filter({ has: person.page.getByRole('heading', { name, exact: true }) });
  const code = PNG.sync.read(await item.getByRole('img').screenshot());
  await person.context.close();
  const picture = new PNG({ width: 640, height: 480, fill: true });
  picture.data.fill(255);
  PNG.bitblt(code, picture, 0, 0, code.width, code.height, (640 - code.width) >> 1, (480 - code.height) >> 1);
  return picture;
}

test('a plain browser’s camera reads a code of the wall and opens it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'film-'));
  const film = path.join(folder, 'code.y4m');
  await filmOf(await pictureOfCode('消息'), film);
  const seeing = await launchBrowser({ film });
  try {
    const person = await newPersonAs(seeing, server, holder.api, '#/me', { permissions: ['camera'] });
    const { page } = person;
    await button(page, '扫一扫').click();
    await page.waitForFunction(() => location.hash === '#/notices', null, { timeout: 20_000 });
    await heading(page, '通知').first().waitFor();
    // The camera is let go of.
    assert.equal(await page.locator('video').count(), 0);
    assert.deepEqual(person.problems, []);
    await person.context.close();
  } finally {
    await seeing.close();
    await rm(folder, { recursive: true });
  }
});

test('no permission, and no camera at all: said in words, and a typed code does it', async () => {
  for (const [what, refuse] of [
    ['没有相机权限', () => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')); }],
    ['这里用不了相机', () => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotFoundError')); }],
  ]) {
    const person = await newPersonAs(browser, server, holder.api, '');
    await person.context.addInitScript(refuse);
    await person.page.goto(server.url + '/healthz');
    await person.open('#/scan');
    await heading(person.page, what).waitFor();
    await field(person.page, '也可以输入 8 位核验码').fill('12345678');
    await button(person.page, '用这个核验码').click();
    await person.page.getByText(/现在不需要核验码|核验码/).first().waitFor();
    assert.equal((await holder.api.call('/api/v1/identity')).step, 'active');
    assert.deepEqual(person.problems, []);
    await person.context.close();
  }
});
