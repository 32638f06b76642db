// A husband shares with his wife: two people, two browsers; every screen by roles and names only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, newPerson } from './harness/browser.mjs';
import { activate, sandboxPeople, typePin } from './harness/identity.mjs';
import { button, field, heading, register } from './harness/journeys.mjs';
import { getJson } from './harness/sandbox_inbox.mjs';
import { startServer } from './harness/server.mjs';

const payment = '402719';
const husband = sandboxPeople('journey').find((person) => person.role === 'husband');
const wife = sandboxPeople('journey').find((person) => person.role === 'wife');
let server;
let browser;
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The newest code of a purpose on somebody's phone. */
async function code(mobile, purpose) {
  const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
  return body.find((message) => message.purpose === purpose).code;
}

/** Registered, verified, voucher active, at the family. */
async function ready(record) {
  const person = await newPerson(browser, server);
  await person.open();
  await register(person, server, { mobile: record.mobile });
  await activate(person.page, server, record, payment);
  await openFamily(person.page);
  return person;
}

async function openFamily(page) {
  await page.evaluate(() => { location.hash = '#/family'; });
  await page.getByRole('heading', { name: '家庭', level: 1, exact: true }).waitFor();
}

async function inviteWife(page) {
  await button(page, '添加共济家人').click();
  await heading(page, '邀请谁一起用？').waitFor();
  await page.getByRole('radio', { name: '配偶' }).click();
  await field(page, '家人的姓名').fill(wife.name);
  await field(page, '家人的身份证号').fill(wife.resident_id);
  await button(page, '下一步：验证两部手机').click();
  await heading(page, '两部手机，各一个码').waitFor();
  await field(page, '你的手机的验证码').fill(await code(husband.mobile, 'authorization'));
  await page.getByText('已授权').waitFor();
}

async function readAndSign(page) {
  await heading(page, '家庭共济承诺书').waitFor();
  const agree = button(page, '我已阅读并同意');
  for (let press = 0; press < 40 && (await agree.count()) === 0; ++press) {
    const readOn = button(page, '往下读');
    // At the end it gives way to the button that agrees, perhaps while it is being pressed.
    await readOn.click({ timeout: 1000 }).catch(() => {});
    await page.waitForTimeout(60);
  }
  assert.equal(await page.getByRole('progressbar', { name: '已读 100%' }).count(), 1);
  await page.waitForFunction(() => !document.querySelector('[data-key="letter.agree"][aria-disabled="true"]'), null,
    { timeout: 20_000 });
  await agree.click();
  await heading(page, `${wife.name}可以用了`).waitFor();
  await button(page, '完成').click();
  await page.getByRole('button', { name: new RegExp(`^${wife.name} 妻子`) }).waitFor();
}

test('invited by two codes, the letter read and signed, unbound with the password; then accepted on her own phone', async () => {
  const his = await ready(husband);
  const hers = await ready(wife);
  await inviteWife(his.page);
  await field(his.page, `${wife.name}的手机的验证码`).fill('000000');
  await his.page.getByText(/还可以试 4 次/).first().waitFor();
  await field(his.page, `${wife.name}的手机的验证码`).fill(await code(wife.mobile, 'joining'));
  await readAndSign(his.page);

  await hers.page.reload();
  await openFamily(hers.page);
  await hers.page.getByRole('button', { name: new RegExp(`^${husband.name}`) }).waitFor();

  await his.page.getByRole('button', { name: new RegExp(`^${wife.name} 妻子`) }).click();
  await button(his.page, /^解除共济/).click();
  await heading(his.page, `解除和${wife.name}的共济？`).waitFor();
  await button(his.page, '解除').click();
  await heading(his.page, '输入支付密码').waitFor();
  await typePin(his.page, '111111');
  await his.page.getByText(/支付密码不对/).first().waitFor();
  await typePin(his.page, payment);
  await button(his.page, '添加共济家人').waitFor();
  assert.equal(await his.page.getByRole('button', { name: new RegExp(`^${wife.name} 妻子`) }).count(), 0);

  await inviteWife(his.page);
  await hers.page.reload();
  await openFamily(hers.page);
  await button(hers.page, '同意加入').click();
  await hers.page.getByText('你已同意，等对方签好承诺书').first().waitFor();
  await button(his.page, '家人同意了吗？看一下').click();
  await readAndSign(his.page);
  assert.deepEqual([...his.problems, ...hers.problems], []);
});
