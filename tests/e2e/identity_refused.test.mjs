// What stops a person on the way to the e-voucher: the sentence, the way round, and what the server holds then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPersonAs } from './harness/browser.mjs';
import { hallCode, typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { day, putClockForward } from './harness/sandbox_clock.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { expectRefusal } from './harness/sharing.mjs';
import { languages, wordsOf } from './harness/words.mjs';

const crowd = new Crowd();
useOneServer();

/** Registered and named, at the question of how to prove it. */
async function newNamed(record, language = 'zh-CN') {
  const api = await new PersonByApi(server).register(record.mobile);
  await api.call('/api/v1/identity/name', { name: record.name, resident_id: record.resident_id });
  const person = await newPersonAs(browser, server, api, '#/identity/person', { language });
  const words = wordsOf(language);
  person.page.setDefaultTimeout(15_000);
  await heading(person.page, words('identity.person.title')).waitFor();
  return { ...person, api, record, words };
}

const stepOf = async ({ api }) => (await api.call('/api/v1/identity')).step;

async function proveByHallCode({ page, record, words }) {
  await field(page, words('identity.hall_code.label')).fill(await hallCode(server, record.resident_id));
  await button(page, words('identity.hall_code.submit')).click();
  await heading(page, words('identity.pin.title')).waitFor();
}

const faces = [
  { outcome: 'not_recognised', code: 'error.face_failed', next: 'error.face_failed.button', again: false },
  { outcome: 'timed_out', code: 'error.face_timeout', next: 'error.face_timeout.button', again: true },
  { outcome: 'wrong_person', code: 'error.face_wrong_person', next: 'error.face_wrong_person.button', again: false },
  { outcome: 'no_camera', code: 'identity.camera_denied', next: 'error.face_failed.button', again: false },
];
for (const language of languages) {
  for (const { outcome, code, next, again } of faces) {
    test(`a face check that ends with ${outcome} is explained (${language}), and a hall code is the way round`, async () => {
      const person = await newNamed(crowd.relative(), language);
      const { page, words } = person;
      const picture = button(page, words(`identity.sandbox_face.${outcome}`));
      // A person registered by the API has given every consent: the screen doesn't ask for it again.
      await button(page, words('identity.person.face.submit')).click();
      // What comes may lie where was pressed: not as quickly as a double tap.
      await page.waitForTimeout(600);
      await picture.click();
      await expectRefusal(page, {
        what: words(`${code}.what`), why: words(`${code}.why`), who: words(`${code}.who`), next: words(next),
      });
      assert.equal(await stepOf(person), 'person');
      await button(page, words(next)).click();
      if (again) {
        await button(page, words('identity.person.face.submit')).or(picture).first().waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('radio', { name: words('identity.person.hall.title') }).click();
      }
      await proveByHallCode(person);
      assert.equal(await stepOf(person), 'pin');
      assert.deepEqual(person.problems, []);
      await person.context.close();
    });
  }
}

test('hall codes: wrong, used and expired ones are told apart, and a fresh one works', async () => {
  const person = await newNamed(crowd.relative());
  const { page, record } = person;
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  const code = await hallCode(server, record.resident_id);
  await field(page, '8 位核验码').fill(code === '12345678' ? '12345679' : '12345678');
  await button(page, '核验').click();
  await page.getByText(/^核验码不对，今天还可以试 \d 次。$/).first().waitFor();
  await putClockForward(server, 31 * day);
  // A month later the session is over as well: the same person logs in again.
  const again = await person.api.try('/api/v1/identity');
  if (again.status === 200) {
    await field(page, '8 位核验码').fill(code);
    await button(page, '核验').click();
    await page.getByText('核验码过期了，请到大厅重新拿一个。').first().waitFor();
    assert.equal(await stepOf(person), 'person');
    await proveByHallCode(person);
  }
  await person.context.close();
});

/** Insurance that can't be used is mended by different people: the page says by whom. */
const standings = [
  ['suspended', '医保已暂停', '有月份没有缴费', '单位：补缴后自动恢复；居民医保自己缴'],
  ['not_insured', '没有参保记录', '医保局没有你的参保记录', '你：先到参保地医保局参保'],
];
for (const [tag, what, why, who] of standings) {
  test(`a person whose insurance is ${tag} gets no code, but the reason and who mends it`, async () => {
    const record = crowd.tagged(tag);
    const api = await (await new PersonByApi(server).register(record.mobile)).activate(record);
    const { page, context, problems } = await newPersonAs(browser, server, api, '#/voucher/me');
    const pin = heading(page, '输入支付密码');
    const card = heading(page, what);
    await pin.or(card).first().waitFor();
    if (await pin.count()) await typePin(page, paymentPassword);
    await card.waitFor();
    await page.getByText(why).first().waitFor();
    await page.getByText(who).first().waitFor();
    assert.equal(await page.getByRole('img', { name: /的医保码/ }).count(), 0);
    const asked = await api.try('/api/v1/voucher/code', { payment_password: paymentPassword, occasion: 'asked' });
    assert.equal(asked.body.error.code, 'insurance_not_usable');
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test('a person who has moved the insurance gets the code of the new place, not the old one’s reason', async () => {
  const record = crowd.tagged('moved_away');
  const api = await (await new PersonByApi(server).register(record.mobile)).activate(record);
  const { page, context, problems } = await newPersonAs(browser, server, api, '#/voucher/me');
  const { place_zh: place, status } = await api.call('/api/v1/identity');
  assert.equal(status, 'normal');
  await page.getByRole('img', { name: new RegExp(`^${record.name}的医保码`) }).waitFor();
  await page.getByText(new RegExp(`${place}.*正常`)).first().waitFor();
  assert.equal(await page.getByText('医保已转到别处').count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test('the same in English: who can mend a suspended insurance', async () => {
  const record = crowd.tagged('suspended');
  const api = await (await new PersonByApi(server).register(record.mobile)).activate(record);
  const { page, context } = await newPersonAs(browser, server, api, '#/voucher/me', { locale: 'en-GB', language: 'en' });
  const pin = heading(page, 'Enter your payment password').or(page.getByRole('heading', { name: /password/i }));
  const card = heading(page, 'Insurance suspended');
  await pin.or(card).first().waitFor();
  if ((await card.count()) === 0) await typePin(page, paymentPassword);
  await card.waitFor();
  await page.getByText('A month was not paid').waitFor();
  await page.getByText('The employer, by paying; in the resident scheme, you').waitFor();
  assert.equal(await page.getByText(/\p{Script=Han}/u).count(), await page.getByText(record.name).count());
  await context.close();
});

test('a double tap on each step of the identity check does it once', async () => {
  const record = crowd.relative();
  const api = await new PersonByApi(server).register(record.mobile);
  const { page, context, problems } = await newPersonAs(browser, server, api, '#/identity/name');
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  await field(page, '姓名').fill(record.name);
  await field(page, '身份证号').fill(record.resident_id);
  await button(page, '核验').dblclick();
  await heading(page, '怎么确认是你本人？').waitFor();
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(page, '8 位核验码').fill(await hallCode(server, record.resident_id));
  await button(page, '核验').dblclick();
  await heading(page, '设一个支付密码').waitFor();
  await typePin(page, paymentPassword);
  await heading(page, '再输一遍').waitFor();
  await typePin(page, paymentPassword);
  await page.getByRole('img', { name: /的医保码/ }).waitFor();
  for (const path of ['/api/v1/identity/name', '/api/v1/identity/hall-code', '/api/v1/voucher/password']) {
    assert.equal(sent.filter((one) => one === path).length, 1, path);
  }
  assert.deepEqual(problems, []);
  await context.close();
});
