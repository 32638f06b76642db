// The first screen in HTML: usable before WebAssembly, taken over without a jump or a lost key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { frames, newPerson } from './harness/browser.mjs';
import { changePage, withoutCarriedProgram } from './harness/carried_program.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';

useOneServer();

/** Holds the program back until release() is called. */
async function holdProgram(page) {
  await withoutCarriedProgram(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
const usable = (page) => page.waitForFunction(() => performance.getEntriesByName('first-usable').length > 0);
const ready = (page) => page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);

test('typing, ticks and a tap before the program has arrived are kept and carried out', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const release = await holdProgram(page);
  await page.goto(server.url + '/');
  await usable(page);
  await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).click();
  await page.getByRole('checkbox', { name: /处理姓名和身份证号/ }).click();
  await button(page, '同意必需项并继续').click();
  release();
  await heading(page, '你的手机号是多少？').waitFor();
  await page.goBack();
  assert.equal(await page.getByRole('checkbox', { name: /用人脸核验本人/ }).isChecked(), false);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('the app starts with few texts; the others come after it, and a tap never meets one that is missing', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.more\.[0-9a-f]+\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(server.url + '/');
  await ready(page);
  assert.equal(await page.getByText('[').count(), 0);
  await page.getByRole('checkbox', { name: /服务协议和隐私政策/ }).click();
  await page.getByRole('checkbox', { name: /处理姓名和身份证号/ }).click();
  await button(page, '同意必需项并继续').click();
  await page.waitForTimeout(500);
  assert.equal(await heading(page, '你的手机号是多少？').count(), 0);
  release();
  await heading(page, '你的手机号是多少？').waitFor();
  assert.equal(await page.getByText('[').count(), 0);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('the other texts leave the line to the program, until a tap needs them', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const asked = [];
  page.on('request', (request) => { if (/\.more\./.test(request.url())) asked.push(request.url()); });
  const release = await holdProgram(page);
  await page.goto(server.url + '/');
  await usable(page);
  await page.waitForTimeout(500);
  assert.deepEqual(asked, []);
  const texts = page.waitForResponse(/\.more\./);
  await button(page, '已有账号，去登录').click();
  assert.ok((await texts).ok());
  release();
  await heading(page, '登录你的账号').waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('log-in: the very input that is typed in stays, with its focus and text', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  const release = await holdProgram(page);
  await page.goto(server.url + '/#/login');
  await usable(page);
  await field(page, '手机号').click();
  await page.keyboard.type('1980851');
  await field(page, '手机号').evaluate((element) => (element.witness = 'the same'));
  release();
  await ready(page);
  await page.keyboard.type('5678');
  const input = field(page, '手机号');
  assert.equal(await input.evaluate((element) => element.witness), 'the same');
  assert.equal((await input.inputValue()).replaceAll(' ', ''), '19808515678');
  assert.equal(await input.evaluate((element) => element === document.activeElement), true);
  await person.context.close();
});

for (const [name, route, size, readingMode] of [
  ['welcome', '', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }],
  ['welcome, small', '', { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 }],
  ['log-in', '#/login', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
  ['welcome, elder', '', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }, 'elder'],
]) {
  test(`the canvas takes over without a jump: ${name}`, async () => {
    const person = await newPerson(browser, server, size);
    const { page } = person;
    if (readingMode) await page.addInitScript((mode) => localStorage.setItem('family.reading_mode', mode), readingMode);
    const release = await holdProgram(page);
    await page.goto(server.url + '/' + route);
    await usable(page);
    const html = PNG.sync.read(await page.screenshot());
    release();
    await ready(page);
    const canvas = PNG.sync.read(await page.screenshot());
    const difference = pixelmatch(html.data, canvas.data, null, html.width, html.height, { threshold: 0.25 });
    const share = difference / (html.width * html.height);
    // Anti-aliasing of text differs between DOM and canvas; a line that moved by one pixel changes several times more.
    assert.ok(share < 0.012, `${(share * 100).toFixed(2)} % of the pixels changed`);
    await person.context.close();
  });
}

test('the canvas rests: 0 frames in 5 s, at most 3 after a tap', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await person.open();
  await page.waitForTimeout(500);
  const before_ = await frames(page);
  await page.waitForTimeout(5000);
  assert.equal(await frames(page), before_);
  await page.getByRole('checkbox', { name: /用人脸核验本人/ }).tap();
  await page.waitForTimeout(500);
  const drawn = (await frames(page)) - before_;
  assert.ok(drawn >= 1 && drawn <= 3, `${drawn} frames after a tap`);
  await person.context.close();
});

test('a program that does not come is explained, and what was typed stays', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await withoutCarriedProgram(page);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(server.url + '/#/login');
  await usable(page);
  await field(page, '手机号').fill('19808515678');
  const again = page.getByRole('button', { name: '再试一次' });
  await again.waitFor();
  await page.unroute(/\.wasm$/);
  await again.click();
  await ready(page);
  assert.equal((await field(page, '手机号').inputValue()).replaceAll(' ', ''), '19808515678');
  await person.context.close();
});

const programFiles = async (page) => page.evaluate(() =>
  performance.getEntriesByType('resource').filter(({ name }) => /\/app\.[0-9a-f]+\.wasm$/.test(name)).length);

test('a first visit needs no request for the program: the page carries it', async () => {
  const person = await newPerson(browser, server);
  await person.page.goto(server.url + '/');
  await ready(person.page);
  assert.equal(await programFiles(person.page), 0);
  assert.equal(await person.page.locator('script[type="application/x-program"]').count(), 0);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('a page that was cut off is usable, and fetches the program as a file', async () => {
  const person = await newPerson(browser, server);
  const { page } = person;
  await changePage(page, (html) => html.slice(0, html.indexOf(`<script type="application/x-program">`) + 150_000));
  await page.goto(server.url + '/');
  await ready(page);
  assert.equal(await programFiles(page), 1);
  await button(page, '同意必需项并继续').waitFor();
  assert.deepEqual(person.problems, []);
  await person.context.close();
});
