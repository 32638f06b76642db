// The national model, as it comes to places without rules of their own: a locked quota, and the insurance wallet with
// its limits, hours and return. Pictures in build/screenshots/national.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, newPersonAs } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, heading } from './harness/journeys.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Album, personNamed } from './harness/provinces.mjs';
import { minute, putClockForward } from './harness/sandbox_clock.mjs';
import { projectFolder, startServer } from './harness/server.mjs';
import { newHolder } from './harness/sharing.mjs';

let server;
let browser;
let assets;
const album = new Album('national');
before(async () => {
  // Everywhere the nation's rules alone: no province has a file of its own.
  assets = await mkdtemp(path.join(tmpdir(), 'family-national-'));
  await cp(path.join(projectFolder, 'assets'), assets, { recursive: true });
  for (const file of await readdir(path.join(assets, 'policies'))) {
    if (file !== 'national.json') await rm(path.join(assets, 'policies', file));
  }
  server = await startServer({ assets });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(assets, { recursive: true, force: true });
});

const hourOf = (unixMs) => new Date(unixMs + 8 * 60 * minute).getUTCHours() * 60 + new Date(unixMs).getUTCMinutes();
/** Puts the clock forward to the next time that Shanghai's clocks show this. */
async function until(hour, minutes = 0) {
  const now = await putClockForward(server, 1);
  const wait = (hour * 60 + minutes - hourOf(now) + 24 * 60) % (24 * 60);
  await putClockForward(server, wait * minute);
}

async function enter({ page }, keys) {
  for (const key of keys) await button(page, key).click();
}

const family = (person) => person.api.call('/api/v1/family');

async function withPage(holder, route) {
  const person = album.of({ ...holder, ...(await newPersonAs(browser, server, holder.api, route)) });
  person.page.setDefaultTimeout(20_000);
  return person;
}

test('quota: locked and lowered on the screens; wallet: sent, one at a time, accepted on her phone, closed at night', async () => {
  await until(20, 30);
  const father = await newHolder(server, personNamed('邓建金'));
  const mother = await newHolder(server, personNamed('高娜'));
  await father.api.share(mother.record, 'spouse');
  const account = (await family(father)).money.balance_fen;

  const him = await withPage(father, '#/family');
  await button(him.page, '锁定额度给家里用').click();
  await heading(him.page, '给家里锁定多少？').waitFor();
  await enter(him, '500');
  await him.shoot('quota');
  await button(him.page, '锁定为 ¥500.00').click();
  await typePin(him.page, paymentPassword);
  await heading(him.page, '锁定了 ¥500.00').waitFor();
  await him.shoot('quota-done');
  assert.equal((await family(him)).money.quota_fen, 50_000);
  await button(him.page, '完成').click();
  await button(him.page, '锁定额度给家里用').click();
  await enter(him, '300');
  await button(him.page, '锁定为 ¥300.00').click();
  await typePin(him.page, paymentPassword);
  await heading(him.page, '退回了 ¥200.00').waitFor();
  await him.shoot('quota-lowered');
  const locked = (await family(him)).money;
  assert.deepEqual([locked.quota_fen, locked.balance_fen], [30_000, account - 30_000]);

  // To her wallet: more than ¥2,000 is told while it is typed.
  await button(him.page, '完成').click();
  await him.page.getByRole('button', { name: /^高娜 / }).click();
  await button(him.page, '转一笔到对方的医保钱包').click();
  await heading(him.page, '转多少给高娜？').waitFor();
  await enter(him, '2001');
  await him.page.getByText('超过了一次能划的上限').first().waitFor();
  await him.shoot('wallet-too-much');
  for (let digit = 0; digit < 4; ++digit) await button(him.page, '删一位').click();
  await enter(him, '200');
  await button(him.page, '转 ¥200.00').click();
  await typePin(him.page, paymentPassword);
  await heading(him.page, '¥200.00 转出去了').waitFor();
  await him.shoot('wallet-sent');
  await button(him.page, '完成').click();
  await him.page.getByRole('button', { name: /^高娜 / }).click();
  await button(him.page, '转一笔到对方的医保钱包').click();
  await him.page.getByText('上一笔还在等家人接收').waitFor();
  await him.shoot('wallet-one-pending');

  const hers = await withPage(mother, '#/family');
  await heading(hers.page, '邓建金转给你 ¥200.00').waitFor();
  await hers.shoot('wallet-incoming');
  await button(hers.page, '收下').click();
  await hers.page.getByText('收下了 ¥200.00').first().waitFor();
  assert.equal((await family(hers)).money.wallet.balance_fen, 20_000);
  await hers.shoot('wallet-accepted');

  // Another one that nobody accepts: closed from ten on, and the sender's again at six.
  await father.api.call('/api/v1/family/wallet/send', {
    member: (await family(him)).members[0].id, amount_fen: 10_000, payment_password: paymentPassword,
  });
  await until(22, 5);
  await him.open('#/family');
  await him.page.reload();
  await him.page.getByRole('button', { name: /^高娜 / }).click();
  await button(him.page, '转一笔到对方的医保钱包').click();
  await him.page.getByText('晚上 10 点到早上 6 点不能转').waitFor();
  await him.page.getByText('谁能解决').first().waitFor();
  await him.shoot('wallet-closed');
  await until(6, 1);
  assert.equal((await family(him)).money.balance_fen, account - 30_000 - 20_000);
  await him.open('#/family/money');
  await him.page.getByText('没接收，已退回').waitFor();
  await him.shoot('money');
  for (const person of [him, hers]) {
    assert.deepEqual(person.problems, []);
    await person.context.close();
  }
});
