// Face payment at a till: the institution's device, and what the phone shows of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { tillAt } from './harness/provinces.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

/** What a face device sends: its evidence, and the number beside which the face is compared. */
const byFace = (record, evidence) => ({ mdtrt_cert_type: '04', mdtrt_cert_no: evidence, psn_cert_type: '01', certno: record.resident_id });

test('paid by face at the till, without the phone; another face is refused in words, and both are on his phone [row:33]', async () => {
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/');
  const till = await tillAt(server, 'P52010200001');
  const wrong = await till.send('1101', { data: byFace(him.record, 'wrong_person') });
  assert.equal(wrong.ok, false);
  assert.match(wrong.error, /人脸与 certno 的参保人不符/);
  const { ok, output: person } = await till.send('1101', { data: byFace(him.record, 'passed') });
  assert.equal(ok, true);
  assert.equal(person.baseinfo.psn_name, him.record.name);
  const purchase = till.purchase({ token: 'passed', person, amount: '86.50' });
  Object.assign(purchase.druginfo, byFace(him.record, 'passed'));
  const paid = await till.send('2102', purchase);
  assert.equal(paid.ok, true, paid.error);

  await him.page.getByText(/86\.50/).first().waitFor();
  const { records } = await him.api.call('/api/v1/spending');
  assert.equal(records[0].total_fen, 8650);
  await him.page.evaluate(() => (location.hash = '#/me/access'));
  await him.page.getByText(till.institution.name).first().waitFor();
  const log = await him.api.call('/api/v1/access-log');
  assert.ok(log.items.some(({ by, reason }) => by === 'institution' && reason === 'payment'));
  assert.deepEqual(him.problems, []);
  await him.context.close();
});
