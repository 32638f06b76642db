// Stage 4: he looks at what was spent, ends the sharing, and the next purchase is refused with the reason.
import assert from 'node:assert/strict';
import { button, heading } from '../harness/journeys.mjs';
import { memberRow } from './binding.mjs';
import { wife } from './person.mjs';
import { buy, openHome, showCode } from './purchases.mjs';
import { openTab } from './tabs.mjs';

export async function lookAtSpending(walk, him) {
  const { page, hand } = him;
  await openTab(him, '消费');
  const months = page.getByRole('radiogroup', { name: '每月消费' }).getByRole('radio');
  await months.first().waitFor();
  assert.equal(await months.count(), 6);
  await him.shoot('spending');
  await page.getByRole('radio', { name: /55\.00 元$/, checked: true }).waitFor();

  await hand.choose(page.getByRole('checkbox', { name: /^令狐鿏/ }));
  await page.getByRole('checkbox', { name: /^令狐鿏/, checked: true }).waitFor();
  const records = page.getByRole('main').getByRole('link');
  await expectCount(records, 2);
  await him.shoot('spending-member');

  await hand.press(button(page, '前一个月'));
  await page.getByRole('radio', { name: / 0\.00 元$/, checked: true }).waitFor();
  await page.getByText(/这个月还没有消费/).first().waitFor();
  await him.shoot('spending-month-before');
  await hand.press(button(page, '后一个月'));
  await expectCount(records, 2);

  await hand.press(records.filter({ hasText: '已撤销' }));
  await page.getByText('已撤销，钱已退回').first().waitFor();
  await hand.back();
  await hand.press(records.filter({ hasText: '买药' }));
  await page.getByText('已从你的账户付').first().waitFor();
  await him.shoot('spending-story');
  await hand.back();
  const spending = await him.read('/api/v1/spending');
  assert.equal(spending.total_fen, 5500);
}

async function expectCount(locator, count) {
  for (let look = 0; look < 50 && (await locator.count()) !== count; ++look) {
    await locator.page().waitForTimeout(100);
  }
  assert.equal(await locator.count(), count);
}

export async function unbind(walk, him, her) {
  const { page, hand } = him;
  await openTab(him, '家庭');
  await hand.press(memberRow(page, wife));
  await heading(page, wife.name).waitFor();
  await him.shoot('member');
  await hand.press(button(page, /^解除共济/));
  await page.getByRole('heading', { name: `解除和${wife.name}的共济？` }).first().waitFor();
  await him.shoot('unbind');
  const sure = page.getByRole('alertdialog').getByRole('button', { name: /^解除/ });
  if (await sure.count()) {
    await hand.press(sure);
    await heading(page, '输入支付密码').waitFor();
    await him.shoot('unbind-password');
  }
  await hand.digits(him.pin);
  await button(page, '添加共济家人').waitFor();
  await him.shoot('family-after');
  assert.deepEqual((await him.read('/api/v1/family')).members, []);

  const till = walk.tillOf('P52010200001');
  await till.signIn();
  const refused = await buy(till, await showCode(her), '10.00');
  assert.equal(refused.ok, false);
  assert.match(refused.error, /已解绑；请家人在手机上重新绑定/);
  await her.hand.back();
  await readRefusal(her);
  const { unread } = await her.read('/api/v1/notices');
  assert.ok(unread > 0);
}

/** What happened, why, and who can mend it: on the phone too. */
async function readRefusal(her) {
  const { page, hand } = her;
  await openHome(her);
  await hand.press(button(page, /条未读通知$/));
  await her.shoot('notices');
  await hand.press(button(page, /^你有一笔没付成/).first());
  await heading(page, '没付成').first().waitFor();
  await page.getByText('这笔没付成').first().waitFor();
  await page.getByText(/没有绑定家庭共济，或者已经解绑/).first().waitFor();
  await page.getByText('谁能解决').first().waitFor();
  await page.getByText('你的余额没有变').first().waitFor();
  await page.getByRole('listitem').getByText('共济：没有绑定，或现在不能用').waitFor();
  await her.shoot('refusal');
  await hand.press(button(page, '去家庭页看看'));
  await page.getByRole('heading', { name: '家庭', level: 1, exact: true }).waitFor();
}
