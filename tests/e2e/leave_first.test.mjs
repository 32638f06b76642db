// Moving the insurance elsewhere: the account is left first, on her phone; the hall's part is done by its API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, server, useOneServer } from './harness/one_server.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { Crowd } from './harness/sandbox_crowd.mjs';
import { leaveAccountOf, newHolderAt } from './harness/sharing.mjs';

const crowd = new Crowd();
useOneServer();

async function clerk(login, password) {
  const api = new PersonByApi(server);
  await api.call('/api/v1/staff/session', { login, password });
  return api;
}

test('the hall moves her insurance only after she has left the account, and nothing else is lost [row:21]', async () => {
  const him = await newHolderAt(browser, server, crowd.sharer(), '#/family');
  const her = await newHolderAt(browser, server, crowd.relative(), '#/family');
  await him.api.share(her.record);
  const one = await clerk('hall-1001', 'sandbox clerk one');
  const two = await clerk('hall-1002', 'sandbox clerk two');
  const { request } = await one.call('/api/v1/staff/requests/add',
    { kind: 'move_insurance', resident_id: her.record.resident_id, area: '520300', scheme: 'resident' });
  const early = await two.try('/api/v1/staff/requests/decide', { request, carry_out: true });
  assert.equal(early.body.error.problem, 'leave_first');

  await her.page.reload();
  await leaveAccountOf(her.page, him.record.name);
  assert.equal((await him.api.call('/api/v1/family')).members.length, 0);

  await two.call('/api/v1/staff/requests/decide', { request, carry_out: true });
  const { items } = await her.api.call('/api/v1/insured-places');
  assert.deepEqual(items.map(({ area, status }) => `${area} ${status}`).sort(),
    [`${her.record.insurances[0].area} moved_away`, '520300 normal'].sort());
  await her.page.evaluate(() => (location.hash = '#/me/access'));
  await her.page.getByText(/贵阳市医保服务大厅/).first().waitFor();
  assert.deepEqual(her.problems, []);
  await Promise.all([him.context.close(), her.context.close()]);
});
