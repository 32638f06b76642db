// What is kept about somebody, and the person's say in it: consents, list, file, devices, deletion, a child's guardian.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPersonAs } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolder, newHolderAt } from './harness/sharing.mjs';

const password = 'three brown teapots';
const crowd = new Crowd();
useOneServer({ tls: false });

const open = (route, options) => newHolderAt(browser, server, crowd.sharer(), route, options);

async function close({ context, problems }) {
  assert.deepEqual(problems, []);
  await context.close();
}

const consentOf = async (api, kind) => {
  const { items } = await api.call('/api/v1/me/consents');
  return items.find(({ text }) => text.kind === kind);
};

/** In sight, and the app knows that it is. */
async function show(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
  return locator;
}

test('a consent is withdrawn after its effect was told, and given again', async () => {
  const him = await open('#/me');
  const { page, hand } = him;
  await hand.press(await show(page, button(page, '同意与撤回')));
  const notices = page.getByRole('switch', { name: /接收扣款和安全通知/ });
  await notices.waitFor();
  assert.equal(await notices.getAttribute('aria-checked'), 'true');
  await hand.press(notices);
  const asked = page.getByRole('alertdialog');
  await asked.getByText(/每一笔仍然记在“通知”里/).waitFor();
  await hand.press(asked.getByRole('button', { name: '先不撤回' }));
  await asked.waitFor({ state: 'detached' });
  assert.equal((await consentOf(him.api, 'notices')).given, true);
  await hand.press(notices);
  await hand.press(asked.getByRole('button', { name: '撤回', exact: true }));
  await page.getByRole('switch', { name: /接收扣款和安全通知/, checked: false }).waitFor();
  assert.equal((await consentOf(him.api, 'notices')).given, false);

  await hand.press(page.getByRole('switch', { name: /让付钱的家人看到买了什么/ }));
  await hand.press(asked.getByRole('button', { name: '看全文' }));
  await page.getByText(/只对用了他的账户的那些账单有效/).waitFor();
  await page.goBack();
  await hand.press(asked.getByRole('button', { name: '同意', exact: true }));
  await page.getByRole('switch', { name: /让付钱的家人看到买了什么/, checked: true }).waitFor();
  assert.equal((await consentOf(him.api, 'details')).given, true);
  await close(him);
});

test('what is kept is told: what, why, on what ground, for how long, who sees it', async () => {
  const him = await open('#/me/consents');
  const { page } = him;
  await him.hand.press(button(page, '看收集了哪些数据'));
  await heading(page, '收集了你的哪些数据').waitFor();
  const { items } = await him.api.call('/api/v1/me/data');
  for (const { text } of items) await page.getByRole('heading', { name: text.name_zh, exact: true }).waitFor();
  const [{ text }] = items;
  await page.getByText(`为什么：${text.why_zh}`, { exact: true }).first().waitFor();
  await page.getByText(`留多久：${text.how_long_zh}`, { exact: true }).first().waitFor();
  await close(him);
});

test('a device ends the others: their open page says so at once', async () => {
  const him = await open('#/me/devices');
  const { page, hand } = him;
  const other = await new PersonByApi(server).logIn(him.record.mobile);
  const phone = await newPersonAs(browser, server, other, '#/', { language: 'zh-CN' });
  await phone.page.getByRole('button', { name: /通知/ }).first().waitFor();
  await page.reload();
  await page.getByRole('main').getByText(/本机/).first().waitFor();
  await hand.press(button(page, '结束其他全部登录'));
  await page.getByRole('alertdialog').getByText(/那边打开着的页面会马上退出/).waitFor();
  await hand.press(page.getByRole('alertdialog').getByRole('button', { name: '结束', exact: true }));
  await phone.page.getByText(/这次登录已经结束/).waitFor();
  await heading(phone.page, '欢迎回来').or(phone.page.getByRole('heading', { level: 1 })).first().waitFor();
  const { items } = await him.api.call('/api/v1/me/devices');
  assert.deepEqual(items.map(({ is_this }) => is_this), [true]);
  assert.equal((await other.try('/api/v1/home')).status, 401);
  await phone.context.close();
  await close(him);
});

test('another log-in password: its rules while it is typed, the present one asked for, other log-ins ended, told', async () => {
  const him = await open('#/me/settings');
  const other = await new PersonByApi(server).logIn(him.record.mobile);
  const { page, hand } = him;
  await hand.press(await show(page, page.getByRole('button', { name: '登录密码', exact: true })));
  await heading(page, '改登录密码').waitFor();
  await field(page, '现在的登录密码').fill('not this one, sorry');
  await field(page, '新的登录密码').fill('short');
  await page.getByText(/^5 个字符（至少 10 个） 还没做到$/).first().waitFor();
  await field(page, '新的登录密码').fill('four green kettles');
  await page.getByText(/^18 个字符（至少 10 个） 已做到$/).first().waitFor();
  await hand.press(button(page, '改密码'));
  await page.getByText('密码不对，请再输一次。').first().waitFor();
  await field(page, '现在的登录密码').fill(password);
  await hand.press(button(page, '改密码'));
  await page.getByText(/登录密码改好了/).first().waitFor();
  await heading(page, '设置').first().waitFor();
  assert.equal((await other.try('/api/v1/home')).status, 401);
  const { items } = await him.api.call('/api/v1/notices');
  assert.equal(items[0].kind, 'password_changed');
  const credentials = (typed) => ({ mobile: him.record.mobile, password: typed });
  const old = await new PersonByApi(server).try('/api/v1/sessions/password', credentials(password));
  assert.equal(old.body.error.code, 'wrong_credentials');
  const next = await new PersonByApi(server).try('/api/v1/sessions/password', credentials('four green kettles'));
  assert.equal(next.status, 200);
  await close(him);
});

test('the file of all my data: behind the password, for this device, and told', async () => {
  const him = await open('#/me/export');
  const { page, hand } = him;
  await field(page, '登录密码').fill('not this one, sorry');
  await hand.press(button(page, '准备文件'));
  await page.getByText('密码不对，请再输一次。').first().waitFor();
  await field(page, '登录密码').fill(password);
  await hand.press(button(page, '准备文件'));
  await heading(page, '文件准备好了').waitFor();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), hand.press(button(page, '打开来看、打印'))]);
  await tab.getByRole('heading', { name: '我的医保家庭账户数据' }).waitFor();
  await tab.getByRole('cell', { name: him.record.resident_id }).waitFor();
  const file = await him.api.try('/api/v1/me/export.json');
  assert.equal(file.status, 200);
  assert.equal(file.body.identity[0].name, him.record.name);
  const { items } = await him.api.call('/api/v1/notices');
  assert.equal(items[0].kind, 'data_exported');
  await him.context.close();
});

test('an account is deleted: first what hangs on it, then for good', async () => {
  const him = await open('#/me/settings');
  const her = await newHolder(server, crowd.relative());
  await him.api.share(her.record, 'spouse');
  const { page, hand } = him;
  await hand.press(await show(page, button(page, '导出数据、注销账号')));
  await hand.press(page.getByRole('button', { name: /^注销账号/ }));
  await heading(page, '要先办完这些').waitFor();
  await page.getByRole('button', { name: /1 位家人在用你的共济账户.*到“家庭”里逐个解除/ }).waitFor();
  assert.equal(await button(page, '注销账号').count(), 0);
  const { memberships } = await her.api.call('/api/v1/family');
  await her.api.call('/api/v1/family/memberships/leave', { membership: memberships[0].id, payment_password: paymentPassword });
  await page.goBack();
  await hand.press(page.getByRole('button', { name: /^注销账号/ }));
  await heading(page, '依法留着').waitFor();
  const typed = await show(page, field(page, '登录密码'));
  await typed.fill(password);
  await hand.press(button(page, '注销账号'));
  const sure = page.getByRole('alertdialog');
  await sure.getByText(/撤不回来/).waitFor();
  await hand.press(sure.getByRole('button', { name: '注销', exact: true }));
  await page.getByText('账号已注销').first().waitFor();
  assert.equal((await him.api.try('/api/v1/home')).status, 401);
  const again = await new PersonByApi(server).try('/api/v1/sessions/password', { mobile: him.record.mobile, password });
  assert.equal(again.body.error.code, 'wrong_credentials');
  await close(him);
});

test('a guardian’s consent for a child is withdrawn after its effect was told: the child leaves the account', async () => {
  const [guardian, child] = crowd.guardianAndChild();
  const him = await newHolderAt(browser, server, guardian, '#/me');
  await him.api.share(child, 'child');
  const { page, hand } = him;
  const before = await him.api.call('/api/v1/me/consents');
  assert.deepEqual(before.children.map(({ name, given, is_member }) => [name, given, is_member]), [[child.name, true, true]]);
  await hand.press(await show(page, button(page, '同意与撤回')));
  await hand.press(await show(page, page.getByRole('button', { name: new RegExp(`${child.name}，\\d+ 岁.*由你作为监护人同意`) })));
  const asked = page.getByRole('alertdialog');
  await asked.getByText(/孩子马上退出你的共济账户/).waitFor();
  await hand.press(asked.getByRole('button', { name: '撤回', exact: true }));
  await heading(page, '输入支付密码').waitFor();
  await typePin(page, paymentPassword);
  await page.getByText(/你已撤回/).waitFor();
  const after = await him.api.call('/api/v1/me/consents');
  assert.deepEqual(after.children.map(({ given, is_member }) => [given, is_member]), [[false, false]]);
  assert.deepEqual((await him.api.call('/api/v1/family')).members, []);
  await close(him);
});
