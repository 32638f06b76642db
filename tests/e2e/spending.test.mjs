// What the family spends shows on an open page while the till still prints: by roles and names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Till, sandboxInstitution } from '../till/till.mjs';
import { launchBrowser, newPerson } from './harness/browser.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { startServer } from './harness/server.mjs';

// The family of the design's pictures: his account holds 6,482.70, of which 5,620.70 may be shared; she has none.
const husband = { name: '李明', resident_id: '520103198510129019', mobile: '19900000102' };
const wife = { name: '陈𬱖', resident_id: '52011119870606910X', mobile: '19900000103' };
const password = 'three brown teapots';

let data;
let server;
let browser;
let phone;
let sharer;
let membership;
let till;
const link = (page, name) => page.getByRole('link', { name });

before(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'family-account-'));
  server = await startServer({ data });
  browser = await launchBrowser();
  phone = await new PersonByApi(server).register(wife.mobile);
  await phone.activate(wife);
  sharer = await new PersonByApi(server).register(husband.mobile);
  await sharer.activate(husband);
  membership = await sharer.share(wife);
  till = new Till({
    server: server.url, ca: readFileSync(path.join(data, 'tls/authority.pem')), institution: sandboxInstitution(),
  });
  await till.signIn();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

async function logIn(mobile) {
  const person = await newPerson(browser, server);
  await person.open('#/login');
  await field(person.page, '手机号').fill(mobile);
  await field(person.page, '登录密码').fill(password);
  await button(person.page, '登录').click();
  return person;
}

async function buy(amount) {
  const token = await phone.showCode();
  const { output: person } = await till.scan(token);
  return { answer: await till.settle({ token, person, amount }) };
}

test('a purchase shows on both open pages at once, is summed, told, and its reversal leads back', async () => {
  const his = await logIn(husband.mobile);
  const hers = await logIn(wife.mobile);
  await heading(his.page, /^李明，/).waitFor();
  await his.page.getByText('¥6,482.70').first().waitFor();
  await heading(hers.page, /^陈𬱖，/).waitFor();
  await hers.page.getByText('可以用李明的账户').first().waitFor();
  await his.page.waitForTimeout(500);

  const { answer } = await buy('86.50');
  assert.ok(answer.ok, answer.text);
  const begin = Date.now();
  await his.page.getByText('陈𬱖用了 ¥86.50').first().waitFor({ timeout: 1500 });
  const delay = Date.now() - begin;
  await hers.page.getByText(/付了 ¥86\.50/).first().waitFor({ timeout: 1500 });
  assert.ok(delay < 1000, `${delay} ms`);
  await his.page.getByText('¥6,396.20').first().waitFor();

  await link(his.page, '消费').click();
  await heading(his.page, '消费').first().waitFor();
  await his.page.getByText('¥86.50').first().waitFor();
  // The same amount stands on the screen that is left: the months are what tells that this one is here.
  await his.page.getByRole('radio').first().waitFor();
  assert.equal(await his.page.getByRole('radio', { name: /元$/ }).count(), 6);
  assert.equal(await his.page.getByRole('radio', { name: /86\.50 元$/, checked: true }).count(), 1);
  await link(his.page, /已付|买药/).first().click();
  await heading(his.page, '消费记录').first().waitFor();
  await his.page.getByText('已从你的账户付').first().waitFor();
  await his.page.getByText('买了什么只有本人能看。').first().waitFor();

  const { psn_no: number, setl_id: settlement } = answer.output.setlinfo;
  assert.ok((await till.cancel(number, settlement)).ok);
  await his.page.getByText('已撤销，钱已退回').first().waitFor({ timeout: 2000 });
  await button(his.page, /^看退回的那一笔/).click();
  await his.page.getByText('这是一笔退回').first().waitFor();
  await button(his.page, /^看原来的那一笔/).waitFor();
  assert.deepEqual(his.problems, []);
  assert.deepEqual(hers.problems, []);
  await his.context.close();
  await hers.context.close();
});

test('the list of records goes on by itself while its end comes near; a failure says so and waits [row:15]', async () => {
  const his = await logIn(husband.mobile);
  const { page } = his;
  const pages = 12;
  let asked = 0;
  let mended = false;
  await page.route(/\/api\/v1\/spending(\?|$)/, async (route) => {
    const url = new URL(route.request().url());
    const number = Number(url.searchParams.get('after')?.replace('page-', '') ?? 0);
    if (number === 6 && !mended) return route.abort();
    asked = Math.max(asked, number);
    url.searchParams.delete('after');
    const answer = await route.fetch({ url: url.href });
    const spending = await answer.json();
    const [sample] = spending.records;
    spending.records = Array.from({ length: 100 }, (_, at) => ({
      ...sample, id: `record-${String(number * 100 + at).padStart(16, '0')}`, amount_fen: 100 + number * 100 + at,
    }));
    spending.count = pages * 100;
    spending.next = number + 1 < pages ? `page-${number + 1}` : '';
    return route.fulfill({ response: answer, json: spending });
  });
  await heading(page, /^李明，/).waitFor();
  await link(page, '消费').click();
  await page.getByText(/1200 笔/).first().waitFor();
  const more = page.locator('[data-key="spending.more"]');
  await page.mouse.move(195, 400);
  const goOn = async (done) => {
    for (let wheels = 0; wheels < 60 && !(await done()); ++wheels) {
      await page.mouse.wheel(0, 4000);
      await page.waitForTimeout(60);
    }
  };
  const failed = page.getByText(/^后面的没有读到/);
  await goOn(() => failed.count());
  await failed.first().waitFor();
  assert.equal(asked, 5);
  mended = true;
  // The banner about the connection has such a button as well.
  await more.and(button(page, '再试一次')).click();
  await page.waitForFunction(() => !document.querySelector('[data-key="spending.more.failed"]'));
  await goOn(async () => asked === pages - 1 && !(await more.count()));
  assert.equal(asked, pages - 1);
  // All rows have their room, whichever of them are drawn.
  await page.waitForFunction((least) => parseFloat(
    document.querySelector('[data-key="spending.scroll"] > [data-inner]').style.height) > least, pages * 100 * 56);
  await his.context.close();
});

test('an unbound relative’s purchase is refused, and the page says why and who mends it [row:26]', async () => {
  await sharer.unbind(membership);
  const hers = await logIn(wife.mobile);
  await heading(hers.page, /^陈𬱖，/).waitFor();
  const { answer } = await buy('50.00');
  assert.equal(answer.ok, false);
  await button(hers.page, /条未读通知$/).click();
  await heading(hers.page, '通知').first().waitFor();
  await button(hers.page, /^你有一笔没付成/).first().click();
  await heading(hers.page, '没付成').first().waitFor();
  await hers.page.getByText('你的余额没有变').first().waitFor();
  await hers.page.getByText('谁能解决').first().waitFor();
  await button(hers.page, '返回').click();
  await button(hers.page, '全部标为已读').click();
  await button(hers.page, '全部标为已读').waitFor({ state: 'detached' });
  const { unread } = await phone.call('/api/v1/notices');
  assert.equal(unread, 0);
  assert.deepEqual(hers.problems, []);
  await hers.context.close();
});

test('notices are looked through by kind, with the keyboard too', async () => {
  const his = await logIn(husband.mobile);
  const { page } = his;
  await heading(page, /^李明，/).waitFor();
  await page.goto(new URL('#/notices', page.url()).href);
  const kind = (name) => page.getByRole('radio', { name, exact: true });
  const drawn = page.getByRole('button', { name: /^陈𬱖用了 ¥86\.50/ });
  const joined = page.getByText(/^陈𬱖加入了你的共济账户/);
  await drawn.first().waitFor();
  await joined.first().waitFor();
  assert.equal(await kind('全部').isChecked(), true);
  await kind('家庭').click();
  await drawn.first().waitFor({ state: 'detached' });
  await joined.first().waitFor();
  await kind('扣款').focus();
  await page.keyboard.press('Space');
  await drawn.first().waitFor();
  await joined.first().waitFor({ state: 'detached' });
  assert.equal(await kind('扣款').isChecked(), true);
  const { items } = await sharer.call('/api/v1/notices?topic=family');
  assert.ok(items.length > 0 && items.every(({ kind: of }) => /member|account|invit|cap|kin|family/.test(of)));
  assert.deepEqual(his.problems, []);
  await his.context.close();
});
