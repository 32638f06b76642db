// The service hall's pages: two clerks, a reviewer, and what the insured person sees of it.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { mkdirSync } from 'node:fs';
import { launchBrowser, newPerson } from './harness/browser.mjs';
import { documentPicture, handInFamilyVoucher } from './harness/family_voucher_papers.mjs';
import { setPin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { scannedFrom } from './harness/qr_code.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { staff, staffByApi } from './harness/screenshot_staff.mjs';
import { projectFolder, startServer } from './harness/server.mjs';
import { leaveAccountOf, logInAgain, newHolderAt } from './harness/sharing.mjs';

const folder = path.join(projectFolder, 'build/screenshots/staff');
let server;
let browser;
const crowd = new Crowd();
before(async () => {
  mkdirSync(folder, { recursive: true });
  server = await startServer();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const shoot = async ({ page }, name) => {
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
};

/** On a counter's screen, as wide as a desk; a phone where said so. */
async function onShift([login, password], options = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }) {
  const person = await newPerson(browser, server, options);
  const { page } = person;
  page.setDefaultTimeout(20_000);
  await person.open('#/staff');
  await heading(page, '工作人员登录').waitFor();
  await field(page, '工号').fill(login);
  await field(page, '登录密码').fill(password);
  await button(page, '登录').click();
  await heading(page, '大厅办事').waitFor();
  return { ...person, api: await staffByApi(server, [login, password]) };
}

async function find({ page }, record, purpose = '本人带证件来了') {
  await button(page, '查人办事').click();
  await heading(page, '查谁？').waitFor();
  await field(page, '身份证号').fill(record.resident_id);
  await page.getByRole('radio', { name: purpose }).click();
  await button(page, '查').click();
  await heading(page, record.name).waitFor();
}

async function askFor(clerk, act) {
  await clerk.page.getByRole('button', { name: new RegExp(`^${act}`) }).click();
  await heading(clerk.page, act).waitFor();
}

async function submit({ page }) {
  await button(page, '提交，等另一位确认').click();
  await heading(page, '大厅办事').waitFor();
}

async function carryOut({ page }, act) {
  await page.evaluate(() => { location.hash = '#/staff'; });
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${act}：`) }).first().click();
  await heading(page, act).waitFor();
  await button(page, '核对过了，办理').click();
}

async function close(...people) {
  for (const person of people) {
    assert.deepEqual(person.problems, []);
    await person.context.close();
  }
}

test('leave the account before a transfer of insurance: the hall refuses, she leaves, the hall moves it [row:21]', async () => {
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family');
  const her = await newHolderAt(browser, server, crowd.relative(), '#/family');
  await him.api.share(her.record);
  const one = await onShift(staff.one);
  const two = await onShift(staff.two);
  await find(one, her.record);
  await shoot(one, '01-person');
  await askFor(one, '医保转出');
  await field(one.page, '参保地代码（6 位）').fill('520300');
  await one.page.getByRole('radio', { name: '居民医保' }).click();
  await shoot(one, '02-act');
  await submit(one);
  await shoot(one, '03-desk');
  // Whoever asked can't carry it out.
  await one.page.getByRole('button', { name: /^医保转出：/ }).first().click();
  await heading(one.page, '医保转出').waitFor();
  await button(one.page, '撤回').waitFor();
  assert.equal(await button(one.page, '核对过了，办理').count(), 0);
  await carryOut(two, '医保转出');
  await two.page.getByText('当地规定：先退出家庭共济，再转医保').first().waitFor();
  await shoot(two, '04-refused');

  await her.page.reload();
  await leaveAccountOf(her.page, him.record.name);
  assert.equal((await him.api.call('/api/v1/family')).members.length, 0);
  await carryOut(two, '医保转出');
  await two.page.getByText('已办好').first().waitFor();
  const { items } = await her.api.call('/api/v1/insured-places');
  assert.deepEqual(items.map(({ area, status }) => [area, status]).sort(),
    [[her.record.insurances[0].area, 'moved_away'], ['520300', 'normal']].sort());
  const log = await her.api.call('/api/v1/access-log');
  assert.ok(log.items.some(({ by, data, reason }) => by === 'staff' && data === 'insurance_record' && reason === 'hall_request'));
  assert.ok(log.items.some(({ by, data }) => by === 'staff' && data === 'staff_act'));
  await close(him, her, one, two);
});

test('a forgotten payment password by the hall code of a clerk; the number changes by two clerks [row:32]', async () => {
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family');
  await logInAgain(him, server, '#/voucher/me');
  const one = await onShift(staff.one);
  const two = await onShift(staff.two);
  await find(one, him.record);
  await one.page.getByRole('button', { name: /^给核验码/ }).click();
  await one.page.getByRole('radio', { name: '核验身份、重设支付密码' }).click();
  await button(one.page, '生成核验码').click();
  const code = (await one.page.getByRole('heading', { name: /^\d{4} \d{4}$/ }).textContent()).replace(' ', '');
  assert.equal(await scannedFrom(one.page), `FH1${code}`);
  await shoot(one, '05-code');
  await button(him.page, '忘了支付密码？').click();
  await heading(him.page, '怎么确认是你本人？').waitFor();
  await him.page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(him.page, '8 位核验码').fill(code);
  await button(him.page, '核验').click();
  await setPin(him.page, '935172');
  await him.page.getByRole('img', { name: /的医保码/ }).waitFor();
  const old = await him.api.try('/api/v1/voucher/code', { payment_password: paymentPassword, occasion: 'asked' });
  assert.equal(old.body.error.code, 'payment_password_wrong');

  await button(one.page, '好了').click();
  await heading(one.page, him.record.name).waitFor();
  await askFor(one, '换手机号');
  await field(one.page, '新手机号').fill('19812340987');
  await submit(one);
  await carryOut(two, '换手机号');
  await two.page.getByText('已办好').first().waitFor();
  // The old phone is out, and says so.
  assert.equal((await him.api.try('/api/v1/home')).status, 401);
  const again = await new PersonByApi(server).try('/api/v1/sessions/password', { mobile: '19812340987', password: 'three brown teapots' });
  assert.equal(again.status, 200);
  await close(him, one, two);
});

test('two records are merged and a missing place is entered; a rejection keeps its reason', async () => {
  const twice = crowd.tagged('duplicate_records');
  const her = await newHolderAt(browser, server, twice, '#/me', { hasVoucher: false });
  const one = await onShift(staff.one, {});
  const two = await onShift(staff.two, {});
  await find(one, twice);
  await shoot(one, '06-person-phone');
  await askFor(one, '合并重复参保');
  await one.page.getByRole('radio', { name: /职工医保/ }).click();
  await submit(one);
  await carryOut(two, '合并重复参保');
  await two.page.getByText('已办好').first().waitFor();
  const { items } = await her.api.call('/api/v1/insured-places');
  assert.deepEqual(items.map(({ status }) => status).sort(), ['normal', 'stopped']);

  const missing = crowd.tagged('not_insured');
  await find(one, missing, '家人带材料来了');
  await askFor(one, '补录参保地');
  await field(one.page, '参保地代码（6 位）').fill('520100');
  await one.page.getByRole('radio', { name: '居民医保' }).click();
  await submit(one);
  await two.page.reload();
  await two.page.getByRole('button', { name: /^补录参保地：/ }).first().click();
  await two.page.getByRole('radio', { name: '材料不全' }).click();
  await shoot(two, '07-request-phone');
  await button(two.page, '不办').click();
  await two.page.getByText('没有办，记下了原因').first().waitFor();
  const desk = await two.api.call('/api/v1/staff/desk');
  const repaired = desk.items.find(({ kind }) => kind === 'repair_place');
  assert.deepEqual([repaired.state, repaired.rejection], ['rejected', 'papers_missing']);
  await close(her, one, two);
});

test('only the reviewer opens the pictures; approved they are gone, refused the holder reads why [row:6]', async () => {
  const child = (wanted) => crowd.take((person) => person.tags.includes(wanted) && person.insurances[0]?.area.startsWith('52')
    && person.insurances[0].status === 'normal');
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/notices');
  const picture = await documentPicture(him.page);
  const first = await handInFamilyVoucher(him.api, child('under_14'), picture);
  const second = await handInFamilyVoucher(him.api, child('under_14'), picture);
  const reviewer = await onShift(staff.reviewer);
  const { page } = reviewer;
  const clerk = await onShift(staff.one);
  const refused = await clerk.api.try('/api/v1/staff/family-vouchers/document', { voucher: first, kind: 'own_household_register' });
  assert.equal(refused.body.error.problem, 'reviewers_only');
  await shoot(reviewer, '08-reviews');
  for (const verdict of ['approve', 'refuse']) {
    await page.getByRole('button', { name: /亮 .* 的码/ }).first().click();
    await heading(page, '审核户口本').waitFor();
    await button(page, '打开照片').click();
    await page.getByRole('img', { name: /的那一页$/ }).nth(1).waitFor();
    await shoot(reviewer, `09-review-${verdict}`);
    if (verdict === 'approve') {
      await button(page, '通过').click();
    } else {
      await page.getByRole('radio', { name: '姓名对不上' }).click();
      await button(page, '不通过').click();
    }
    await heading(page, '大厅办事').waitFor();
  }
  await page.getByText('没有等审核的材料。').waitFor();
  const { items } = await him.api.call('/api/v1/family-vouchers');
  assert.equal(items.length, 1);
  assert.ok([first, second].includes(items[0].id));
  assert.deepEqual(items[0].documents, []);
  await him.page.getByText('亲情账户没通过：户口本上的姓名对不上').first().waitFor();
  const log = await him.api.call('/api/v1/access-log');
  assert.equal(log.items.filter(({ data }) => data === 'documents').length, 4);
  await close(him, reviewer, clerk);
});
