// "Will it work?": who, where, for what, how much; the plan, or all the reasons. Nothing moves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './harness/browser.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { startServer } from './harness/server.mjs';
import { newHolder, newHolderAt } from './harness/sharing.mjs';

let server;
let browser;
let him;
let member;
const crowd = new Crowd();
before(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const her = await newHolder(server, crowd.relative());
  him = await newHolderAt(browser, server, crowd.sharer(), '');
  member = { id: await him.api.share(her.record), name: her.record.name, api: her.api };
});
after(async () => {
  assert.deepEqual(him?.problems ?? [], []);
  await browser?.close();
  await server?.stop();
});

const go = (hash) => him.page.evaluate((to) => { location.hash = to; }, hash);
const simulate = (query) => him.api.call(`/api/v1/simulation?${new URLSearchParams(query)}`);

/** Chooses one of the question's words on its page. */
async function choose(word, name) {
  await him.page.getByRole('button', { name: new RegExp(`^${word} `) }).click();
  await him.page.getByRole('button', { name }).click();
  await heading(him.page, '会付成吗').waitFor();
}

test('from her page: what he would pay, as the server reckons it, and his money stays [row:22][row:23]', async () => {
  const { page } = him;
  await go(`#/family/${member.id}`);
  await button(page, '去看病买药会付成吗？').click();
  await heading(page, '会付成吗').waitFor();
  await field(page, '一共多少钱').fill('150');
  await heading(page, /^能付成$/).waitFor();
  await page.getByText(/你的个人账户.*¥150\.00/).first().waitFor();
  const before = await him.api.call('/api/v1/home');
  const said = await simulate({ member: member.id, purpose: 'drugs', amount_fen: '15000' });
  assert.equal(said.shared_fen, 15000);
  await page.getByText(`付完还剩 ¥${(said.my_balance_after_fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`)
    .first().waitFor();
  await choose('买什么', '打疫苗');
  await heading(page, /^能付成$/).waitFor();
  await choose('买什么', '健身');
  await heading(page, /^付不成$/).waitFor();
  await page.getByText('这类花费医保从来不付，比如健身、保健。').first().waitFor();
  const after = await him.api.call('/api/v1/home');
  assert.equal(after.person.balance_fen, before.person.balance_fen);
});

test('in a tertiary hospital: every reason with who mends it and how, and the button leads to another place [row:20]', async () => {
  const { page } = him;
  await go(`#/try?member=${member.id}&place=H52010200001`);
  await choose('买什么', '看门诊');
  const said = await simulate({ member: member.id, institution: 'H52010200001', purpose: 'care', amount_fen: '15000' });
  assert.equal(said.is_paid, false);
  await heading(page, /^付不成$/).waitFor();
  for (const part of ['谁能解决', '怎么办']) {
    assert.equal(await page.getByText(part, { exact: true }).count(), said.explanations.length);
  }
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  assert.equal(await page.getByRole('heading', { level: 3 }).count(), said.explanations.length);
  // To her it is told why: residents' outpatient care there isn't shared.
  const hers = await member.api.call('/api/v1/simulation?institution=H52010200001&purpose=care&amount_fen=15000');
  assert.ok(hers.explanations.some(({ reason }) => reason === 'resident_tier_excluded'));
});

test('in English, and by a link: the same answer', async () => {
  const english = await newHolderAt(browser, server, crowd.relative(), '#/try?place=S52010200001', { language: 'en' });
  const { page } = english;
  await heading(page, 'Will it work?').waitFor();
  await field(page, 'How much in all').fill('80');
  await heading(page, 'It won\'t work').first().waitFor();
  await page.getByText('Who can mend it').first().waitFor();
  assert.deepEqual(english.problems, []);
  await english.context.close();
});
