// The server is killed and started again on the same data at every step of identity, invitation, letter and unbinding,
// and every screen is loaded anew: what was typed stays, the same press goes on, and nothing is done twice.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from '../harness/browser.mjs';
import { hallCode, typePin } from '../harness/identity.mjs';
import { button, field, heading } from '../harness/journeys.mjs';
import { PersonByApi, paymentPassword } from '../harness/person_by_api.mjs';
import { Crowd } from '../harness/sandbox_crowd.mjs';
import { messageCode, readLetter } from '../journey/binding.mjs';
import { startServer } from '../harness/server.mjs';
import { goOnToCodes, goOnToPassword, mayAgree, messagesOf, nameRelative, newHolderAt } from '../harness/sharing.mjs';

const crowd = new Crowd();
let folder;
let server;
let browser;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'family-account-'));
  server = await startServer({ data: path.join(folder, 'data') });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Acts while the server is away; once it is back, the button of the banner repeats what was asked, unless the page
 *  has noticed by itself and done so. */
async function actWithoutServer(page, act) {
  const { port } = server;
  await server.stop({ signal: 'SIGKILL', keepData: true });
  await act();
  const again = button(page, '再试一次');
  await again.waitFor({ timeout: 30_000 });
  assert.ok((await page.getByText('不会办两遍。').count()) > 0, 'the banner says that nothing is done twice');
  server = await startServer({ data: path.join(folder, 'data'), port });
  await again.click({ timeout: 5000 }).catch(async (error) => {
    if (await again.count()) throw error;
  });
}

async function reload(page) {
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);
}

test('identity: name, person and payment password survive a killed server and a reload at each step', async () => {
  const record = crowd.relative();
  const api = await new PersonByApi(server).register(record.mobile);
  const { page, context, problems } = await newPersonAs(browser, server, api, '#/identity/name');
  await field(page, '姓名').fill(record.name);
  await field(page, '身份证号').fill(record.resident_id);
  await actWithoutServer(page, () => button(page, '核验').click());
  await heading(page, '怎么确认是你本人？').waitFor();
  await reload(page);
  await heading(page, '怎么确认是你本人？').waitFor();
  const code = await hallCode(server, record.resident_id);
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(page, '8 位核验码').fill(code);
  await actWithoutServer(page, () => button(page, '核验').click());
  await heading(page, '设一个支付密码').waitFor();
  await reload(page);
  await heading(page, '设一个支付密码').waitFor();
  await typePin(page, paymentPassword);
  await heading(page, '再输一遍').waitFor();
  await actWithoutServer(page, () => typePin(page, paymentPassword));
  await page.getByRole('img', { name: /的医保码/ }).waitFor();
  const identity = await api.call('/api/v1/identity');
  assert.equal(identity.step, 'active');
  assert.equal(identity.name, record.name);
  assert.deepEqual(problems.filter((problem) => !/ERR_|Failed to fetch/.test(problem)), []);
  await context.close();
});

const newSharer = (route) => newHolderAt(browser, server, crowd.sharer(), route);
const sentTo = async (mobile, purpose) => (await messagesOf(server, mobile, purpose)).length;

test('invitation, letter and unbinding survive a killed server and a reload at each step', async () => {
  const him = await newSharer('#/family/invite/who');
  const her = crowd.relative();
  const { page, api, record } = him;
  await nameRelative(him, her, 'child');
  await actWithoutServer(page, () => goOnToCodes(him));
  await heading(page, '两部手机，各一个码').waitFor();
  await reload(page);
  await heading(page, '两部手机，各一个码').waitFor();
  assert.equal(await sentTo(record.mobile, 'authorization'), 1);

  const own = await messageCode(server, record.mobile, 'authorization');
  await actWithoutServer(page, () => field(page, '你的手机的验证码').fill(own));
  await page.getByText('已授权').waitFor();
  await reload(page);
  await page.getByText('已授权').waitFor();
  const theirs = await messageCode(server, her.mobile, 'joining');
  await actWithoutServer(page, () => field(page, `${her.name}的手机的验证码`).fill(theirs));
  await heading(page, '家庭共济承诺书').waitFor();
  await reload(page);
  await heading(page, '家庭共济承诺书').waitFor();

  await readLetter(him);
  const agree = await mayAgree(page);
  await actWithoutServer(page, () => agree.click());
  await heading(page, `${her.name}可以用了`).waitFor();
  await reload(page);
  const { members } = await api.call('/api/v1/family');
  assert.equal(members.length, 1);
  assert.equal(await sentTo(her.mobile, 'joining'), 1);

  await page.goto(`${server.url}/#/family/${members[0].id}/unbind`);
  await goOnToPassword(page);
  await reload(page);
  await goOnToPassword(page);
  await actWithoutServer(page, () => typePin(page, paymentPassword));
  await button(page, '添加共济家人').waitFor();
  assert.deepEqual((await api.call('/api/v1/family')).members, []);
  await him.context.close();
});
