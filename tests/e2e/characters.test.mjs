// Rare characters of names where the system's fonts lack them: fetched from the server, else their code with a word.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { launchBrowser, newPerson } from './harness/browser.mjs';
import { startServer } from './harness/server.mjs';

/** In extension B; of the fonts on a machine with our set-up only HanaMinB has it. */
const rare = '𪛖';
const field = (page) => page.getByRole('textbox', { name: '密码' });

let folder;
let poorBrowser;
let richBrowser;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'characters-'));
  const settings = path.join(folder, 'fonts.conf');
  // The machine's fonts without HanaZono: a phone that has no rare characters.
  await writeFile(settings, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>/usr/share/fonts/opentype</dir><dir>/usr/share/fonts/truetype/dejavu</dir>
    <cachedir>${folder}/cache</cachedir></fontconfig>`);
  poorBrowser = await launchBrowser({ env: { ...process.env, FONTCONFIG_FILE: settings } });
  richBrowser = await launchBrowser();
});
after(async () => {
  await poorBrowser?.close();
  await richBrowser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The picture of the password field that shows `text`, drawn by the canvas: the field is left. */
async function drawn(person, text) {
  const { page } = person;
  await person.open('#/login');
  await page.getByRole('button', { name: '显示密码' }).click();
  await field(page).fill(text);
  await field(page).blur();
  return page;
}
async function cut(page) {
  const box = await field(page).boundingBox();
  return PNG.sync.read(await page.screenshot({ clip: { ...box, width: 60 } }));
}
const difference = (one, other) => pixelmatch(one.data, other.data, null, one.width, one.height, { threshold: 0.2 });

test('a character that the phone lacks comes from the server and looks like on a phone that has it', async () => {
  const server = await startServer();
  const rich = await newPerson(richBrowser, server);
  const expected = await cut(await drawn(rich, rare));
  const poor = await newPerson(poorBrowser, server);
  const page = await drawn(poor, rare);
  const glyph = await page.waitForResponse((answer) => answer.url().endsWith('/glyphs/2A6D6')).catch(() => null)
    ?? await page.request.get(server.url + '/glyphs/2A6D6');
  assert.equal(glyph.headers()['content-type'], 'font/otf');
  await page.waitForFunction(() => [...document.fonts].some((font) => font.family.includes('Family Rare')
    && font.status === 'loaded'));
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  assert.ok(difference(expected, await cut(page)) < 40);
  assert.deepEqual(poor.problems, []);
  await poor.context.close();
  await rich.context.close();
  await server.stop();
});

test('where the server has no such font either, the code stands there and a word says so', async () => {
  const server = await startServer({ more: ['--glyph-fonts', folder] });
  const poor = await newPerson(poorBrowser, server);
  const page = await drawn(poor, rare);
  await page.getByRole('status').getByText('先用字码代替').waitFor();
  const code = await cut(page);
  await field(page).fill('');
  await field(page).blur();
  assert.ok(difference(code, await cut(page)) > 100);
  await poor.context.close();
  await server.stop();
});

test('many different rare characters cost little memory', async () => {
  const server = await startServer();
  const person = await newPerson(richBrowser, server);
  await drawn(person, '一');
  const heap = () => person.page.evaluate(() => window.appDiagnostics().heapBytes);
  const before = await heap();
  for (let part = 0; part < 10; part++) {
    await field(person.page).fill(Array.from({ length: 20 }, (_, index) =>
      String.fromCodePoint(0x2a600 + part * 20 + index)).join(''));
    await field(person.page).blur();
  }
  const grown = (await heap()) - before;
  console.log(`200 characters beyond the BMP: the heap grew by ${grown} bytes`);
  assert.ok(grown <= 4 * 1024 * 1024);
  await person.context.close();
  await server.stop();
});
