// The commitment letter read aloud by the device's own voice: offered only where there is one, paused and gone on with,
// silent once the letter is left; in the language of the page. The browser's speech is played.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { button, heading } from './harness/journeys.mjs';
import { personNamed } from './harness/provinces.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder } from './harness/sharing.mjs';

let server;
let browser;
let holder;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  holder = await newHolder(server, personNamed('戴强志'));
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Speech as browsers have it, with these voices; what was said is in `window.said`. */
function playSpeech(voices) {
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speech = {
    getVoices: () => voices,
    speak: (utterance) => window.said.push(utterance),
    cancel() {},
    addEventListener() {},
  };
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
}

/** At the letter, which comes first in Gansu. */
async function atLetter(voices, language) {
  const person = await newPersonAs(browser, server, holder.api, '', { language });
  person.asked = [];
  person.page.on('request', (request) => person.asked.push(request.url()));
  await person.context.addInitScript(playSpeech, voices);
  await person.page.reload();
  await person.open('#/family/invite/who');
  await heading(person.page, language === 'en' ? /commitment/i : /承诺书/).first().waitFor();
  return person;
}

/** A letter opens where it was left; focus brings what is above into view. */
async function listen(page, name) {
  await button(page, name).focus();
  await button(page, name).click();
}

const said = (page) => page.evaluate(() => window.said.map(({ text, lang }) => ({ text, lang })));
const sayOn = (page) => page.evaluate(() => window.said.at(-1).onend());

test('without a voice of the device nothing is offered: one over the network would be sent the letter', async () => {
  const person = await atLetter([{ lang: 'zh-CN', localService: false }, { lang: 'en-US', localService: true }]);
  await person.page.waitForFunction(() => document.querySelector('script[src*="speech"]'));
  await person.page.waitForTimeout(200);
  assert.equal(await button(person.page, '读给我听').count(), 0);
  await person.context.close();
});

test('the letter is read to me, paused, gone on with, and silent once I leave', async () => {
  const person = await atLetter([{ lang: 'zh-CN', localService: true }, { lang: 'en-US', localService: true }]);
  const { page } = person;
  await listen(page, '读给我听');
  await button(page, '停一下').waitFor();
  assert.match((await said(page))[0].text, /承诺书/);
  assert.equal((await said(page))[0].lang, 'zh-CN');
  const asked = person.asked.length;
  await sayOn(page);
  await sayOn(page);
  assert.equal((await said(page)).length, 3);
  await button(page, '停一下').click();
  await button(page, '接着读').click();
  const after = await said(page);
  assert.equal(after.at(-1).text, after.at(-2).text);
  await button(page, '不读了').click();
  await button(page, '读给我听').waitFor();
  const before = (await said(page)).length;
  await page.evaluate(() => window.said.at(-1).onend());
  assert.equal((await said(page)).length, before);
  assert.deepEqual(person.asked.slice(asked).filter((url) => !url.includes('/api/v1/news')), []);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('in English the English voice reads the English letter', async () => {
  const person = await atLetter([{ lang: 'zh-CN', localService: true }, { lang: 'en-US', localService: true }], 'en');
  await listen(person.page, 'Read it to me');
  await button(person.page, 'Pause').waitFor();
  assert.equal((await said(person.page))[0].lang, 'en-US');
  assert.match((await said(person.page))[0].text, /^[\x20-\x7e’“”]+$/);
  await person.context.close();
});
