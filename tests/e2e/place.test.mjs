// Where I am insured: the list, a balance that isn't shown, records that wait to be merged, and the rules in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

async function openPlace(record, options = {}) {
  const person = await newHolderAt(browser, server, record, '#/me', options);
  await person.page.getByRole('button', { name: /^参保地/ }).click();
  await heading(person.page, '你在哪里参保？').waitFor();
  return person;
}

async function close(person) {
  assert.deepEqual(person.problems, []);
  await person.context.close();
}

test('moved away: both records are listed, the living one is used, the other is no choice [row:27]', async () => {
  const person = await openPlace(crowd.tagged('moved_away'));
  const { items } = await person.api.call('/api/v1/insured-places');
  assert.equal(items.length, 2);
  assert.equal(items[0].is_used, true);
  assert.equal(items[1].may_choose, false);
  await heading(person.page, new RegExp(`^${items[0].place_zh} 正常`)).waitFor();
  await heading(person.page, new RegExp(`^${items[1].place_zh} 已转走`)).waitFor();
  assert.equal(await person.page.getByRole('button', { name: /^改用/ }).count(), 0);
  // To choose it all the same is refused in words.
  const refused = await person.api.try('/api/v1/insured-places/choose', { area: items[1].area, scheme: items[1].scheme });
  assert.equal(refused.body.error.code, 'insurance_not_usable');
  await close(person);
});

test('a balance that the place does not show is "-", with the reason [row:28]', async () => {
  const person = await openPlace(crowd.tagged('balance_not_offered'));
  const { items } = await person.api.call('/api/v1/insured-places');
  assert.equal(items[0].balance_offered, false);
  await person.page.getByText('个人账户余额 -').first().waitFor();
  await person.page.getByText(`${items[0].place_zh}还没开放余额查询，钱还在。`).first().waitFor();
  await close(person);
});

test('two records: the card until the agency has merged them [row:29]', async () => {
  const person = await openPlace(crowd.tagged('duplicate_records'), { hasVoucher: false });
  const { items } = await person.api.call('/api/v1/insured-places');
  assert.ok(items.every(({ status, may_choose: may }) => status === 'duplicate_records' && !may));
  await person.page.getByText(/合并前，到医院药店请用社保卡/).first().waitFor();
  await close(person);
});

test('the rules of the place in words, with their date and version', async () => {
  const person = await openPlace(crowd.relative());
  const policy = JSON.parse((await person.api.call('/api/v1/rules')).policy);
  await heading(person.page, `${policy.name_zh}的共济规则`).waitFor();
  await person.page.getByText(new RegExp(`起执行，${policy.version} 版`)).first().waitFor();
  await heading(person.page, '能和谁共济').waitFor();
  await person.page.getByText('配偶、父母、子女').first().waitFor();
  await person.page.getByText('8 人，算上共济人').first().waitFor();
  await close(person);
});
