// The real server over HTTPS and a till beside it: what is settled survives, and is settled once.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Till, sandboxInstitution } from '../till/till.mjs';
import { PersonByApi } from './harness/person_by_api.mjs';
import { projectFolder, startServer } from './harness/server.mjs';

// The couple of the journey. Her account: 20.00 of this year and 11.50 of earlier years; his: 300.00 and 2,480.00.
const wife = { name: '令狐鿏', resident_id: '520102199005199508', mobile: '19900000105' };
const husband = { name: '赵𣲗', resident_id: '520115198908129938', mobile: '19900000104' };

let data;
let server;
let phone;
const authority = () => readFileSync(path.join(data, 'tls/authority.pem'));
const tillOf = (code) =>
  new Till({ server: server.url, ca: authority(), institution: sandboxInstitution(code) });

before(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'family-account-'));
  server = await startServer({ data });
  phone = await new PersonByApi(server).register(wife.mobile);
  await phone.activate(wife);
});
after(async () => {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

test('./dev till buys by the code on a phone and prints what went over the wire', async () => {
  const words = ['till', 'settle', await phone.showCode(), '10.00', '--server', server.url];
  words.push('--ca', path.join(data, 'tls/authority.pem'));
  const { stdout } = await promisify(execFile)('./dev', words, { cwd: projectFolder });
  assert.match(stdout, /→ 9001 sign in[\s\S]*→ 1101 person[\s\S]*→ 2101 pre-settle[\s\S]*→ 2102 settle/);
  assert.match(stdout, /"acct_pay": 10,?\n/);
  assert.match(stdout, /"balc": 21\.5,?\n/);
});

test('a cancelled purchase returns the money, once', async () => {
  const till = tillOf();
  await till.signIn();
  const token = await phone.showCode();
  const person = (await till.scan(token)).output;
  const bought = await till.settle({ token, person, amount: '5.00' });
  assert.ok(bought.ok, bought.text);
  assert.equal(bought.output.setlinfo.balc, 16.5);
  const { psn_no: number, setl_id: settlement } = bought.output.setlinfo;
  const cancelled = await till.cancel(number, settlement);
  assert.equal(cancelled.output.setlinfo.balc, 21.5);
  const again = await till.cancel(number, settlement);
  assert.equal(again.ok, false);
  assert.match(again.error, /已冲销/);
});

test('money that is missing is cash, with the reason as a warning', async () => {
  const till = tillOf();
  await till.signIn();
  const token = await phone.showCode();
  const person = (await till.scan(token)).output;
  const asked = await till.preSettle({ token, person, amount: '86.50' });
  assert.equal(asked.output.setlinfo.psn_cash_pay, 65);
  assert.match(asked.envelope.warn_msg, /没有绑定共济账户/);
});

test('a code that one institution scanned is of no use to another', async () => {
  const till = tillOf();
  const other = tillOf('P52010300001');
  await Promise.all([till.signIn(), other.signIn()]);
  const token = await phone.showCode();
  assert.ok((await till.scan(token)).ok);
  assert.match((await other.scan(token)).error, /别的机构/);
});

test('an answer lost with the server: the same message again gets it, byte for byte, and nothing moves twice', async () => {
  const till = tillOf();
  await till.signIn();
  const token = await phone.showCode();
  const person = (await till.scan(token)).output;
  const message = till.message('2102', till.purchase({ token, person, amount: '1.50' }));
  const first = await till.sendMessage(message);
  assert.ok(first.ok, first.text);
  const { port } = server;
  await server.stop({ signal: 'SIGKILL', keepData: true });
  server = await startServer({ data, port });
  const second = await till.sendMessage(message);
  assert.equal(second.text, first.text);
  const now = await till.query(wife.resident_id, wife.name);
  assert.equal(now.output.insuinfo[0].balc, 20);
});

test('a shared account pays what the own one lacks; unbound, the next purchase is refused with the reason', async () => {
  const sharer = await new PersonByApi(server).register(husband.mobile);
  await sharer.activate(husband);
  const membership = await sharer.share(wife);
  const lines = [];
  const till = new Till({ server: server.url, ca: authority(), print: (line) => lines.push(line) });
  const buy = async (amount) => {
    const token = await phone.showCode();
    const person = (await till.scan(token)).output;
    return till.settle({ token, person, amount });
  };
  await till.signIn();
  const bought = await buy('86.50');
  assert.ok(bought.ok, bought.text);
  // 20.00 are left of her own.
  assert.equal(bought.output.setlinfo.acct_mulaid_pay, 66.5);
  assert.equal(bought.output.setlinfo.acct_pay, 86.5);
  assert.equal(bought.output.setlinfo.psn_cash_pay, 0);
  const record = await sharer.call(`/api/v1/record?id=${bought.output.setlinfo.setl_id}`);
  assert.equal(record.shared_fen, 6650);
  assert.equal(record.balance_before_fen - record.balance_after_fen, 6650);

  await sharer.unbind(membership);
  const refused = await buy('10.00');
  assert.equal(refused.ok, false);
  assert.match(refused.error, /已解绑；请家人在手机上重新绑定/);
  assert.match(lines.join('\n'), /→ 2102 settle/);
});
