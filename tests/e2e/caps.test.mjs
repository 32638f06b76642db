// Caps: he sets how much a member may spend, with his payment password; she sees it; the till keeps to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder, newHolderAt } from './harness/sharing.mjs';

let server;
let browser;
let him;
let her;
let member;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const crowd = new Crowd();
  her = await newHolder(server, crowd.relative());
  him = await newHolderAt(browser, server, crowd.sharer(), '');
  member = await him.api.share(her.record);
});
after(async () => {
  assert.deepEqual(him?.problems ?? [], []);
  await browser?.close();
  await server?.stop();
});

const capsOf = async () => (await him.api.call('/api/v1/family')).members.find(({ id }) => id === member).caps;

test('he sets caps per month and payment: judged while typing, guarded by the password, read back', async () => {
  const { page } = him;
  await page.evaluate((id) => { location.hash = `#/family/${id}`; }, member);
  await button(page, '设上限').click();
  await heading(page, `${her.record.name}最多用你多少钱？`).waitFor();
  const next = button(page, '下一步：输入支付密码');
  // Off, and why.
  await page.getByText('和现在的上限一样').first().waitFor();
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  await field(page, '每月最多').fill('¥800');
  await field(page, '每笔最多').fill('900');
  await page.getByText('单笔上限不能比每月上限大').first().waitFor();
  await field(page, '每笔最多').fill('300');
  await next.click();
  await heading(page, '输入支付密码').waitFor();
  await typePin(page, '111111');
  await page.getByText('支付密码不对，还可以试 4 次。').first().waitFor();
  assert.equal((await capsOf()).month_fen, undefined);
  await typePin(page, paymentPassword);
  await page.getByText(/还能用.*1 日重新计/).first().waitFor();
  await page.getByText('已用 ¥0.00 上限 ¥800.00').first().waitFor();
  const caps = await capsOf();
  assert.equal(caps.month_fen, 80000);
  assert.equal(caps.payment_fen, 30000);
  assert.equal(caps.left_this_month_fen, 80000);
  await page.getByRole('button', { name: /^单笔最多 ¥300\.00/ }).waitFor();
});

test('she sees her own caps, and what goes beyond is told before she tries', async () => {
  const hers = await newPersonAs(browser, server, her.api, '#/family');
  const { page } = hers;
  await page.getByRole('button', { name: new RegExp(`^${him.record.name}`) }).click();
  await page.getByText('已用 ¥0.00 上限 ¥800.00').first().waitFor();
  await page.getByText('单笔最多 ¥300.00').first().waitFor();
  await page.evaluate(() => { location.hash = '#/try'; });
  await field(page, '一共多少钱').fill('500');
  const said = await her.api.call('/api/v1/simulation?purpose=drugs&amount_fen=50000');
  assert.ok(said.explanations.some(({ reason }) => reason === 'payment_cap_exceeded'));
  await page.getByText('超过了共济人设的单笔上限。').first().waitFor();
  assert.deepEqual(hers.problems, []);
  await hers.context.close();
});

test('zero stops everything, and the diagnosis says so with the way to change it; an empty field lifts a cap', async () => {
  const { page } = him;
  await page.evaluate((id) => { location.hash = `#/family/${id}/cap`; }, member);
  await field(page, '每月最多').fill('0');
  await field(page, '每笔最多').fill('');
  await button(page, '下一步：输入支付密码').click();
  await page.getByText(`输入后，${her.record.name}就不能再用你的账户付钱了`).first().waitFor();
  await typePin(page, paymentPassword);
  await button(page, '为什么没付成？').click();
  await page.getByText('超过了共济人设的每月上限。').first().waitFor();
  assert.equal((await capsOf()).month_fen, 0);
  await button(page, '调整上限').click();
  await field(page, '每月最多').fill('');
  await button(page, '下一步：输入支付密码').click();
  await typePin(page, paymentPassword);
  // The toast of the first change may still be there: the page behind the password tells that it is done.
  await page.waitForURL((url) => !/confirm|cap/.test(url.hash));
  assert.equal((await capsOf()).month_fen, undefined);
});
