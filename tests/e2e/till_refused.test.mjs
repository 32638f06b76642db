// A code at the till that can't be used, and money that is missing: what the till says, what both phones show, and
// what the accounts hold then.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Till, sandboxInstitution } from '../till/till.mjs';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, heading } from './harness/journeys.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { minute, putClockForward, second } from './harness/sandbox_clock.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';
import { expectRefusal, goOnToPassword, newHolder, openCode, rememberTokens } from './harness/sharing.mjs';
import { languages, refusalOf, wordsOf } from './harness/words.mjs';

let server;
let browser;
let till;
let other;
const crowd = new Crowd();
const tillOf = (code) => new Till({
  server: server.url, ca: readFileSync(path.join(server.data, 'tls/authority.pem')), institution: sandboxInstitution(code),
});
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  till = tillOf();
  other = tillOf('P52010300001');
  await Promise.all([till.signIn(), other.signIn()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const balanceOf = async ({ api }) => (await api.call('/api/v1/home')).person.balance_fen;

/** The code on a phone's screen, as the till's camera would see it. */
async function showCode(holder) {
  const person = await newPersonAs(browser, server, holder.api, '');
  const tokens = rememberTokens(person.page);
  await heading(person.page, new RegExp(`^${holder.record.name}，`)).waitFor();
  await person.page.getByRole('navigation').getByRole('link', { name: '医保码', exact: true }).click();
  await openCode(person);
  while (tokens.length === 0) await person.page.waitForTimeout(50);
  return { ...person, tokens };
}

test('a code that was scanned elsewhere, has expired or was settled is refused; the phone shows the next one', async () => {
  const holder = await newHolder(server, crowd.sharer());
  const before_ = await balanceOf(holder);
  const phone = await showCode(holder);
  const [token] = phone.tokens;
  const { output: person } = await till.scan(token);
  assert.match((await other.scan(token)).error, /此医保码已在别的机构使用；请参保人在手机上刷新后重新扫码/);
  assert.ok((await till.scan(token)).ok, 'the same till may look again');
  const bought = await till.settle({ token, person, amount: '12.00' });
  assert.ok(bought.ok, bought.text);
  await phone.page.getByText(/付了 ¥12\.00/).first().waitFor();
  // The code on the screen is of no use any more: another one takes its place by itself.
  while (phone.tokens.length < 2) await phone.page.waitForTimeout(100);
  const twice = await till.settle({ token, person, amount: '12.00' });
  assert.match(twice.error, /此医保码已结算过一次/);
  assert.equal(await balanceOf(holder), before_ - 1200);

  const unused = phone.tokens.at(-1);
  await putClockForward(server, minute + second);
  assert.match((await till.scan(unused)).error, /医保码已过期；请参保人在手机上刷新后重新扫码/);
  await button(phone.page, '换一个').click();
  while (phone.tokens.at(-1) === unused) await phone.page.waitForTimeout(100);
  assert.ok((await till.scan(phone.tokens.at(-1))).ok);
  assert.equal(await balanceOf(holder), before_ - 1200);
  assert.deepEqual(phone.problems, []);
  await phone.context.close();
});

for (const language of languages) {
  test(`two tills at once: one code is one payment, and the money of one account is spent once (${language})`, async () => {
    const holder = await newHolder(server, crowd.sharer());
    const before_ = await balanceOf(holder);
    const phone = await newPersonAs(browser, server, holder.api, '', { language });
    await phone.page.getByRole('navigation').first().waitFor();
    const token = await holder.api.showCode();
    const scanned = await Promise.all([till.scan(token), other.scan(token)]);
    assert.deepEqual(scanned.map(({ ok }) => ok).sort(), [false, true]);
    const winner = scanned[0].ok ? till : other;
    const { output: person } = scanned.find(({ ok }) => ok);
    const settled = await Promise.all([1, 2, 3].map(() => winner.settle({ token, person, amount: '10.00' })));
    assert.equal(settled.filter(({ ok }) => ok).length, 1);
    for (const { ok, error } of settled) if (!ok) assert.match(error, /已结算过一次/);
    await phone.page.getByText(language === 'en' ? /Paid ¥10\.00/ : /付了 ¥10\.00/).first().waitFor();
    assert.equal(await balanceOf(holder), before_ - 1000);
    const { records } = await holder.api.call('/api/v1/spending');
    assert.equal(records.length, 1);
    await phone.context.close();
  });
}

test('shared money that is too little: what is there is used, the rest is cash, and both are told so, in both languages', async () => {
  const him = await newHolder(server, crowd.tagged('balance_small'));
  const her = await newHolder(server, crowd.relative());
  await him.api.share(her.record);
  const his = await newPersonAs(browser, server, him.api, '#/spending');
  const hers = await newPersonAs(browser, server, her.api, '', { language: 'en' });
  const shareable = him.record.insurances[0].earlier_fen;
  const cash = 8650 - shareable;
  const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;

  const token = await her.api.showCode();
  const { output: person } = await till.scan(token);
  const bought = await till.settle({ token, person, amount: '86.50' });
  assert.ok(bought.ok, bought.text);
  assert.equal(bought.output.setlinfo.psn_cash_pay, cash / 100);
  assert.match(bought.envelope.warn_msg, /共济账户/);

  await his.page.getByRole('link', { name: new RegExp(`${her.record.name}.*买药`) }).first().click();
  await his.page.getByText(`共济账户 ${him.record.name} ${yuan(shareable)}`).first().waitFor();
  await his.page.getByText(`现金 ${yuan(cash)}`).first().waitFor();
  await hers.page.getByRole('link', { name: /Pharmacy|药房/ }).first().click();
  await hers.page.getByText(new RegExp(`Cash ${yuan(cash).replace('.', '\\.')}`)).first().waitFor();
  assert.equal(await balanceOf(him), him.record.insurances[0].current_fen);
  const record = await her.api.call(`/api/v1/record?id=${bought.output.setlinfo.setl_id}`);
  assert.deepEqual([record.shared_fen, record.cash_fen], [shareable, cash]);
  assert.deepEqual([...his.problems, ...hers.problems], []);
  await his.context.close();
  await hers.context.close();
});

test('five wrong payment passwords while unbinding: locked, said why and who mends it, and the relative stays', async () => {
  const him = await newHolder(server, crowd.sharer());
  const member = await him.api.share(crowd.relative());
  const { page, context } = await newPersonAs(browser, server, him.api, `#/family/${member}/unbind`);
  await goOnToPassword(page);
  for (const left of [4, 3, 2, 1]) {
    await typePin(page, '402718');
    await page.getByText(`支付密码不对，还可以试 ${left} 次。`).first().waitFor();
  }
  await typePin(page, '402718');
  await expectRefusal(page, refusalOf(wordsOf('zh-CN'), 'payment_password_locked'));
  assert.equal((await him.api.call('/api/v1/family')).members.length, 1);
  const asked = await him.api.try('/api/v1/family/members/end', { member, payment_password: paymentPassword });
  assert.equal(asked.body.error.code, 'payment_password_locked');
  // Who asks for the code then is led to the way out, here in English.
  const english = wordsOf('en');
  const asking = await newPersonAs(browser, server, him.api, '#/voucher/me', { language: 'en' });
  await heading(asking.page, english('identity.person.title')).waitFor();
  await asking.page.getByText(english('notice.password_locked')).first().waitFor();
  await context.close();
  await asking.context.close();
});

test('a resident’s bill in a tertiary hospital: each is told why, what else was looked at, and who mends it [row:20]', async () => {
  const him = await newHolder(server, crowd.sharer());
  const her = await newHolder(server, crowd.relative());
  await him.api.share(her.record);
  const before_ = await balanceOf(him);
  const hospital = tillOf('H52010200001');
  await hospital.signIn();
  const token = await her.api.showCode();
  const { output: person } = await hospital.scan(token);
  const refused = await hospital.settle({ token, person, amount: '156.00', goods: '002201000010000' });
  assert.match(refused.error, /三级医院/);
  assert.equal(await balanceOf(him), before_);
  for (const [{ api }, language, what] of [[him, 'zh-CN', 'why.what.shared'], [her, 'en', 'why.what.own']]) {
    const words = wordsOf(language);
    const { items } = await api.call('/api/v1/notices');
    const { record } = items.find(({ kind }) => kind === 'draw_refused' || kind === 'payment_refused');
    const { page, context, problems } = await newPersonAs(browser, server, api, `#/why/${record}`, { language });
    await page.getByText(words(what)).first().waitFor();
    await page.getByText(words('why.reason.resident_tier_excluded')).first().waitFor();
    const checks = page.getByRole('list', { name: words('why.checks', { count: '7' }) });
    const told = await checks.getByRole('listitem').allTextContents();
    assert.deepEqual(told, [
      words('why.check.place.failed'), words('why.check.purpose.passed'), words('why.check.credential.passed'),
      words('why.check.insurance.passed'), words('why.check.bond.passed'), words('why.check.balance.passed'),
      words('why.check.caps.passed'),
    ]);
    const { checks: kept } = await api.call(`/api/v1/record?id=${record}`);
    assert.deepEqual(kept[0], { check: 'place', outcome: 'failed' });
    assert.deepEqual(problems, []);
    await context.close();
  }
});
