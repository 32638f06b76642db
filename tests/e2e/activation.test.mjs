// F5: the e-voucher is activated in the order of a browser, of WeChat and of Alipay; the server knows the order, refuses
// what comes too early, and tells of double records to the person alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPersonAs } from './harness/browser.mjs';
import { hallCode, nameOneself, setPin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { alipay, playAlipay, playWechat, wechat } from './harness/scripted_hosts.mjs';
import { expectRefusal } from './harness/sharing.mjs';
import { wordsOf } from './harness/words.mjs';

const crowd = new Crowd();
const words = wordsOf('zh-CN');
useOneServer();

/** Registered, without a consent to faces, on the way to the e-voucher inside that program. */
async function newcomer(record, userAgent, play = async () => {}) {
  const api = await new PersonByApi(server).register(record.mobile);
  const { items } = await api.call('/api/v1/consents');
  const { kind, version, sha256 } = items.find((text) => text.kind === 'face');
  await api.call('/api/v1/me/consents/decide', { kind, version, sha256, given: false });
  const person = await newPersonAs(browser, server, api, '', { ...(userAgent ? { userAgent } : {}) });
  person.page.setDefaultTimeout(20_000);
  await play(person.context);
  await person.page.goto(server.url + '/healthz');
  await person.open('#/voucher/me');
  return { ...person, api, record };
}

const stepOf = async ({ api }) => (await api.call('/api/v1/identity')).step;
const codeShown = ({ page }) => page.getByRole('img', { name: /的医保码/ }).waitFor();

/** What is asked for by name: another step comes first. */
async function refusedFor({ api }, path, body) {
  const { status, body: { error } } = await api.try(path, body);
  assert.deepEqual([status >= 400, error.code], [true, 'identity_step_missing']);
  return error.problem;
}

/** The box for faces is empty, and nothing begins before it is ticked. */
async function authoriseAndShowFace({ page }) {
  await heading(page, words('identity.person.title')).waitFor();
  await page.getByRole('radio', { name: /^刷脸/ }).click();
  const box = page.getByRole('checkbox', { name: words('identity.person.consent') });
  assert.equal(await box.isChecked(), false);
  const begin = button(page, words('identity.person.face.submit'));
  assert.equal(await begin.getAttribute('aria-disabled'), 'true');
  await box.click();
  await begin.and(page.locator(':not([aria-disabled=true])')).click();
  await button(page, words('identity.sandbox_face.passed')).click();
}

test('WeChat: payment password, then the authorisation, then the face; the server refuses the face before the password [row:4]', async () => {
  const person = await newcomer(crowd.relative(), wechat, playWechat);
  const { page, record } = person;
  assert.equal(await refusedFor(person, '/api/v1/voucher/password', { password: paymentPassword }), 'name');
  await nameOneself(page, record);
  await heading(page, words('identity.pin.title')).waitFor();
  assert.equal(await stepOf(person), 'pin');
  assert.equal(await refusedFor(person, '/api/v1/identity/face', {}), 'pin');
  assert.equal(await refusedFor(person, '/api/v1/identity/hall-code', { code: await hallCode(server, record.resident_id) }), 'pin');
  await setPin(page, paymentPassword);
  assert.equal((await person.api.try('/api/v1/voucher/code', { payment_password: paymentPassword, occasion: 'asked' })).body.error.code,
    'voucher_not_active');
  await authoriseAndShowFace(person);
  await codeShown(person);
  assert.equal(await stepOf(person), 'active');
  assert.deepEqual(person.problems, []);
  await person.context.close();
});

for (const [where, userAgent, play] of [['a browser'], ['Alipay', alipay, playAlipay]]) {
  test(`${where}: name, authorisation and face, then the payment password; the server refuses it before the person [row:4]`, async () => {
    const person = await newcomer(crowd.relative(), userAgent, play);
    const { page, record } = person;
    await nameOneself(page, record);
    await heading(page, words('identity.person.title')).waitFor();
    assert.equal(await stepOf(person), 'person');
    assert.equal(await refusedFor(person, '/api/v1/voucher/password', { password: paymentPassword }), 'person');
    await authoriseAndShowFace(person);
    await setPin(page, paymentPassword);
    await codeShown(person);
    assert.equal(await stepOf(person), 'active');
    assert.deepEqual(person.problems, []);
    await person.context.close();
  });
}

test('begun in a browser, gone on in WeChat: the page that is still open is told which step comes first', async () => {
  const record = crowd.relative();
  const person = await newcomer(record);
  const { page } = person;
  await nameOneself(page, record);
  await heading(page, words('identity.person.title')).waitFor();
  await person.api.call('/api/v1/identity/name', { name: record.name, resident_id: record.resident_id, channel: 'wechat' });
  await page.getByRole('radio', { name: /^服务大厅核验码/ }).click();
  await field(page, words('identity.hall_code.label')).fill('12345678');
  await button(page, words('identity.hall_code.submit')).click();
  await expectRefusal(page, {
    what: words('error.identity_step_missing.what'), why: words('error.identity_step_missing.pin.why'),
    who: words('error.identity_step_missing.who'), next: words('error.identity_step_missing.button'),
  });
  await button(page, words('error.identity_step_missing.button')).click();
  await setPin(page, paymentPassword);
  await heading(page, words('identity.person.title')).waitFor();
  await person.context.close();
});

test('WeChat, two insurance records: nobody is told before the person check, the person is told why and who mends it [row:29]', async () => {
  const record = crowd.tagged('duplicate_records');
  const person = await newcomer(record, wechat, playWechat);
  const { page } = person;
  await nameOneself(page, record);
  await setPin(page, paymentPassword);
  await heading(page, words('identity.person.title')).waitFor();
  const before = await person.api.call('/api/v1/identity');
  assert.deepEqual([before.step, before.status ?? null, before.place_zh], ['person', null, '']);
  await authoriseAndShowFace(person);
  await expectRefusal(page, {
    what: words('error.identity_duplicate_records.what'), why: words('error.identity_duplicate_records.why'),
    who: words('error.identity_duplicate_records.who'), next: words('error.identity_duplicate_records.button'),
  });
  assert.equal((await person.api.call('/api/v1/identity')).status, 'duplicate_records');
  await person.context.close();
});
