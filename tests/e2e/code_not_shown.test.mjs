// The code page can't show a code though everything was done: why, who mends it, and that whoever is named there does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './harness/browser.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { staff, staffByApi } from './harness/screenshot_staff.mjs';
import { startServer } from './harness/server.mjs';
import { expectRefusal, newHolderAt } from './harness/sharing.mjs';
import { languages } from './harness/words.mjs';

let server;
let browser;
let clerks;
const crowd = new Crowd();
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  clerks = [await staffByApi(server, staff.one), await staffByApi(server, staff.two)];
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Asked for by one clerk, carried out by the other. */
async function mend({ resident_id, insurances: [{ area, scheme }] }, act) {
  const { request } = await clerks[0].call('/api/v1/staff/requests/add', { resident_id, area, scheme, ...act });
  const decided = await clerks[1].call('/api/v1/staff/requests/decide', { request, carry_out: true });
  assert.equal(decided.state, 'carried_out');
}

const troubles = [
  { status: 'suspended', act: { kind: 'change_insurance', status: 'normal' } },
  { status: 'stopped', act: { kind: 'change_insurance', status: 'normal' } },
  { status: 'not_insured', act: { kind: 'repair_place' } },
];
for (const [place, { status, act }] of troubles.entries()) {
  const language = languages[place % languages.length];
  test(`code not shown, ${status} (${language}): why and who mends it; mended by the hall it is there [row:30]`, async () => {
    const person = await newHolderAt(browser, server, crowd.tagged(status), '#/voucher/me', { language });
    const { page, words, api } = person;
    await expectRefusal(page, {
      what: words(`error.insurance_not_usable.${status}.what`), why: words(`error.insurance_not_usable.${status}.why`),
      who: words(`error.insurance_not_usable.${status}.who`), next: words('error.insurance_not_usable.button'),
    });
    const code = page.getByRole('img', { name: new RegExp(words('voucher.image', { name: '.*', count: '\\d+' })) });
    assert.equal(await code.count(), 0);
    const { error } = (await api.try('/api/v1/voucher/code', { payment_password: '402719', occasion: 'asked' })).body;
    assert.deepEqual([error.code, error.problem], ['insurance_not_usable', status]);
    await mend(person.record, act);
    await page.reload();
    await code.waitFor();
    assert.equal((await api.call('/api/v1/identity')).status, 'normal');
    assert.deepEqual(person.problems, []);
    await person.context.close();
  });
}
