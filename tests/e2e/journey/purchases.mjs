// Stage 3: a till scans her code; both are told, both see the record; another purchase is cancelled.
import assert from 'node:assert/strict';
import { button, heading } from '../harness/journeys.mjs';
import { slowdown } from '../harness/machine_load.mjs';
import { codeImage } from './identity.mjs';
import { pressTab } from './tabs.mjs';

/** She opens her code on the screen, and the till reads what the server gave for it. */
export async function showCode(her) {
  const { page, hand, tokens, pin } = her;
  const known = tokens.length;
  await pressTab(her, '医保码');
  const asked = heading(page, '输入支付密码');
  await asked.or(codeImage(page)).first().waitFor();
  if (await asked.count()) await hand.digits(pin);
  await codeImage(page).waitFor();
  while (tokens.length === known) await page.waitForTimeout(50);
  return tokens.at(-1);
}

/** What a till does about one customer. */
export async function buy(till, token, amount) {
  const { output: person } = await till.scan(token);
  const purchase = { token, person, amount };
  await till.preSettle(purchase);
  return till.settle(purchase);
}

/** Both pages show it; how long after the till's answer that was on each. */
async function expectBothTold(walk, what, { him, her }) {
  const begin = Date.now();
  const seen = async ({ page }, text) => {
    await page.getByText(text).first().waitFor({ timeout: walk.within + 10_000 });
    return Date.now() - begin;
  };
  const [forHim, forHer] = await Promise.all([seen(...him), seen(...her)]);
  const busy = slowdown();
  walk.told.push({ what, forHim, forHer, busy });
  const within = walk.within * busy;
  assert.ok(Math.max(forHim, forHer) <= within, `${what}: told after ${forHim} and ${forHer} ms, ${within} allowed`);
}

/** The record that home leads to: institution, time, the split, the payer, the balances and the story. */
async function readRecord(person, { institution, tag, amounts, payer, shot }) {
  const { page, hand } = person;
  await hand.press(page.getByRole('main').getByRole('link', { name: institution }).first());
  await page.getByText(tag).first().waitFor();
  const main = page.getByRole('main');
  await person.shoot(shot);
  const text = await main.innerText();
  for (const [label, value] of Object.entries(amounts)) {
    assert.match(text, new RegExp(`${label}[^¥]*¥${value.replace('.', '\\.')}(?!\\d)`), `${label} ${value} in:\n${text}`);
  }
  assert.ok(text.includes(institution), text);
  assert.ok(text.includes(payer), text);
  assert.match(text, /今天 \d\d:\d\d/);
  assert.ok((await main.getByRole('listitem').count()) >= 4, 'the story of the payment is told');
}

/** ¥86.50: her own 31.50 first, then 55.00 of his. */
export async function bothSeeThePurchase(walk, him, her) {
  await openHome(him);
  const till = walk.tillOf('P52010200001');
  await till.signIn();
  const token = await showCode(her);
  await her.hand.back();
  await openHome(her);
  await him.page.getByText('¥2,780.00').first().waitFor();
  const bought = await buy(till, token, '86.50');
  assert.ok(bought.ok, bought.text);
  const { name: institution } = till.institution;
  await expectBothTold(walk, 'purchase', {
    him: [him, '令狐鿏用了 ¥55.00'], her: [her, `在${institution}付了 ¥86.50`],
  });
  await him.shoot('home-told');
  await her.shoot('home-told-hers');
  await him.page.getByText('¥2,725.00').first().waitFor();
  await her.page.getByText('¥0.00').first().waitFor();
  const split = { 总金额: '86.50', 统筹基金: '0.00', 本人账户: '31.50', 共济账户: '55.00', 现金: '0.00' };
  await readRecord(him, {
    institution, tag: '已从你的账户付', payer: '赵𣲗', shot: 'record-his',
    amounts: { ...split, '扣之前': '2,780.00', '扣之后': '2,725.00' },
  });
  await readRecord(her, {
    institution, tag: '由你和赵𣲗的账户付', payer: '赵𣲗', shot: 'record-hers',
    amounts: { ...split, '扣之前': '31.50', '扣之后': '0.00' },
  });
  await expectSettled(him, her, bought.output.setlinfo.setl_id);
}

/** What the server keeps of it, for each. */
async function expectSettled(him, her, id) {
  const his = await him.read(`/api/v1/record?id=${id}`);
  const hers = await her.read(`/api/v1/record?id=${id}`);
  for (const record of [his, hers]) {
    assert.deepEqual(
      [record.total_fen, record.fund_fen, record.own_fen, record.shared_fen, record.cash_fen],
      [8650, 0, 3150, 5500, 0]);
  }
  assert.equal(his.balance_before_fen - his.balance_after_fen, 5500);
  assert.equal(hers.balance_before_fen - hers.balance_after_fen, 3150);
  assert.equal(his.lines.length, 0, 'what she bought isn’t his business');
  assert.equal(hers.lines.length, 1);
}

/** A hospital's bill, half of it the fund's, is cancelled again: both are led from one to the other. */
export async function bothSeeTheReversal(walk, him, her) {
  await him.hand.back();
  await her.hand.back();
  const till = walk.tillOf('H52010200001');
  await till.signIn();
  const bought = await buy(till, await showCode(her), '100.00');
  assert.ok(bought.ok, bought.text);
  await her.hand.back();
  await him.page.getByText('令狐鿏用了 ¥50.00').first().waitFor();
  const { psn_no: number, setl_id: id } = bought.output.setlinfo;
  const cancelled = await till.cancel(number, id);
  assert.ok(cancelled.ok, cancelled.text);
  await expectBothTold(walk, 'reversal', { him: [him, '¥50.00 已退回'], her: [her, '¥50.00 已退回'] });
  await him.page.getByText('¥2,725.00').first().waitFor();
  for (const person of [him, her]) {
    await followReversal(person, person === him ? 'reversal-his' : 'reversal-hers');
    const record = await person.read(`/api/v1/record?id=${id}`);
    const reversal = await person.read(`/api/v1/record?id=${record.reversed_by.id}`);
    assert.equal(reversal.reverses.id, id);
    assert.deepEqual([record.fund_fen, record.shared_fen], [5000, 5000]);
  }
  const again = await till.cancel(number, id);
  assert.equal(again.ok, false, 'a purchase is cancelled once');
}

/** From the reversed record to its reversal and back. */
async function followReversal(person, shot) {
  const { page, hand } = person;
  await openHome(person);
  await hand.press(page.getByRole('main').getByRole('link', { name: /已撤销/ }).first());
  await page.getByText('已撤销，钱已退回').first().waitFor();
  await person.shoot(`${shot}-original`);
  await hand.press(button(page, /^看退回的那一笔/));
  await page.getByText('这是一笔退回').first().waitFor();
  await person.shoot(shot);
  await hand.press(button(page, /^看原来的那一笔/));
  await page.getByText('已撤销，钱已退回').first().waitFor();
  await hand.back();
}

export async function openHome(person) {
  await pressTab(person, '首页');
  await heading(person.page, new RegExp(`^${person.record.name}，`)).waitFor();
}
