// What every answer carries, and what only the sandbox shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getJson } from './harness/sandbox_inbox.mjs';
import { startServer } from './harness/server.mjs';

test('the page is guarded by a strict policy that WebAssembly can live with', async () => {
  const server = await startServer();
  const { headers } = await getJson(server.url + '/');
  const policy = headers['content-security-policy'];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /'wasm-unsafe-eval'/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(headers['strict-transport-security'] ?? '', /max-age/);
  const { status, body } = await getJson(server.url + '/healthz');
  assert.equal(status, 200);
  assert.equal(body.status, 'ok');
  const api = await getJson(server.url + '/openapi.json');
  assert.match(api.body.openapi, /^3\.1/);
  assert.ok(api.body.paths['/api/v1/sms-codes'].post);
  assert.equal(await server.stop(), 0);
});

test('sandbox people: at least 200, none of them without a valid check digit', async () => {
  const server = await startServer({ tls: false });
  const { body } = await getJson(server.url + '/sandbox/people');
  const people = body;
  assert.ok(people.length >= 200);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  for (const person of people) {
    const id = person.resident_id ?? person.id_number;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
    assert.equal(id[17], '10X98765432'[sum % 11]);
  }
  await server.stop();
});
