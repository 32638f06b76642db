// Premiums out of the personal account: relatives' resident premium, Huimin insurance for three, receipts, refund.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, heading } from './harness/journeys.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder, newHolderAt } from './harness/sharing.mjs';

let server;
let browser;
let him;
let relatives;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const crowd = new Crowd();
  him = await newHolderAt(browser, server, crowd.take((person) => person.mobile && person.tags.length === 0
    && person.insurances[0].area.startsWith('52') && person.insurances[0].scheme === 'employee'
    && person.insurances[0].status === 'normal' && person.insurances[0].earlier_fen > 200_000), '#/me');
  relatives = [];
  for (const relation of ['spouse', 'parent', 'child']) {
    const relative = await newHolder(server, crowd.relative());
    await him.api.share(relative.record, relation);
    relatives.push(relative.record.name);
  }
});
after(async () => {
  assert.deepEqual(him?.problems ?? [], []);
  await browser?.close();
  await server?.stop();
});

const premiums = () => him.api.call('/api/v1/premiums');
const person = (name) => him.page.getByRole('checkbox', { name: new RegExp(name) });

test('a relative\'s resident premium: chosen, priced, paid by password, with a receipt [row:24]', async () => {
  const { page } = him;
  const before = await premiums();
  await page.getByRole('button', { name: /^替家人缴保费/ }).click();
  await heading(page, /^给谁缴 \d{4} 年居民医保？/).waitFor();
  // He has an employee's insurance: no box for him, but the reason.
  await page.getByText('你是职工医保，不用缴居民保费').first().waitFor();
  assert.equal(await button(page, '缴 ¥0.00').getAttribute('aria-disabled'), 'true');
  await page.getByText('还没有选替谁缴').first().waitFor();
  await person(relatives[0]).click();
  await button(page, '缴 ¥400.00').click();
  await typePin(page, paymentPassword);
  await heading(page, '¥400.00').waitFor();
  const paid = await premiums();
  assert.equal(paid.balance_fen, before.balance_fen - 40000);
  assert.equal(paid.receipts[0].insured_name, relatives[0]);
  await him.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: new RegExp(`${paid.receipts[0].number} 复制`) }).click();
  await page.getByText('已复制').first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), paid.receipts[0].number);
  await button(page, '退掉这笔').click();
  await typePin(page, paymentPassword);
  await page.getByText('已退').first().waitFor();
  const refunded = await premiums();
  assert.equal(refunded.balance_fen, before.balance_fen);
  assert.equal(refunded.receipts[0].state, 'refunded');
});

test('Huimin insurance: three people with himself, and the fourth is refused before he tries [row:25]', async () => {
  const { page } = him;
  await page.evaluate(() => { location.hash = '#/premium/huimin'; });
  await heading(page, /^给谁买 \d{4} 年惠民保？/).waitFor();
  await page.getByRole('checkbox', { name: new RegExp(him.record.name) }).click();
  await person(relatives[0]).click();
  await person(relatives[1]).click();
  await page.getByText('已选 3 人，还能选 0 人').first().waitFor();
  await person(relatives[2]).click();
  await page.getByText('今年最多替 3 个人缴，连你自己').first().waitFor();
  await person(relatives[2]).click();
  const before = await premiums();
  await button(page, '缴 ¥297.00').click();
  await typePin(page, paymentPassword);
  await heading(page, '¥99.00').waitFor();
  const after = await premiums();
  assert.equal(after.balance_fen, before.balance_fen - 29700);
  assert.equal(after.huimin_people_left, 0);
});
