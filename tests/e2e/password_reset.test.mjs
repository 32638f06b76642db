// A forgotten payment password: by the face and by a service hall's code, with what the server holds afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hallCode, setPin } from './harness/identity.mjs';
import { button, field, heading } from './harness/journeys.mjs';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { paymentPassword } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { logInAgain, newHolderAt } from './harness/sharing.mjs';

const newPassword = '935172';
const crowd = new Crowd();
useOneServer();

const ways = {
  'by the face': async ({ page }) => {
    await page.getByRole('radio', { name: /^刷脸/ }).click();
    await button(page, '开始刷脸').click();
    await button(page, '本人，通过').click();
  },
  'by a hall code': async ({ page, record }) => {
    await page.getByRole('radio', { name: /^服务大厅核验码/ }).click();
    await field(page, '8 位核验码').fill(await hallCode(server, record.resident_id));
    await button(page, '核验').click();
  },
};

for (const [way, prove] of Object.entries(ways)) {
  test(`a forgotten payment password is replaced ${way}; the old one counts no more [row:32]`, async () => {
    const person = await newHolderAt(browser, server, crowd.sharer(), '#/family');
    const { page, api } = person;
    const ask = (password) => api.try('/api/v1/voucher/code', { payment_password: password, occasion: 'asked' });
    assert.equal((await ask(paymentPassword)).status, 200);
    await logInAgain(person, server, '#/voucher/me');
    await button(page, '忘了支付密码？').click();
    await heading(page, '怎么确认是你本人？').waitFor();
    assert.equal((await api.call('/api/v1/identity')).step, 'active');
    await prove(person);
    await heading(page, '设一个支付密码').waitFor();
    // Nothing opens between the two: the old password is gone with the person check.
    assert.equal((await api.call('/api/v1/identity')).step, 'pin');
    assert.equal((await ask(paymentPassword)).body.error.code, 'voucher_not_active');
    await setPin(page, newPassword);
    await page.getByRole('img', { name: /的医保码/ }).waitFor();
    const refused = (await ask(paymentPassword)).body.error;
    assert.deepEqual([refused.code, refused.tries_left], ['payment_password_wrong', 4]);
    assert.equal((await ask(newPassword)).status, 200);
    assert.equal((await api.call('/api/v1/identity')).step, 'active');
    assert.deepEqual(person.problems, []);
    await person.context.close();
  });
}
