// "Why did it fail?": everything of row 26, told to the side that may hear it, with who mends it and a button.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolder, newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

const diagnose = async (api, member) =>
  (await api.call(`/api/v1/diagnosis${member ? `?member=${member}` : ''}`)).explanations.map(({ reason }) => reason);

/** A resident-insured person whom nobody shares with, and the other troubles of the sandbox's people. */
const troubles = [
  { name: 'nobody shares', take: () => crowd.relative(), reason: 'no_sharer', why: '没有绑定家庭共济，或者已经解绑。', next: '去家庭页看看', opens: '家庭' },
  { name: 'suspended', take: () => crowd.tagged('suspended'), reason: 'beneficiary_suspended', why: '看病买药的人医保已暂停。', next: '看我的参保',
    opens: '你在哪里参保？' },
];

for (const { name, take, reason, why, next, opens } of troubles) {
  test(`${name}: the reason, who mends it, how, and a button [row:26]`, async () => {
    const person = await newHolderAt(browser, server, take(), '#/me');
    const { page } = person;
    await button(page, '为什么没付成？').click();
    await heading(page, '为什么没付成？').waitFor();
    assert.ok((await diagnose(person.api)).includes(reason), `${await diagnose(person.api)}`);
    await page.getByText(why).first().waitFor();
    await page.getByText('谁能解决').first().waitFor();
    await page.getByText('怎么办', { exact: true }).first().waitFor();
    await button(page, next).first().click();
    await heading(page, opens).first().waitFor();
    assert.deepEqual(person.problems, []);
    await person.context.close();
  });
}

test('the sharer has no money to share: he hears it, and so does she [row:26]', async () => {
  const her = await newHolder(server, crowd.relative());
  const him = await newHolderAt(browser, server,
    crowd.take(({ tags, insurances }) => tags.includes('balance_zero') && insurances[0].area.startsWith('52')), '');
  const member = await him.api.share(her.record);
  await him.page.evaluate((id) => { location.hash = `#/diagnosis?member=${id}`; }, member);
  await him.page.getByText('共济账户没有钱了。').first().waitFor();
  assert.deepEqual(await diagnose(him.api, member), ['shared_balance_empty']);
  assert.deepEqual(await diagnose(her.api), ['shared_balance_empty']);
  assert.deepEqual(him.problems, []);
  await him.context.close();
});

test('bound well, nothing stands in the way; of himself the same page says what holds for him', async () => {
  const her = await newHolder(server, crowd.relative());
  const him = await newHolderAt(browser, server, crowd.sharer(), '');
  const { page } = him;
  const member = await him.api.share(her.record);
  await page.evaluate((id) => { location.hash = `#/diagnosis?member=${id}`; }, member);
  await page.getByText('现在没有什么挡着').first().waitFor();
  assert.deepEqual(await diagnose(him.api, member), []);
  // Of himself the same page says what holds for him: his own account pays.
  await page.getByRole('radio', { name: '我', exact: true }).click();
  await page.getByText(/你自己的账户就够/).first().waitFor();
  assert.deepEqual(await diagnose(him.api), []);
  await button(page, '换个地方、换样东西试试').click();
  await heading(page, '会付成吗').waitFor();
  assert.deepEqual(him.problems, []);
  await him.context.close();
});
