// Family vouchers: a relative's own code on my phone, apart from mutual aid, and never my money.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typePin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

/** A picture as a phone's camera makes it: larger than what is sent. */
async function photograph(page) {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 3200;
    const context = canvas.getContext('2d');
    for (let y = 0; y < 3200; y += 40) {
      context.fillStyle = `hsl(${y % 360} 60% 50%)`;
      context.fillRect(0, y, 2400, 40);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
  });
  return { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(text, 'base64') };
}

async function givePicture(page, name) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()]);
  await chooser.setFiles(await photograph(page));
}

async function nameRelative(page, relative, relation, agree = async () => {}) {
  await heading(page, '添加谁？').waitFor();
  await page.getByRole('radio', { name: relation, exact: true }).click();
  await field(page, '家人的姓名').fill(relative.name);
  await field(page, '家人的身份证号').fill(relative.resident_id);
  await agree();
  await button(page, '下一步：拍户口本').click();
  await heading(page, '拍两页户口本').waitFor();
}

async function handInPages(page, name) {
  await givePicture(page, '拍你的那一页');
  await page.getByText('你的那一页 已收到').waitFor();
  await givePicture(page, `拍${name}的那一页`);
  await page.getByText(`${name}的那一页 已收到`).waitFor();
  await button(page, '下一步：读承诺书').click();
}

async function readAndSign(page) {
  await heading(page, '亲情账户承诺书').waitFor();
  const sign = button(page, '我已阅读并同意，提交');
  const on = button(page, '往下读');
  for (let views = 0; views < 20 && !(await sign.count()); ++views) {
    if (await on.count()) await on.click();
    await sign.or(on).first().waitFor();
  }
  await sign.and(page.locator(':not([aria-disabled=true])')).click();
}

test('a child is added with two pictures and a signed letter, and the child’s own code is shown by my password [row:6][row:7]', async () => {
  const child = crowd.take((person) => person.tags.includes('under_14') && person.insurances[0]?.area.startsWith('52')
    && person.insurances[0].status === 'normal');
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family');
  const { page } = him;
  await button(page, '添加亲情账户').click();
  await nameRelative(page, child, '子女', async () => {
    // Under 14: nothing goes on before the guardian has agreed, apart from everything else.
    const agreed = page.getByRole('checkbox', { name: /我是孩子的监护人/ });
    assert.equal(await agreed.isChecked(), false);
    await button(page, '下一步：拍户口本').click();
    await page.getByText('请监护人先勾选同意').first().waitFor();
    await agreed.click();
  });
  await handInPages(page, child.name);
  await readAndSign(page);
  await page.getByText(`已添加，可以亮${child.name}的码了`).first().waitFor();
  const { items } = await him.api.call('/api/v1/family-vouchers');
  assert.equal(items.length, 1);
  assert.equal(items[0].state, 'active');
  assert.deepEqual(items[0].documents, ['own_household_register', 'relatives_household_register']);

  await page.getByRole('button', { name: /^亮[她他]的码$/ }).click();
  const image = page.getByRole('img', { name: new RegExp(`${child.name}的医保码`) });
  const asked = heading(page, '输入支付密码');
  await image.or(asked).first().waitFor();
  if (await asked.count()) await typePin(page, paymentPassword);
  await image.waitFor();

  const { children } = await him.api.call('/api/v1/me/consents');
  assert.deepEqual(children.map(({ given, shows_code }) => [given, shows_code]), [[true, true]]);
  await page.goto(new URL('#/me/consents', page.url()).href);
  await page.getByRole('button', { name: new RegExp(`${child.name}，\\d+ 岁`) }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText(/不能再出示孩子的医保码/).waitFor();
  await question.getByRole('button', { name: '撤回', exact: true }).click();
  await heading(page, '输入支付密码').waitFor();
  await typePin(page, paymentPassword);
  await page.getByText(/你已撤回/).waitFor();
  assert.deepEqual((await him.api.call('/api/v1/family-vouchers')).items, []);
  assert.deepEqual(him.problems, []);
  await him.context.close();
});

test('an adult confirms on the own phone; both see it apart from mutual aid, with the difference explained [row:6][row:8]', async () => {
  const her = await newHolderAt(browser, server, crowd.relative(), '#/family');
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family');
  await button(him.page, '添加亲情账户').click();
  await nameRelative(him.page, her.record, '配偶');
  await handInPages(him.page, her.record.name);
  await readAndSign(him.page);
  await him.page.getByText(`已交，等${her.record.name}确认`).first().waitFor();
  await heading(her.page, /想亮你的医保码$/).waitFor();
  await button(her.page, '同意').click();
  await him.page.getByRole('button', { name: /^亮[她他]的码$/ }).waitFor();
  const { items } = await him.api.call('/api/v1/family-vouchers');
  assert.equal(items[0].state, 'active');
  // Two kinds of account, two headings; the sheet tells them apart.
  await heading(him.page, /^家庭共济 家人看病买药，花我的钱/).waitFor();
  await heading(him.page, /^亲情账户 亮家人自己的码，不花我的钱/).waitFor();
  await button(him.page, '有什么不同？').click();
  await him.page.getByRole('dialog').getByText('亮家人自己的码，不花我的钱').first().waitFor();
  await button(him.page, '知道了').click();
  assert.equal((await him.api.call('/api/v1/family')).members.length, 0);

  await her.page.getByRole('button', { name: new RegExp(`^${him.record.name}能亮我的码`) }).click();
  await button(her.page, /^解除亲情账户/).click();
  await her.page.getByRole('alertdialog').getByRole('button', { name: '解除', exact: true }).click();
  await her.page.getByText('亲情账户已解除').first().waitFor();
  assert.equal((await him.api.call('/api/v1/family-vouchers')).items.length, 0);
  assert.deepEqual([...him.problems, ...her.problems], []);
  await him.context.close();
  await her.context.close();
});
