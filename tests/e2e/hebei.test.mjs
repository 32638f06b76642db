// F3 in Hebei: log in by a code, add a mother by her data and the letter, manage the list, read what she spent of each
// child's account: the one with the largest balance pays, never two of them. Pictures in build/screenshots/hebei.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson } from './harness/browser.mjs';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Album, buy, logInByCode, personNamed, readAndSign, tillAt } from './harness/provinces.mjs';
import { putClockForward } from './harness/sandbox_clock.mjs';
import { goOnToPassword, nameRelative, newHolder, newHolderAt } from './harness/sharing.mjs';
import { finger } from './journey/hands.mjs';
import { pressTab } from './journey/tabs.mjs';

const album = new Album('hebei');
useOneServer();

const mother = personNamed('万荷');
const motherRow = (page) => page.getByRole('button', { name: /^万荷 母亲/ });
const balance = async ({ api }) => (await api.call('/api/v1/family')).money.balance_fen;
const goToFamily = async ({ page }) => {
  await page.getByRole('navigation').getByRole('link', { name: '家庭', exact: true }).click();
  await motherRow(page).waitFor();
};

/** Adds the mother on the screens, from the family's page. */
async function addMother(child) {
  const { page } = child;
  await button(page, '添加共济家人').click();
  await nameRelative(child, mother, 'parent');
  await page.getByText('河北可邀请').waitFor();
  await page.getByRole('progressbar', { name: '第 1 步，共 3 步' }).waitFor();
  await child.shoot('who');
  await button(page, '下一步：看承诺书').click();
  await heading(page, '家庭共济承诺书').waitFor();
  await readAndSign(child);
  await heading(page, '万荷可以用了').waitFor();
  await child.shoot('done');
  await button(page, '完成').click();
  await motherRow(page).waitFor();
}

test('F3 whole: log in, add, who of several pays, records by relative, refusal as a whole, unbind [row:12][row:14][row:17]', async () => {
  // The second of the children begins, on her own phone, by a code; the others have shared by then.
  const second = personNamed('汪荷雪');
  const begun = await newHolder(server, second);
  const her = album.of({ ...begun, ...(await newPerson(browser, server)) });
  her.hand = finger(her.page);
  her.read = (where) => her.api.call(where);
  her.page.setDefaultTimeout(20_000);
  // A number gets one code a minute. Before the page comes, which learns the server's time when it does.
  await putClockForward(server, 61_000);
  await her.open('#/login');
  await her.shoot('log-in');
  await logInByCode(her, server, second.mobile);
  await heading(her.page, /^汪荷雪，/).waitFor();
  await her.shoot('home');
  await pressTab(her, '家庭');
  await her.page.getByText('还没有家人加入').waitFor();
  await her.shoot('family-empty');
  await addMother(her);
  await her.shoot('family');
  const family = await her.api.call('/api/v1/family');
  assert.deepEqual(family.members.map(({ name, relation }) => [name, relation]), [['万荷', 'parent']]);

  const him = album.of(await newHolderAt(browser, server, personNamed('汪志松'), '#/family'));
  await addMother(him);
  const poorer = await newHolder(server, personNamed('汪博洋'));
  await poorer.api.share(mother, 'parent');
  const hers = album.of(await newHolderAt(browser, server, mother, '#/family'));
  assert.equal((await hers.api.call('/api/v1/family')).memberships.length, 3);
  await hers.page.getByRole('button', { name: /^汪博洋/ }).waitFor();
  await hers.shoot('mother-three-accounts');

  // Equal balances: the one bound first pays, and then the other has more.
  const till = await tillAt(server, 'P13010200001');
  assert.deepEqual([await balance(her), await balance(him), await balance(poorer)], [1_100_000, 1_100_000, 460_050]);
  const tie = await buy(till, hers.api, '10.00');
  assert.ok(tie.ok, tie.text);
  await her.page.getByText(/万荷用了 ¥10\.00/).first().waitFor();
  const larger = await buy(till, hers.api, '100.00');
  assert.ok(larger.ok, larger.text);
  await him.page.getByText(/万荷用了 ¥100\.00/).first().waitFor();
  assert.deepEqual([await balance(her), await balance(him), await balance(poorer)], [1_099_000, 1_090_000, 460_050]);

  // What she spent of his account, and of hers: each sees the own part only.
  for (const [child, amount, others] of [[him, '100.00', '10.00'], [her, '10.00', '100.00']]) {
    await goToFamily(child);
    await motherRow(child.page).click();
    await heading(child.page, '万荷').waitFor();
    await child.shoot(`member-${amount}`);
    await button(child.page, '消费记录').click();
    await child.page.getByRole('link', { name: new RegExp(`石家庄仁和大药房.*${amount.replace('.', '\\.')}`) }).waitFor();
    await child.shoot(`records-${amount}`);
    const text = await child.page.getByRole('main').innerText();
    assert.ok(!text.includes(`¥${others}`), text);
    const spending = await child.api.call('/api/v1/spending');
    assert.deepEqual(spending.records.map((record) => record.amount_fen), [Math.round(Number(amount) * 100)]);
  }

  // More than any one of them has: sharing fails as a whole; who needs to know is told why.
  const refused = await buy(till, hers.api, '11000.00');
  assert.equal(refused.ok, false, refused.text);
  assert.deepEqual([await balance(her), await balance(him), await balance(poorer)], [1_099_000, 1_090_000, 460_050]);
  await hers.page.getByText('有一笔没付成').first().waitFor();
  await hers.open('#/notices');
  await hers.page.getByRole('button', { name: /没付成/ }).first().click();
  await hers.page.getByText('这笔没付成', { exact: true }).first().waitFor();
  for (const part of ['为什么', '谁能解决']) await hers.page.getByText(part).first().waitFor();
  await hers.shoot('refused-why');

  // One of them stops sharing: dialog, password; the mother keeps the other two.
  await goToFamily(her);
  await motherRow(her.page).click();
  await her.hand.press(button(her.page, /^解除共济/));
  await her.page.getByRole('alertdialog').waitFor();
  await her.shoot('unbind');
  await goOnToPassword(her.page);
  await typePin(her.page, paymentPassword);
  await her.page.getByText('还没有家人加入').waitFor();
  await her.shoot('unbound');
  assert.deepEqual((await her.api.call('/api/v1/family')).members, []);
  assert.equal((await hers.api.call('/api/v1/family')).memberships.length, 2);
  for (const person of [her, him, hers]) {
    assert.deepEqual(person.problems, []);
    await person.context.close();
  }
});

test('nobody is asked in Hebei, so nobody’s reasons are told: one neutral card, in four parts', async () => {
  const him = album.of(await newHolderAt(browser, server, personNamed('袁国柏'), '#/family/invite/who'));
  const { page } = him;
  await nameRelative(him, { name: '无名氏', resident_id: '11010519491231002X' }, 'parent');
  await button(page, '下一步：看承诺书').click();
  await heading(page, '家庭共济承诺书').waitFor();
  await readAndSign(him);
  await heading(page, '没有绑定').waitFor();
  const card = await page.getByRole('main').innerText();
  for (const part of ['为什么', '原因只能告诉对方本人', '谁能解决', '12393']) assert.ok(card.includes(part), card);
  await him.shoot('not-bindable');
  assert.deepEqual((await him.api.call('/api/v1/family')).members, []);
  // What was typed is still there; another try begins from it.
  assert.equal(await field(page, '家人的姓名').inputValue(), '无名氏');
  assert.deepEqual(him.problems, []);
  await him.context.close();
});
