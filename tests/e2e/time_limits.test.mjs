// A log-in ends by itself after thirty days. Shortly before, the person is told and goes on with one press.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { button, heading } from './harness/journeys.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { day, minute, putClockForward } from './harness/sandbox_clock.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';

let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Logged in, used every few days, and four minutes before the thirty days are over. */
async function nearTheEnd(record) {
  const api = await new PersonByApi(server).register(record.mobile);
  for (let times = 0; times < 4; times++) {
    await putClockForward(server, 6 * day);
    await api.call('/api/v1/session');
  }
  const { expires_at: end } = await api.call('/api/v1/session');
  const now = await putClockForward(server, 5 * day + 23 * 60 * minute);
  await api.call('/api/v1/session');
  const left = (await api.call('/api/v1/session')).expires_at - now;
  assert.ok(left > 4 * minute, `${left} ms of ${end}`);
  await putClockForward(server, left - 4 * minute);
  return api;
}

const endOf = async (api) => (await api.call('/api/v1/session')).expires_at;

test('before a log-in ends a dialog says so, is announced, and one press goes on', async () => {
  const api = await nearTheEnd(new Crowd().relative());
  const before = await endOf(api);
  const person = await newPersonAs(browser, server, api, '#/help');
  const { page } = person;
  const dialog = page.getByRole('alertdialog', { name: '登录快到期了' });
  await dialog.waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('[aria-live="assertive"]')]
    .some(({ textContent }) => textContent.includes('接着用')));
  await button(page, '接着用').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('可以接着用了').first().waitFor();
  assert.ok(await endOf(api) > before + 6 * day);
  // The cookie was set anew, for as long.
  const [cookie] = await person.context.cookies(server.url);
  assert.ok(cookie.expires * 1000 > Date.now() + 6 * day);
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

test('who lets it end logs in again and comes back to the same screen', async () => {
  const crowd = new Crowd();
  crowd.relative();
  const api = await nearTheEnd(crowd.relative());
  const person = await newPersonAs(browser, server, api, '#/help');
  const { page } = person;
  await button(page, '到时再登录').click();
  await putClockForward(server, 5 * minute);
  await page.reload();
  await heading(page, '登录').first().waitFor();
  await page.getByText('登录过期了').first().waitFor();
  await person.context.close();
});
