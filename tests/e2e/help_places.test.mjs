// Answers, guides, halls, institutions; who looked at my data; statements; another payment password.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Till, sandboxInstitution } from '../till/till.mjs';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer({ tls: false });

const open = (route) => newHolderAt(browser, server, crowd.sharer(), route);

async function close({ context, problems }) {
  assert.deepEqual(problems, []);
  await context.close();
}

test('questions are answered by the rules of one’s place, found in one’s own words [row:36]', async () => {
  const him = await open('#/help/aid');
  const { page } = him;
  const question = button(page, '到外省看病能用吗？');
  await question.click();
  await page.getByText(/^贵州的家庭共济目前只能在省内用/).waitFor();
  assert.equal(await question.getAttribute('aria-expanded'), 'true');
  await field(page, '用你自己的话问').fill('余额显示横杠');
  await button(page, '余额显示“-”是什么意思？').click();
  await page.getByText(/没有开放余额查询/).waitFor();
  const { topics } = await him.api.call('/api/v1/help');
  assert.deepEqual(topics.map(({ id }) => id), ['aid', 'voucher', 'card', 'hall']);
  await close(him);
});

test('the card: replacement, a stay in hospital, and what it is good for without a phone [row:35][row:39]', async () => {
  const him = await open('#/help/card');
  await button(him.page, '卡丢了怎么补？').click();
  await him.page.getByText(/45 个工作日/).waitFor();
  // What comes may lie where was pressed: not as quickly as a double tap.
  await him.page.waitForTimeout(600);
  await button(him.page, '住院怎么用医保？').click();
  await him.page.getByText(/出院时一次结算/).waitFor();
  await him.page.waitForTimeout(600);
  await button(him.page, '没带手机、没网络，怎么付？').click();
  await him.page.getByText(/^用社保卡/).waitFor();
  await close(him);
});

test('the hall of one’s city and the hotline [row:37]', async () => {
  const him = await open('#/me');
  await button(him.page, '问与答').click();
  await button(him.page, '最近的服务大厅').click();
  const { halls } = await him.api.call('/api/v1/help');
  await heading(him.page, '你那里的服务大厅').waitFor();
  await him.page.getByText(new RegExp(halls[0].name_zh)).first().waitFor();
  await button(him.page, '打 12393 问人').waitFor();
  await close(him);
});

test('institutions are found while typing, by name and initials, and leads to the trial [row:34]', async () => {
  const him = await open('#/places');
  const { page } = him;
  const search = field(page, '找医院、药店、诊所');
  await search.fill('rhdyf');
  await page.getByText(/^20\d+ 家里找到 \d+ 家/).waitFor();
  const found = page.getByRole('button', { name: /仁和大药房/ });
  await found.first().waitFor();
  const answer = await him.api.call('/api/v1/places?text=rhdyf&member=me');
  assert.ok(answer.count_all >= 20_000);
  assert.match(await found.first().textContent(), new RegExp(answer.items[0].name));
  await page.getByRole('radio', { name: '医院' }).click();
  await search.fill('社区卫生');
  await page.getByRole('button', { name: /社区卫生服务中心/ }).first().click();
  await heading(page, '会付成吗').first().waitFor();
  await close(him);
});

test('who looked at my data: a till, and why', async () => {
  const him = await open('#/me/access');
  const till = new Till({ server: server.url, institution: sandboxInstitution('P52010200001'), print: () => {} });
  await till.signIn();
  await till.scan(await him.api.showCode());
  await him.page.reload();
  await him.page.getByText(/贵阳仁和大药房.*看了：姓名、参保状态、余额.*因为：你出示了医保码/).waitFor();
  const { items } = await him.api.call('/api/v1/access-log');
  assert.equal(items[0].who, '贵阳仁和大药房');
  await him.page.getByRole('radio', { name: '家人' }).click();
  await him.page.getByText('这里还没有记录。').waitFor();
  await close(him);
});

test('records by occasion and institution, and a statement made by the server [row:15]', async () => {
  const him = await open('#/spending');
  const till = new Till({ server: server.url, institution: sandboxInstitution('P52010200001'), print: () => {} });
  await till.signIn();
  const token = await him.api.showCode();
  const person = (await till.scan(token)).output;
  const bought = await till.settle({ token, person, amount: '12.00' });
  assert.ok(bought.ok, bought.text);
  const { page } = him;
  await page.getByRole('link', { name: /贵阳仁和大药房/ }).waitFor();
  await page.getByRole('radio', { name: '住院' }).click();
  await page.getByRole('link', { name: /贵阳仁和大药房/ }).waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: '买药' }).click();
  await field(page, '按医院药店找').fill('仁和');
  await page.getByRole('link', { name: /贵阳仁和大药房/ }).waitFor();
  // To the end, so that the last buttons don't lie below the tab bar's raised middle.
  await page.mouse.move(195, 400);
  await page.mouse.wheel(0, 3000);
  const [download] = await Promise.all([him.context.waitForEvent('page').then((opened) => opened.waitForEvent('download')),
    button(page, '下载表格').click()]).catch(() => [null]);
  if (download) assert.match(download.suggestedFilename(), /^spending-\d{4}-\d{2}\.csv$/);
  const [printed] = await Promise.all([him.context.waitForEvent('page'), button(page, '打印对账单').click()]);
  await printed.getByRole('cell', { name: '12.00' }).first().waitFor();
  assert.equal((await him.api.call('/api/v1/spending?text=%E4%BB%81%E5%92%8C')).count, 1);
  await him.context.close();
});

test('another payment password by the old one; the old one counts no more [row:32]', async () => {
  const him = await open('#/voucher/password');
  const { page } = him;
  await heading(page, '输入现在的支付密码').waitFor();
  await typePin(page, '402718');
  await heading(page, '设一个支付密码').waitFor();
  await typePin(page, '935172');
  await heading(page, '再输一遍').waitFor();
  await typePin(page, '935172');
  await page.getByText('支付密码不对，还可以试 4 次。').first().waitFor();
  await heading(page, '输入现在的支付密码').waitFor();
  await typePin(page, paymentPassword);
  await heading(page, '设一个支付密码').waitFor();
  await typePin(page, '935172');
  await heading(page, '再输一遍').waitFor();
  await typePin(page, '935172');
  await page.getByText('支付密码已改').first().waitFor();
  const old = await him.api.try('/api/v1/voucher/code', { payment_password: paymentPassword, occasion: 'asked' });
  assert.equal(old.body.error.code, 'payment_password_wrong');
  await close(him);
});
