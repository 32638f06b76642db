// F4 in Gansu: a printed code leads through log-in and identity check to the letter, which comes first and once; a child
// is bound directly, a grown-up by her own face on her own phone or by a hall's code; money is put aside first, and what
// isn't spent comes back. Pictures in build/screenshots/gansu.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPerson, newPersonAs } from './harness/browser.mjs';
import { checkName, hallCode, setPin, typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi, paymentPassword } from './harness/person_by_api.mjs';
import { Album, buy, logInByCode, personNamed, readAndSign, tillAt } from './harness/provinces.mjs';
import { putClockForward } from './harness/sandbox_clock.mjs';
import { postJson } from './harness/sandbox_inbox.mjs';
import { nameRelative, newHolder, newHolderAt } from './harness/sharing.mjs';
import { finger } from './journey/hands.mjs';

const album = new Album('gansu');
useOneServer();

const row = (page, name) => page.getByRole('button', { name: new RegExp(`^${name} `) });
const money = async ({ api }) => (await api.call('/api/v1/family')).money;

/** Who is insured in Gansu reads the printed code with a phone that has never been here. */
async function newPhoneAt(record, route) {
  const api = await new PersonByApi(server).register(record.mobile);
  const person = album.of({ record, api, ...(await newPerson(browser, server)) });
  person.hand = finger(person.page);
  person.read = (where) => api.call(where);
  person.page.setDefaultTimeout(20_000);
  await putClockForward(server, 61_000);
  await person.open(route);
  return person;
}

async function proveOneself(person) {
  const { page, record } = person;
  await checkName(page, record);
  await person.shoot('identity');
  await page.getByRole('radio', { name: '服务大厅核验码' }).click();
  await field(page, '8 位核验码').fill(await hallCode(server, record.resident_id));
  await button(page, '核验').click();
  await setPin(page, paymentPassword);
}

async function inviteAgain({ page }) {
  await button(page, '添加共济家人').click();
}

/** Her own phone: wrong face first, then her own. */
async function joinByFace(hers) {
  const { page } = hers;
  await button(page, '刷脸加入').click();
  await heading(page, /邀请你一起用医保账户/).waitFor();
  await page.getByRole('radio', { name: '刷脸' }).click();
  const consent = page.getByRole('checkbox', { name: /我同意这次用人脸核验本人/ });
  if (await consent.count()) await consent.click();
  await hers.shoot('join-by-face');
  await button(page, '开始刷脸').click();
  await button(page, '别人的脸').click();
  await page.getByText('为什么').first().waitFor();
  await page.getByText('谁能解决').first().waitFor();
  await hers.shoot('join-wrong-face');
  await button(page, '开始刷脸').click();
  await button(page, '本人，通过').click();
  await heading(page, '家庭').first().waitFor();
}

async function transfer(person, keys, amount) {
  const { page } = person;
  await heading(page, '划多少给家里用？').waitFor();
  for (const key of keys) await button(page, key === '.' ? '小数点' : key).click();
  await person.shoot('transfer');
  await button(page, `划拨 ${amount}`).click();
  await heading(page, '输入支付密码').waitFor();
  await person.shoot('transfer-password');
  await typePin(page, paymentPassword);
  await heading(page, `划拨了 ${amount}`).waitFor();
  await person.shoot('transfer-done');
}

test('F4 whole: printed code, letter first, child, face, transfer, own account then pot, dissolving [row:11][row:13]', async () => {
  const him = await newPhoneAt(personNamed('戴强志'), '#/family/invite/who');
  await logInByCode(him, server, him.record.mobile);
  await proveOneself(him);
  // The way goes on where the printed code led, with the step that comes first.
  await heading(him.page, /承诺书/).first().waitFor();
  await him.shoot('letter-first');
  assert.equal((await him.api.call('/api/v1/family')).letter_first, true);
  await readAndSign(him);
  await heading(him.page, '邀请谁一起用？').waitFor();
  assert.equal((await him.api.call('/api/v1/family')).letter_first, false);

  // A child under 16: directly.
  const child = personNamed('孟雪丽');
  await nameRelative(him, child, 'child');
  await him.shoot('who-child');
  await button(him.page, '下一步：家人本人确认').click();
  await heading(him.page, `${child.name}可以用了`).waitFor();
  await him.shoot('child-bound');
  await button(him.page, '完成').click();
  await row(him.page, child.name).waitFor();

  // A grown-up: her own face, on her own phone. The letter isn't asked for again.
  const hers = album.of(await newHolderAt(browser, server, personNamed('孟芳丽'), '#/family'));
  await inviteAgain(him);
  await nameRelative(him, hers.record, 'spouse');
  await button(him.page, '下一步：家人本人确认').click();
  await heading(him.page, '等孟芳丽本人确认').waitFor();
  await him.shoot('waiting-for-face');
  await joinByFace(hers);
  await heading(him.page, '孟芳丽可以用了').waitFor();
  await him.shoot('wife-bound');
  const family = await him.api.call('/api/v1/family');
  assert.deepEqual(family.members.map((member) => member.name), [child.name, '孟芳丽']);
  assert.equal(family.money.model, 'earmark');

  // Money first goes into the pot.
  await button(him.page, '划一笔给家里用').click();
  await transfer(him, '500', '¥500.00');
  assert.equal((await money(him)).pot_fen, 50_000);
  assert.equal((await money(him)).balance_fen, 53_776 + 1_798_515 - 50_000);
  await button(him.page, '完成').click();
  await row(him.page, '孟芳丽').waitFor();
  await him.shoot('family-with-pot');

  // She pays with her own code: own account first, then the pot; both are told which money paid.
  const till = await tillAt(server, 'P62010200001');
  const bought = await buy(till, hers.api, '1600.00');
  assert.ok(bought.ok, bought.text);
  const { acct_pay: accounts, acct_mulaid_pay: shared } = bought.output.setlinfo;
  assert.deepEqual([Number(accounts), Number(shared)], [1600, 101.71]);
  assert.equal((await money(him)).pot_fen, 50_000 - 10_171);
  await him.open('#/spending');
  await him.page.getByRole('link', { name: /兰州仁和大药房/ }).first().click();
  await him.page.getByText('已从给家里的钱里付').waitFor();
  await him.page.getByText('家庭共济账户').first().waitFor();
  await him.shoot('record-from-pot');
  const settled = await hers.api.call(`/api/v1/record?id=${bought.output.setlinfo.setl_id}`);
  assert.deepEqual([settled.own_fen, settled.shared_fen, settled.shared_source], [149_829, 10_171, 'shared_pot']);

  // Giving it all up: what it does is told, the password asked, the rest comes back.
  await him.open('#/family/money');
  await him.page.getByText('划到家庭共济账户').first().waitFor();
  await him.shoot('money');
  await button(him.page, /^解散共济账户/).click();
  await him.page.getByRole('alertdialog').getByText('¥398.29').waitFor();
  await him.shoot('dissolve');
  await him.page.getByRole('alertdialog').getByRole('button', { name: '解散', exact: true }).click();
  await heading(him.page, '输入支付密码').waitFor();
  await typePin(him.page, '111111');
  await him.page.getByText('支付密码不对，还可以试 4 次。').first().waitFor();
  await typePin(him.page, paymentPassword);
  await heading(him.page, '共济账户解散了').waitFor();
  await him.shoot('dissolved');
  const after = await him.api.call('/api/v1/family');
  assert.deepEqual(after.members, []);
  assert.equal(after.money.balance_fen, 53_776 + 1_798_515 - 10_171);
  assert.equal((await hers.api.call('/api/v1/family')).memberships.length, 0);
  const again = await buy(till, hers.api, '10.00');
  assert.equal(Number(again.output?.setlinfo?.acct_mulaid_pay ?? 0), 0);

  // And again: the child rejoins, without the letter.
  await button(him.page, '完成').click();
  await inviteAgain(him);
  await nameRelative(him, child, 'child');
  await button(him.page, /^(下一步|确认加入)/).click();
  await heading(him.page, `${child.name}可以用了`).waitFor();
  assert.equal((await him.api.call('/api/v1/family')).members.length, 1);
  for (const person of [him, hers]) {
    assert.deepEqual(person.problems, []);
    await person.context.close();
  }
});

test('a grandmother without a phone joins by a code of the service hall, typed by her son; then he lets her go', async () => {
  const grandmother = personNamed('贾萍兰');
  const begun = await newHolder(server, personNamed('龚伟'));
  await begun.api.signFirst();
  const him = album.of({ ...begun, ...(await newPersonAs(browser, server, begun.api, '#/family')) });
  him.page.setDefaultTimeout(20_000);
  const { page } = him;
  await inviteAgain(him);
  await nameRelative(him, grandmother, 'parent');
  await button(page, '下一步：家人本人确认').click();
  await heading(page, '等贾萍兰本人确认').waitFor();
  await page.getByRole('radio', { name: '填大厅核验码' }).click();
  const digits = field(page, '家人的大厅核验码');
  await digits.fill('12345678');
  await page.getByText(/核验码不对/).first().waitFor();
  await him.shoot('hall-code-wrong');
  const { body } = await postJson(`${server.url}/sandbox/hall-code`, { person: grandmother.resident_id, use: 'joining' });
  await digits.fill(body.code);
  await heading(page, '贾萍兰可以用了').waitFor();
  const [member] = (await him.api.call('/api/v1/family')).members;
  assert.deepEqual([member.name, member.relation], ['贾萍兰', 'parent']);
  await button(page, '完成').click();
  await row(page, '贾萍兰').click();
  // Not as quickly as a double tap.
  await page.waitForTimeout(600);
  await button(page, /^解除共济/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '解除', exact: true }).click();
  await heading(page, '输入支付密码').waitFor();
  await typePin(page, paymentPassword);
  await page.getByText('还没有家人加入').waitFor();
  assert.deepEqual((await him.api.call('/api/v1/family')).members, []);
  // Nobody could use it now: that is told before an amount is typed.
  await him.open('#/family/money');
  await page.getByText('账户里还没有家人').waitFor();
  await him.shoot('nobody-to-use');
  assert.deepEqual(him.problems, []);
  await him.context.close();
});
