// The other ways of sharing: she accepts, declines or leaves on her own phone, and his page knows it at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { goOnToCodes, goOnToPassword, mayAgree, nameRelative, newHolderAt } from './harness/sharing.mjs';
import { messageCode, readLetter } from './journey/binding.mjs';

const crowd = new Crowd();
useOneServer();

/** He has invited and authorised; her page, open at the family all the time, shows the invitation by itself. */
async function inviteOpenPage() {
  const her = await newHolderAt(browser, server, crowd.relative(), '');
  await heading(her.page, new RegExp(`^${her.record.name}，`)).waitFor();
  await her.page.getByRole('navigation').getByRole('link', { name: '家庭', exact: true }).click();
  await heading(her.page, '家庭').first().waitFor();
  const him = await newHolderAt(browser, server, crowd.sharer(), '');
  await heading(him.page, new RegExp(`^${him.record.name}，`)).waitFor();
  await him.page.evaluate(() => { location.hash = '#/family/invite/who'; });
  await nameRelative(him, her.record);
  await goOnToCodes(him);
  await field(him.page, '你的手机的验证码').fill(await messageCode(server, him.record.mobile, 'authorization'));
  await him.page.getByText('已授权').waitFor();
  await button(her.page, '同意加入').waitFor();
  // Until she agrees his name is masked.
  assert.equal(await her.page.getByText(him.record.name, { exact: true }).count(), 0);
  return { him, her };
}

async function close(...people) {
  for (const { context, problems } of people) {
    assert.deepEqual(problems, []);
    await context.close();
  }
}

test('she accepts on her own phone, once; he reads and signs, and both know it; then she leaves by herself [row:14]', async () => {
  const { him, her } = await inviteOpenPage();
  await button(her.page, '同意加入').dblclick();
  await her.page.getByText('你已同意，等对方签好承诺书').first().waitFor();
  await heading(him.page, '家庭共济承诺书').waitFor();
  const { invitation } = await him.api.call('/api/v1/family');
  assert.equal(invitation.stage, 'letter');
  await readLetter(him);
  await (await mayAgree(him.page)).click();
  await heading(him.page, `${her.record.name}可以用了`).waitFor();
  const sharer = her.page.getByRole('button', { name: new RegExp(`^${him.record.name}`) });
  await sharer.waitFor();
  assert.equal((await him.api.call('/api/v1/family')).members.length, 1);
  assert.equal((await her.api.call('/api/v1/family/incoming')).items.length, 0);
  await button(him.page, '完成').click();
  await him.page.getByRole('button', { name: new RegExp(`^${her.record.name}`) }).waitFor();

  await sharer.click();
  await button(her.page, /^退出这个账户/).click();
  await goOnToPassword(her.page);
  await typePin(her.page, '111111');
  await her.page.getByText('支付密码不对，还可以试 4 次。').first().waitFor();
  assert.equal((await him.api.call('/api/v1/family')).members.length, 1);
  await typePin(her.page, paymentPassword);
  // The notice of it may overtake the word about her own act.
  await her.page.getByText(/已解除，新的消费不再从这个账户付|的共济账户，你不能再用了/).first().waitFor();
  await him.page.getByText(`你和${her.record.name}的共济已结束`).first().waitFor();
  await him.page.getByText('还没有家人加入').first().waitFor();
  assert.deepEqual((await him.api.call('/api/v1/family')).members, []);
  await close(him, her);
});

test('she declines on her own phone: his invitation is over at once, and he may begin another', async () => {
  const { him, her } = await inviteOpenPage();
  await button(her.page, '不同意').click();
  await her.page.getByText('已谢绝').first().waitFor();
  await heading(him.page, '邀请谁一起用？').waitFor();
  const family = await him.api.call('/api/v1/family');
  assert.equal(family.invitation, undefined);
  assert.deepEqual(family.members, []);
  await close(him, her);
});
